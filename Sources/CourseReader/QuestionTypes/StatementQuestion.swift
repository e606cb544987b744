package import CourseModel

/// `<statement>`: myth, fact or it depends.
package enum StatementQuestion: QuestionType {
  package static let name = QuestionTypeName.statement
  package static let promptElement = "claim"
  package static let rule = QuizRules.item(
    "statement", prompt: promptElement,
    attributes: [.required("verdict", .keyword(Verdict.allCases.map(\.rawValue)))], own: [])

  package static func interaction(of element: ElementView) -> Interaction {
    .verdict(element.attribute("verdict").flatMap(Verdict.init(rawValue:)) ?? .depends)
  }
}
