import CourseModel
import Wording

extension DocumentKind {
  /// What each item answers, why, and what to say.
  package static let answerKey = DocumentKind(
    name: "answer-key",
    purpose: Phrase("Corrigé : le fait, le pourquoi, quoi répondre", "Answer key: the fact, the why, what to reply"),
    copies: .one, composer: .facilitator(composeAnswerKey))

  private static func composeAnswerKey(_ assembly: Assembly) -> Page? {
    guard !assembly.quizzes.isEmpty else { return nil }
    let say = Voice(language: assembly.language)
    let title = Phrase("Corrigé", "Answer key")
    var blocks: [Block] = [say.heading(1, title)]
    blocks += draftNotice(assembly, say)
    blocks.append(
      .paragraph(
        say(
          "Commencer par le fait, puis la phrase qui suit. Les numéros sont ceux de toutes les feuilles.",
          "Start with the fact, then the sentence after it. The numbers are those of every sheet.")))
    for quiz in assembly.quizzes {
      blocks.append(.heading(level: 2, assembly.text(quiz.title)))
      blocks += quiz.items.flatMap { AnswerKeyEntry(numbered: $0, assembly: assembly).blocks }
    }
    return Page(title: title, blocks: blocks)
  }

  /// The notice that stands while an item has no review.
  static func draftNotice(_ assembly: Assembly, _ say: Voice) -> [Block] {
    guard assembly.isDraft else { return [] }
    return [
      .callout(
        Callout(kind: .draft, title: say(Words.draftTitle), blocks: [.paragraph(say(Words.draft) + [.text(".")])]))
    ]
  }
}

/// One item of the answer key.
struct AnswerKeyEntry {
  let numbered: NumberedItem
  let assembly: Assembly
  var say: Voice { Voice(language: assembly.language) }
  private var item: Item { numbered.item }

  init(numbered: NumberedItem, assembly: Assembly) {
    self.numbered = numbered
    self.assembly = assembly
  }

  var blocks: [Block] {
    let caption = assembly.text(item.prompt)
    func flow(_ text: Localized<Flow>) -> [Block] { [Block](assembly.flow(text), caption: caption) }
    var out: [Block] = [
      .heading(level: 3, [.text("\(numbered.number). ")] + caption),
      .paragraph(answer),
    ]
    out += options
    out += Self.led(by: Phrase("Pourquoi", "Why"), flow(item.why), say)
    out += beliefs
    for reply in item.replies {
      out.append(
        .callout(
          Callout(kind: .say, title: say("Si quelqu’un insiste", "If someone insists"), blocks: flow(reply))))
    }
    for debrief in item.debriefs {
      out.append(.callout(Callout(kind: .ask, title: say(Words.ask), blocks: flow(debrief))))
    }
    return out + [provenance]
  }

  /// What people believe, with its evidence.
  var beliefs: [Block] {
    item.beliefs.flatMap { belief in
      Self.led(
        by: Phrase("Ce que des gens en croient", "What people believe"),
        [Block](assembly.flow(belief), caption: assembly.text(item.prompt)), say)
    }
  }

  /// The options that help, in short, for a slide.
  var projectedKey: [Block] {
    switch item.interaction {
    case .verdict: []
    case .choice(_, let key, multiple: _):
      [
        .list(
          ordered: false,
          items: numbered.options.filter { key.contains($0.choice.id) }.map { [.paragraph(lettered($0))] })
      ]
    case .order, .match: options
    }
  }

  /// The fact, then the verdict sentence for a statement.
  var answer: [Inline] {
    let fact = say(Words.inFact) + assembly.text(item.fact)
    guard case .verdict(let verdict) = item.interaction else { return fact }
    return fact + [.text(" "), .strong(say.verdict(verdict))]
  }

  /// The options with what is said about each.
  private var options: [Block] {
    switch item.interaction {
    case .verdict: return []
    case .choice(_, let key, multiple: _):
      return [
        .list(
          ordered: false,
          items: numbered.options.map { option in
            let mark =
              key.contains(option.choice.id)
              ? say.strong(Phrase("Réponse qui aide. ", "A reply that helps. ")) : []
            let feedback = option.choice.feedback.map { mark + assembly.text($0) } ?? mark
            return [.paragraph(lettered(option))] + (feedback.isEmpty ? [] : [.paragraph(feedback)])
          })
      ]
    case .order(let choices):
      let letters = choices.compactMap { numbered.letter(of: $0.id) }.joined(separator: ", ")
      return [
        .paragraph([.strong(say(Phrase("Ordre", "Order")) + say(Words.colon))] + [.text(letters)]),
        .list(ordered: true, items: choices.map { [.paragraph(assembly.text($0.text))] }),
      ]
    case .match(_, into: let categories, let key):
      return categories.map { category in
        let placed = numbered.options.filter { key[$0.choice.id] == category.id }.map(lettered)
        return .paragraph(
          [.strong(assembly.text(category.text) + say(Words.colon))] + placed.joinedInline(by: "; "))
      }
    }
  }

  private func lettered(_ option: LetteredChoice) -> [Inline] {
    [.strong([.text(option.letter + ".")]), .text(" ")] + assembly.text(option.choice.text)
  }

  /// The id, the sources with their dates, and who reviewed the item.
  var provenance: Block {
    let sources = item.sources.compactMap { id in assembly.sources.first { $0.id == id } }
    var words: [Inline] = [.strong(say(Words.sources) + say(Words.colon))]
    words += sources.map { SourceLine.inlines($0, say) }.joinedInline(by: " ")
    words +=
      item.review.map {
        say(" Relu le \($0.date) : \($0.role).", " Reviewed \($0.date): \($0.role).")
      } ?? say(" Pas encore relu.", " Not yet reviewed.")
    return .paragraph(words + [.text(" (\(item.id.rawValue))")])
  }

  /// Blocks whose first paragraph begins with a label.
  static func led(by label: Phrase, _ blocks: [Block], _ say: Voice) -> [Block] {
    guard case .paragraph(let words)? = blocks.first else {
      return [.paragraph([.strong(say(label) + say(Words.colon))])] + blocks
    }
    return [say.labelled(label, words)] + blocks.dropFirst()
  }
}
