import CourseModel
import Wording

extension DocumentKind {
  /// The questions with their boxes, for participants.
  package static let quizSheet = DocumentKind(
    name: "quiz-sheet",
    purpose: Phrase("Feuille du quiz : les énoncés et les cases", "Quiz sheet: questions and boxes"),
    copies: .perPerson, composer: .participant(composeQuizSheet))

  private static func composeQuizSheet(_ view: ParticipantView) -> Page? {
    guard !view.quizzes.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Feuille du quiz", "Quiz sheet")
    var blocks: [Block] = [
      say.heading(1, title),
      .paragraph(
        say(
          "Pas de nom sur cette feuille. Une case par énoncé. « Je passe » est toujours une réponse.",
          "No name on this sheet. One box for each statement. “Pass” is always an answer.")),
    ]
    for quiz in view.quizzes {
      blocks.append(.heading(level: 2, quiz.title))
      blocks += [Block](quiz.introduction, caption: quiz.title)
      blocks += quiz.items.map { item in
        .question(Question(number: item.number, prompt: item.prompt, blocks: answerSpace(for: item.form, say)))
      }
    }
    return Page(title: title, blocks: blocks)
  }

  /// The boxes under a question, with one to pass.
  private static func answerSpace(for form: AnswerForm, _ say: Voice) -> [Block] {
    let pass = Block.answerBoxes([AnswerBox(label: say(Words.pass))], layout: .column)
    switch form {
    case .verdict: return [say.verdictBoxes]
    case .choice(let options, let several):
      let hint = several ? say("Plusieurs cases possibles.", "More than one box is possible.") : []
      let boxes = options.map { AnswerBox(label: lettered($0)) } + [AnswerBox(label: say(Words.pass))]
      return (hint.isEmpty ? [] : [.paragraph(hint)]) + [.answerBoxes(boxes, layout: .column)]
    case .order(let options):
      return [
        .paragraph(say("Écrire 1, 2, 3… dans les cases.", "Write 1, 2, 3… in the boxes.")),
        .answerBoxes(options.map { AnswerBox(label: lettered($0)) }, layout: .column), pass,
      ]
    case .sort(let options, into: let categories):
      let boxes = Block.answerBoxes(categories.map { AnswerBox(label: $0) })
      return [.list(ordered: false, items: options.map { [.paragraph(lettered($0)), boxes] }), pass]
    }
  }

  /// An option after its letter.
  static func lettered(_ option: PrintedOption) -> [Inline] {
    [.strong([.text(option.letter + ".")]), .text(" ")] + option.text
  }
}
