package import CourseModel
import Wording

extension SampleCourse {
  /// Two turns and three ends, for rooms of any audience: four complete paths.
  package static let talk = Rehearsal(
    id: ID("en-parler"), title: text("En parler", "Talking about it"),
    setting: flow("Une amie a changé ces temps-ci.", "A friend has changed lately."), supporter: .teen, other: .minor,
    turns: [
      RehearsalTurn(
        id: ID("debut"), line: quoted("Quoi encore?", "What now?"),
        replies: [
          reply(
            "seules", "Est-ce un bon moment, juste nous?", "Is this a good time, just us?", isGood: true, to: "suite"),
          reply("pourquoi", "Pourquoi tu ne réponds plus?", "Why don’t you answer any more?", to: "plus-tard"),
        ]),
      RehearsalTurn(
        id: ID("suite"), line: quoted("C’est compliqué.", "It’s complicated."),
        replies: [
          reply(
            "ecoute", "Je t’écoute, prends ton temps.", "I’m listening, take your time.", isGood: true, to: "adulte"),
          reply(
            "appel", "On peut écrire à une ligne, si tu veux.", "We can text a line, if you like.", isGood: true,
            to: "ligne"),
          reply("secret", "Je ne le dirai jamais.", "I’ll never tell.", to: "plus-tard"),
        ]),
    ],
    ends: [
      RehearsalEnd(
        id: ID("adulte"), kind: .adult,
        text: flow("Vous allez voir un adulte de confiance.", "You go to an adult you trust.")),
      RehearsalEnd(id: ID("ligne"), kind: .line, text: flow("Vous écrivez à une ligne.", "You text a line.")),
      RehearsalEnd(
        id: ID("plus-tard"), kind: .notToday,
        text: flow("Pas aujourd’hui : la porte reste ouverte.", "Not today: the door stays open.")),
    ], sources: [ID("guide")])

  /// One turn that always ends at the reporting page, for rooms of adults.
  package static let report = Rehearsal(
    id: ID("se-confier"), title: text("Se confier", "Confiding"),
    setting: flow("Une jeune personne s’attarde.", "A young person stays behind."), supporter: .adult, other: .minor,
    turns: [
      RehearsalTurn(
        id: ID("seuil"), line: quoted("Je peux te parler?", "Can I talk to you?"),
        replies: [
          reply("merci", "Merci de me le dire.", "Thank you for telling me.", isGood: true, to: "signaler"),
          reply("details", "Raconte-moi tout, en détail.", "Tell me everything, in detail.", to: "signaler"),
        ])
    ],
    ends: [
      RehearsalEnd(
        id: ID("signaler"), kind: .reporting,
        text: flow("L’adulte joint la protection de l’enfance.", "The adult contacts child protection."))
    ], sources: [ID("guide")])

  private static func quoted(_ french: String, _ english: String) -> Localized<Flow> {
    Localized([
      .french: [.paragraph([.quote([.text(french)])])], .english: [.paragraph([.quote([.text(english)])])],
    ])
  }

  private static func reply(
    _ id: String, _ french: String, _ english: String, isGood: Bool = false, to next: String
  ) -> RehearsalReply {
    RehearsalReply(
      id: ID(id), text: text(french, english),
      feedback: text("Voici l’effet de « \(id) ».", "This is what “\(id)” does."), isGood: isGood, next: ID(next))
  }
}
