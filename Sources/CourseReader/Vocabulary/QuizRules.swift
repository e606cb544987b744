import Diagnostics
import Wording

/// `Quizzes/<id>.xml`.
enum QuizRules {
  static let quiz = ElementRule(
    "quiz", [.required("id", .declares(.quiz)), Vocabulary.audience],
    .elements(
      [.one(.inline("title")), .optional(.flow("introduction"))]
        + QuestionTypeRegistry.all.map { ChildRule.any($0.rule) }
        + [.any(itemReference), .any(Vocabulary.gap), .any(Vocabulary.exception)]))

  static let itemReference = ElementRule("item-ref", [.required("ref", .refers(.item))], .empty)

  /// The rule of an item: what every question type shares, around what is its own.
  static func item(
    _ name: String, prompt: String, attributes: [AttributeRule] = [], own: [ChildRule],
    checks: [ElementRule.Check] = []
  ) -> ElementRule {
    ElementRule(
      name,
      [
        .required("id", .declares(.item)), .required("source", .refersToSome(.source)), Vocabulary.covers,
        Vocabulary.audience, Vocabulary.sensitive, .optional("reviewed", .date), .optional("by", .words),
      ] + attributes,
      .elements(
        [.one(.inline(prompt))] + own
          + [
            .one(.inline("fact")), .one(.flow("why")), .any(.flow("reply")), .any(.flow("belief")),
            .any(.flow("debrief")), .any(Vocabulary.gap), .any(Vocabulary.exception),
          ]),
      checks: [checkReview] + checks)
  }

  /// The rule of an option.
  static func option(_ attributes: [AttributeRule] = [], feedback: Occurrence) -> ElementRule {
    ElementRule(
      "option", [.required("id", .localIdentifier)] + attributes,
      .elements([
        .one(.inline("text")), ChildRule(rule: .inline("feedback"), occurrence: feedback), .any(Vocabulary.gap),
      ]))
  }

  /// A review needs its day and its role.
  @Sendable
  static func checkReview(_ element: ElementView, _ findings: inout Findings) {
    findings.requireTogether(
      "reviewed", "by", in: element,
      Phrase("Une relecture dit quand et par qui.", "A review says when and by whom."))
  }

  /// Ids of options or categories that stand twice in one item.
  static func checkLocalIDs(_ name: String, in element: ElementView, _ findings: inout Findings) {
    var first: [String: ElementView] = [:]
    for child in element.children(name) {
      guard let id = child.attribute("id") else { continue }
      if let earlier = first[id] {
        findings.reportDuplicate(id, at: child.valueRange("id"), first: earlier.valueRange("id"))
      } else {
        first[id] = child
      }
    }
  }

  /// Fewer children than an item needs.
  static func checkCount(_ name: String, atLeast least: Int, in element: ElementView, _ findings: inout Findings) {
    let count = element.children(name).count
    guard count < least else { return }
    findings.report(
      "missing-element", at: element.nameRange,
      Phrase(
        "<\(element.name)> a besoin d’au moins \(least) <\(name)>; il y en a \(count).",
        "<\(element.name)> needs at least \(least) <\(name)>; it has \(count)."),
      advice: Phrase("En ajouter.", "Add some."))
  }
}
