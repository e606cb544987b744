import CourseModel
import Wording

extension DocumentKind {
  /// Vote cards to cut out: one set a person, told apart by form and word, all backs alike.
  package static let cards = DocumentKind(
    name: "cards", purpose: Phrase("Cartes de vote, à découper", "Vote cards, to cut out"), copies: .perPerson,
    composer: .participant(composeCards))

  /// The four answers with the form of each; every page and slide pairs them in this way.
  static let answerMarks: [(mark: CardMark, word: Phrase)] = [
    (.triangle, Words.myth), (.circle, Words.fact), (.square, Words.depends), (.bars, Words.pass),
  ]

  private static func composeCards(_ view: ParticipantView) -> Page? {
    guard view.votes else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Cartes de vote", "Vote cards")
    let sheet = CardSheet(
      caption: say("Quatre cartes, une par réponse", "Four cards, one for each answer"), columns: 2, rows: 2,
      cards: answerMarks.map { mark, word in
        Card(mark: mark, isLarge: true, faces: [Card.Face(language: view.language, title: say(word))])
      })
    return Page(
      title: title,
      blocks: [
        say.heading(1, title),
        .paragraph(
          say(
            "Un jeu par personne. On tient sa carte contre soi; tous les dos sont pareils. « Je passe » est toujours une réponse.",
            "One set a person. Hold the card to the chest; all backs are alike. “Pass” is always an answer.")),
        .cards(sheet),
      ])
  }
}

extension ParticipantView {
  /// True if the room votes: on statements, or in an activity.
  fileprivate var votes: Bool {
    activities.contains { $0.kind == .vote } || quizzes.contains { $0.items.contains { $0.form == .verdict } }
  }
}
