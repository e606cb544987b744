import CourseModel
import Wording

extension DocumentKind {
  /// What people thought of the session: few questions, no name, and "pass" for each.
  package static let evaluation = DocumentKind(
    name: "evaluation", purpose: Phrase("Avis sur la séance, sans nom", "Views on the session, no name"),
    copies: .perPerson, composer: .participant(composeEvaluation))

  private static func composeEvaluation(_ view: ParticipantView) -> Page? {
    let say = Voice(language: view.language)
    let title = Phrase("Votre avis sur la séance", "Your view of the session")
    let questions = ticked.enumerated().map { index, entry in
      Block.question(
        Question(
          number: index + 1, prompt: say(entry.question),
          blocks: [.answerBoxes((entry.answers + [Words.pass]).map { AnswerBox(label: say($0)) })]))
    }
    return Page(
      title: title,
      blocks: [
        say.heading(1, title),
        .paragraph(
          say(
            "Pas de nom, pas d’histoire personnelle. On peut tout passer, ou rendre la feuille blanche.",
            "No name, no personal story. Anyone can pass on everything, or hand in a blank sheet.")),
      ] + questions + [
        .writingSpace(label: say("Ce qui a été utile", "What was useful"), lines: 3),
        .writingSpace(label: say("Ce qu’on devrait changer", "What should change"), lines: 3),
        .callout(
          Callout(
            kind: .services, title: say("Personne ne peut répondre à cette feuille", "Nobody can reply to this sheet"),
            blocks: [
              .paragraph(
                say(
                  "Elle est sans nom : on ne saura pas qui l’a remplie. Pour parler à quelqu’un, deux adultes restent après la séance, et les services au bas de la page répondent.",
                  "It has no name: nobody will know who filled it in. To talk to someone, two adults stay after the session, and the services at the foot of the page answer."
                ))
            ])),
      ])
  }

  private static let agreementScale = [
    Phrase("Oui", "Yes"), Phrase("En partie", "In part"), Phrase("Non", "No"),
  ]

  private static let ticked: [(question: Phrase, answers: [Phrase])] = [
    (
      Phrase("Le rythme de la séance", "The pace of the session"),
      [Phrase("Trop lent", "Too slow"), Phrase("Bien", "Right"), Phrase("Trop vite", "Too fast")]
    ),
    (Phrase("On pouvait passer ou sortir sans gêne.", "It was easy to pass or step out."), agreementScale),
    (Phrase("Je sais où trouver de l’aide.", "I know where to find help."), agreementScale),
    (
      Phrase("Je saurais quoi dire à quelqu’un qui m’inquiète.", "I would know what to say to someone I worry about."),
      agreementScale
    ),
  ]
}
