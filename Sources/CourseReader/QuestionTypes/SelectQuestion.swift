package import CourseModel

/// `<select>`: every response that fits.
package enum SelectQuestion: QuestionType {
  package static let name = QuestionTypeName("select")
  package static let promptElement = "prompt"
  package static let rule = QuizRules.item(
    "select", prompt: promptElement, own: [.some(ChooseQuestion.option)],
    checks: [
      { element, findings in
        QuizRules.checkLocalIDs("option", in: element, &findings)
        QuizRules.checkCount("option", atLeast: 2, in: element, &findings)
        if ChooseQuestion.correctOptions(of: element).isEmpty { findings.reportNothingCorrect(in: element) }
      }
    ])

  package static func interaction(of element: ElementView) -> Interaction {
    .choice(element.choices, key: ChooseQuestion.correctOptions(of: element), multiple: true)
  }
}
