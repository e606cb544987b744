package import CourseModel
import Diagnostics
import Wording

/// `<sort>`: options that go into categories.
package enum SortQuestion: QuestionType {
  package static let name = QuestionTypeName("sort")
  package static let promptElement = "prompt"
  package static let rule = QuizRules.item(
    "sort", prompt: promptElement,
    own: [
      .some(ElementRule("category", [.required("id", .localIdentifier)], .elements([.one(.inline("text"))]))),
      .some(QuizRules.option([.required("category", .localReference)], feedback: .optional)),
    ],
    checks: [
      { element, findings in
        QuizRules.checkLocalIDs("option", in: element, &findings)
        QuizRules.checkLocalIDs("category", in: element, &findings)
        QuizRules.checkCount("category", atLeast: 2, in: element, &findings)
        QuizRules.checkCount("option", atLeast: 2, in: element, &findings)
        checkCategories(element, &findings)
      }
    ])

  package static func interaction(of element: ElementView) -> Interaction {
    let categories = element.children("category").compactMap { category in
      category.attribute("id").map {
        Category(id: ID($0), text: category.localizedInline("text"))
      }
    }
    var key: [ID<Choice>: ID<Category>] = [:]
    for option in element.children("option") {
      guard let id = option.attribute("id"), let category = option.attribute("category") else { continue }
      key[ID(id)] = ID(category)
    }
    return .match(element.choices, into: categories, key: key)
  }

  private static func checkCategories(_ element: ElementView, _ findings: inout Findings) {
    let known = element.children("category").compactMap { $0.attribute("id") }
    for option in element.children("option") {
      guard let category = option.attribute("category"), !known.contains(category) else { continue }
      findings.reportUnknown(
        "unknown-ref", category, at: option.valueRange("category"), among: known,
        Phrase(
          "Il n’y a pas de catégorie « \(SafeText.excerpt(category)) » ici.",
          "There is no category \"\(SafeText.excerpt(category))\" here."))
    }
  }
}
