import Diagnostics
import Wording

/// `not-reviewed`: no person has compared an item or rehearsal with its source yet; only a person can take this warning away.
struct NotReviewed: EditorialRule {
  static let id: DiagnosticID = "not-reviewed"
  static let mayBeExcepted = false

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for range in kit.unreviewed { report(at: range, Self.message, advice: Self.advice, to: &findings) }
  }

  private static let message = Phrase(
    "Personne n’a encore comparé ceci avec sa source.", "Nobody has compared this with its source yet.")
  private static let advice = Phrase(
    "Après relecture seulement : reviewed=\"AAAA-MM-JJ\" by=\"…\".",
    "Only after a review: reviewed=\"YYYY-MM-DD\" by=\"…\".")
}
