import CourseModel
import Wording

extension DocumentKind {
  /// Numbers and boxes alone, so that nobody sees from a distance what is asked.
  package static let answerSheet = DocumentKind(
    name: "answer-sheet",
    purpose: Phrase("Feuille de réponses : les numéros et les cases", "Answer sheet: numbers and boxes"),
    copies: .perPerson, composer: .participant(composeAnswerSheet))

  private static func composeAnswerSheet(_ view: ParticipantView) -> Page? {
    guard !view.quizzes.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Feuille de réponses", "Answer sheet")
    let questions = view.quizzes.flatMap(\.items).map { item in
      Block.question(Question(number: item.number, prompt: [], blocks: boxes(for: item.form, say)))
    }
    let rule = say(
      "Pas de nom sur cette feuille. « Je passe » est toujours une réponse.",
      "No name on this sheet. “Pass” is always an answer.")
    return Page(title: title, blocks: [say.heading(1, title), .paragraph(rule)] + questions)
  }

  private static func boxes(for form: AnswerForm, _ say: Voice) -> [Block] {
    let pass = AnswerBox(label: say(Words.pass))
    func letters(_ options: [PrintedOption]) -> [AnswerBox] { options.map { AnswerBox(label: [.text($0.letter)]) } }
    switch form {
    case .verdict: return [say.verdictBoxes]
    case .choice(let options, several: _): return [.answerBoxes(letters(options) + [pass])]
    case .order(let options):
      let hint = say("Écrire 1, 2, 3… dans les cases.", "Write 1, 2, 3… in the boxes.")
      return [.paragraph(hint), .answerBoxes(letters(options) + [pass])]
    case .sort(let options, into: let categories):
      let rows = options.map { option in
        [
          Block.paragraph([.strong([.text(option.letter)])]),
          .answerBoxes(categories.map { AnswerBox(label: $0) }),
        ]
      }
      return [.list(ordered: false, items: rows), .answerBoxes([pass])]
    }
  }
}
