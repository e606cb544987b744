import CourseModel

/// An entry of a quiz before references between quizzes are resolved.
enum QuizEntry {
  case item(Item)
  case reference(ID<Item>)
}

/// A quiz as its file has it.
struct QuizDraft {
  let quiz: Quiz
  let entries: [QuizEntry]

  /// The quiz with the items of other quizzes in their place.
  func resolved(_ items: [ID<Item>: Item]) -> Quiz {
    let all = entries.compactMap { entry in
      switch entry {
      case .item(let item): item
      case .reference(let id): items[id]
      }
    }
    return Quiz(
      id: quiz.id, title: quiz.title, introduction: quiz.introduction, items: all, suitability: quiz.suitability,
      origin: quiz.origin)
  }
}

extension ElementView {
  /// The quiz of a valid `<quiz>`.
  var quizDraft: QuizDraft? {
    guard let id = attribute("id") else { return nil }
    let entries: [QuizEntry] = elements.compactMap { element in
      if element.name == "item-ref" { return element.attribute("ref").map { .reference(ID($0)) } }
      return QuestionTypeRegistry.type(named: element.name).flatMap { element.item($0) }.map(QuizEntry.item)
    }
    let quiz = Quiz(
      id: ID(id), title: localizedInline("title"), introduction: optionalFlow("introduction"), items: [],
      suitability: suitability, origin: origin)
    return QuizDraft(quiz: quiz, entries: entries)
  }

  /// The item of a valid element of a question type.
  private func item(_ type: any QuestionType.Type) -> Item? {
    guard let id = attribute("id") else { return nil }
    return Item(
      id: ID(id), type: type.name, prompt: localizedInline(type.promptElement),
      interaction: type.interaction(of: self), fact: localizedInline("fact"), why: localizedFlow("why"),
      replies: flows("reply"), beliefs: flows("belief"), debriefs: flows("debrief"), suitability: suitability,
      covers: covers, sources: sourceIDs, review: review, origin: origin)
  }

  /// Who compared it with its source, and when.
  var review: Review? {
    guard let date = attribute("reviewed").flatMap({ CalendarDate($0) }), let role = attribute("by") else {
      return nil
    }
    return Review(date: date, role: role)
  }

  /// The audiences and the sensitive mark.
  var suitability: Suitability {
    let words = list("audience")
    let audiences =
      words.isEmpty || words.contains("all")
      ? Set(Audience.allCases) : Set(words.compactMap(Audience.init(rawValue:)))
    return Suitability(audiences: audiences, isSensitive: boolean("sensitive"))
  }

  /// The numbers of the content checklist.
  var covers: [ChecklistNumber] { list("covers").compactMap { Int($0).map(ChecklistNumber.init) } }
  /// The sources, in the order written.
  var sourceIDs: [ID<Source>] { list("source").map { ID($0) } }
}
