import CourseModel
import Wording

extension DocumentKind {
  /// Cards to cut out: what the supporter may say, turn by turn, and nothing of what the other person says.
  package static let supporterCards = DocumentKind(
    name: "supporter-cards",
    purpose: Phrase("Cartes de la répétition, à découper", "Cards for the rehearsal, to cut out"),
    copies: .perPair, composer: .participant(composeSupporterCards))

  private static func composeSupporterCards(_ view: ParticipantView) -> Page? {
    guard !view.rehearsals.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Cartes de réplique", "Reply cards")
    var blocks: [Block] = [
      say.heading(1, title),
      .paragraph(
        say(
          "Découper les cartes. Pour chaque tour, on écoute ce qui est lu, puis on choisit à deux une carte de ce tour.",
          "Cut out the cards. For each turn, listen to what is read, then choose a card of that turn in pairs.")),
      .paragraph(
        say(
          "Rien à écrire, aucun nom. « Je passe » sert à tous les tours.",
          "Nothing to write, no name. “Pass” works in every turn.")),
    ]
    for (index, rehearsal) in view.rehearsals.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks.append(.heading(level: 2, rehearsal.title))
      blocks.append(
        cards([card(say("Tous les tours", "Every turn"), say(Words.pass), view)], caption: rehearsal.title, view))
      for turn in rehearsal.turns {
        let heading = Phrase("Tour \(turn.number)", "Turn \(turn.number)")
        blocks.append(say.heading(3, heading))
        blocks.append(
          cards(
            turn.replies.enumerated().map { index, words in
              card([.text(RehearsalWords.code(turn: turn.number, reply: index + 1))], words, view)
            }, caption: say(heading), view))
      }
    }
    return Page(title: title, blocks: blocks)
  }

  private static func cards(_ cards: [Card], caption: [Inline], _ view: ParticipantView) -> Block {
    .cards(CardSheet(caption: caption, columns: 2, rows: view.size == .usual ? 6 : 3, cards: cards))
  }

  private static func card(_ title: [Inline], _ words: [Inline], _ view: ParticipantView) -> Card {
    Card(faces: [Card.Face(language: view.language, title: title, blocks: [.paragraph(words)])])
  }
}
