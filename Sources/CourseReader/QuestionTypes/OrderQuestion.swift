package import CourseModel

/// `<order>`: options that stand in the right order.
package enum OrderQuestion: QuestionType {
  package static let name = QuestionTypeName("order")
  package static let promptElement = "prompt"
  package static let rule = QuizRules.item(
    "order", prompt: promptElement, own: [.some(QuizRules.option(feedback: .optional))],
    checks: [
      { element, findings in
        QuizRules.checkLocalIDs("option", in: element, &findings)
        QuizRules.checkCount("option", atLeast: 2, in: element, &findings)
      }
    ])

  package static func interaction(of element: ElementView) -> Interaction { .order(element.choices) }
}
