import CourseDocument
import CourseModel

extension Course {
  func with(modules: [Module]) -> Course {
    Course(
      kit: kit, modules: modules, quizzes: quizzes, services: services, local: local, regions: regions,
      sources: sources)
  }

  /// The course whose first activity is longer.
  func stretched(by minutes: Int) -> Course {
    with(
      modules: modules.enumerated().map { index, module in
        guard index == 0 else { return module }
        return module.with(
          parts: module.parts.map { part in
            guard case .activity(let activity) = part else { return part }
            return .activity(
              Activity(
                id: activity.id, title: activity.title,
                duration: Duration(minutes: activity.duration.minutes + minutes), steps: activity.steps))
          })
      })
  }

  /// The course whose middle module asks its first quiz again at the end.
  func repeatingFirstQuiz() -> Course {
    with(
      modules: modules.map { module in
        guard let first = module.parts.first, case .quiz = first else { return module }
        return module.with(parts: module.parts + [first])
      })
  }
}

extension Module {
  func with(parts: [ModulePart]) -> Module {
    Module(
      id: id, step: step, intensity: intensity, suitability: suitability, title: title, summary: summary,
      objectives: objectives, prerequisites: prerequisites, materials: materials, room: room, safety: safety,
      parts: parts, handouts: handouts, rehearsals: rehearsals, adaptations: adaptations, hardQuestions: hardQuestions,
      covers: covers,
      sources: sources)
  }
}

extension Module {
  func with(rehearsals: [Rehearsal]) -> Module {
    Module(
      id: id, step: step, intensity: intensity, suitability: suitability, title: title, summary: summary,
      safety: safety, parts: parts, handouts: handouts, rehearsals: rehearsals, sources: sources)
  }
}

extension Rehearsal {
  func with(review: Review?) -> Rehearsal {
    Rehearsal(
      id: id, title: title, setting: setting, supporter: supporter, other: other, turns: turns, ends: ends,
      suitability: suitability, sources: sources, review: review)
  }
}

extension Flow {
  /// The texts of all paragraphs.
  var phrases: [String] {
    flatMap { block -> [String] in
      switch block {
      case .paragraph(let words): words.compactMap { if case .text(let text) = $0 { text } else { nil } }
      case .list(_, let items): items.flatMap(\.phrases)
      case .table(let table): table.rows.flatMap { $0.flatMap(\.content.phrases) }
      }
    }
  }
}

extension [Block] {
  /// All words of a document in one string.
  var words: String {
    map { block in
      switch block {
      case .heading(_, let words), .paragraph(let words): words.plainText
      case .list(_, let items): items.map(\.words).joined(separator: "\n")
      case .table(let table):
        (table.header.map(\.plainText) + table.rows.flatMap { $0.map(\.words) }).joined(separator: "\n")
      case .callout(let callout): callout.title.plainText + "\n" + callout.blocks.words
      case .figure(let figure): figure.alternative
      case .question(let question): "\(question.number) " + question.prompt.plainText + "\n" + question.blocks.words
      case .answerBoxes(let boxes, layout: _): boxes.map(\.label.plainText).joined(separator: "\n")
      case .writingSpace(let label, lines: _): label.plainText
      case .cards(let sheet):
        sheet.cards.flatMap(\.faces).map { $0.title.plainText + "\n" + $0.blocks.words }.joined(separator: "\n")
      case .parallel(let parallel): parallel.columns.map(\.blocks.words).joined(separator: "\n")
      case .pageBreak: ""
      }
    }.joined(separator: "\n")
  }
}

extension Course {
  /// The course whose items have all been reviewed.
  func reviewed() -> Course {
    let review = CalendarDate("2026-11-20").map { Review(date: $0, role: "survivor-consultant") }
    return Course(
      kit: kit, modules: modules.map { $0.with(rehearsals: $0.rehearsals.map { $0.with(review: review) }) },
      quizzes: quizzes.map { quiz in
        Quiz(
          id: quiz.id, title: quiz.title, introduction: quiz.introduction,
          items: quiz.items.map { item in
            Item(
              id: item.id, type: item.type, prompt: item.prompt, interaction: item.interaction, fact: item.fact,
              why: item.why, replies: item.replies, beliefs: item.beliefs, debriefs: item.debriefs,
              suitability: item.suitability, covers: item.covers, sources: item.sources, review: review)
          }, suitability: quiz.suitability)
      }, services: services, local: local, regions: regions, sources: sources)
  }
}
