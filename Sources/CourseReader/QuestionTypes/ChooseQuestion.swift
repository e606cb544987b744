package import CourseModel
import Diagnostics
import Wording

/// `<choose>`: the better response among several.
package enum ChooseQuestion: QuestionType {
  package static let name = QuestionTypeName("choose")
  package static let promptElement = "prompt"
  package static let rule = QuizRules.item(
    "choose", prompt: promptElement, own: [.some(option)],
    checks: [
      { element, findings in
        QuizRules.checkLocalIDs("option", in: element, &findings)
        QuizRules.checkCount("option", atLeast: 2, in: element, &findings)
        checkOneCorrect(element, &findings)
      }
    ])

  /// An option that may be correct, with its own feedback; `<select>` shares it.
  static let option = QuizRules.option([.optional("correct", .boolean)], feedback: .one)

  package static func interaction(of element: ElementView) -> Interaction {
    .choice(element.choices, key: correctOptions(of: element), multiple: false)
  }

  /// The ids of the options marked correct.
  static func correctOptions(of element: ElementView) -> Set<ID<Choice>> {
    Set(element.children("option").filter { $0.boolean("correct") }.compactMap { $0.attribute("id").map(ID.init) })
  }

  private static func checkOneCorrect(_ element: ElementView, _ findings: inout Findings) {
    let correct = element.children("option").filter { $0.boolean("correct") }
    guard let first = correct.first else { return findings.reportNothingCorrect(in: element) }
    for other in correct.dropFirst() {
      findings.report(
        "duplicate-correct", at: other.attributeNameRange("correct"),
        Phrase("<choose> n’a qu’une bonne option.", "<choose> has only one correct option."),
        advice: Phrase("En garder une, ou écrire <select>.", "Keep one, or write <select>."),
        notes: [.init(range: first.attributeNameRange("correct"), message: Phrase("La première.", "The first one."))])
    }
  }
}

extension Findings {
  /// No option is marked correct.
  mutating func reportNothingCorrect(in element: ElementView) {
    report(
      "missing-correct", at: element.nameRange,
      Phrase("Aucune option n’est la bonne.", "No option is correct."),
      advice: Phrase("Écrire correct=\"true\" sur une option.", "Write correct=\"true\" on an option."))
  }
}
