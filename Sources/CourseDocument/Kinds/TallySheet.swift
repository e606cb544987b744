import CourseModel
import Wording

extension DocumentKind {
  /// Where strokes are counted, before and after.
  package static let tallySheet = DocumentKind(
    name: "tally-sheet", purpose: Phrase("Feuille de compte : avant et après", "Tally sheet: before and after"),
    copies: .one, composer: .facilitator(composeTallySheet))

  private static func composeTallySheet(_ assembly: Assembly) -> Page? {
    let say = Voice(language: assembly.language)
    let items = assembly.quizzes.flatMap(\.items)
    // Hands, even with eyes closed, are no place for sensitive statements (care.md section 3).
    let counted = items.filter { !$0.item.suitability.isSensitive }
    guard !counted.isEmpty else { return nil }
    let title = Phrase("Feuille de compte", "Tally sheet")
    var blocks: [Block] = [
      say.heading(1, title),
      .paragraph(
        say(
          "Yeux fermés ou cartes contre soi : on compte les réponses, jamais les personnes. Un trait par réponse.",
          "Eyes closed or cards held to the chest: count answers, never people. One stroke for each answer.")),
    ]
    if assembly.options.audience == .shelter {
      blocks.append(
        .callout(
          Callout(
            kind: .warning, title: say("Rien n’est gardé", "Nothing is kept"),
            blocks: [
              .paragraph(
                say(
                  "Ce compte sert à choisir quoi revoir ensemble, pendant la séance. Détruire la feuille avant de partir.",
                  "This count helps to choose what to come back to during the session. Destroy the sheet before leaving."
                ))
            ])))
    }
    let kept = items.filter { $0.item.suitability.isSensitive }.map { String($0.number) }
    if !kept.isEmpty {
      blocks.append(
        say.labelled(
          Phrase("Sur papier seulement, jamais à main levée", "On paper only, never by show of hands"),
          [.text(kept.joined(separator: ", "))]))
    }
    let phases = [Phrase("Avant", "Before"), Phrase("Après", "After")]
    for (index, phase) in phases.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks.append(say.heading(2, phase))
      blocks += tables(of: counted, phase: phase, assembly: assembly, say)
    }
    return Page(title: title, blocks: blocks)
  }

  private static func tables(
    of items: [NumberedItem], phase: Phrase, assembly: Assembly, _ say: Voice
  ) -> [Block] {
    let statements = items.filter { $0.item.type == .statement }
    var blocks: [Block] = []
    if !statements.isEmpty {
      blocks.append(
        table(
          of: statements, answers: [Words.myth, Words.fact, Words.depends, Words.pass].map { say($0) }, phase: phase,
          assembly: assembly, say))
    }
    for numbered in items where !numbered.options.isEmpty {
      guard case .choice = numbered.item.interaction else { continue }
      let answers = numbered.options.map { [Inline.text($0.letter)] } + [say(Words.pass)]
      blocks.append(table(of: [numbered], answers: answers, phase: phase, assembly: assembly, say))
    }
    return blocks
  }

  private static func table(
    of items: [NumberedItem], answers: [[Inline]], phase: Phrase, assembly: Assembly, _ say: Voice
  ) -> Block {
    let numbers = items.count > 1 ? "\(items[0].number)–\(items[items.count - 1].number)" : "\(items[0].number)"
    return .table(
      Table(
        caption: say(phase) + [.text(", \(numbers)")],
        columns: [.init(width: assembly.options.size == .usual ? 5 : 4)] + answers.map { _ in .init(width: 2) },
        header: [say("Énoncé", "Statement")] + answers,
        rows: items.map { numbered in
          let words: [Inline] =
            [.strong([.text("\(numbered.number).")]), .text(" ")] + assembly.text(numbered.item.prompt)
          return [[.paragraph(words)]] + answers.map { _ in [Block]() }
        },
        hasRowHeaders: true))
  }
}
