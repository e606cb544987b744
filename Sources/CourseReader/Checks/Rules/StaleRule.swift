import CourseModel
import Diagnostics
import Wording

/// `stale-rule`: with `--as-of`, a reporting rule that was verified more than 12 months before that day, or never.
struct StaleRule: EditorialRule {
  static let id: DiagnosticID = "stale-rule"
  static let mayBeExcepted = false

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    guard let asOf = kit.asOf else { return }
    for region in kit.verifications where !region.isService && isStale(region.date, asOf) {
      let message =
        region.date.map {
          Phrase(
            "Cette règle de signalement date du \($0) : plus de douze mois avant le \(asOf).",
            "This reporting rule is of \($0): more than twelve months before \(asOf).")
        } ?? Phrase("Cette règle de signalement n’a jamais été vérifiée.", "This reporting rule was never verified.")
      report(
        at: region.range, message,
        advice: Phrase(
          "Lire la loi de la province, puis écrire verified=\"AAAA-MM-JJ\".",
          "Read the law of the province, then write verified=\"YYYY-MM-DD\"."), to: &findings)
    }
  }

  private func isStale(_ date: CalendarDate?, _ asOf: CalendarDate) -> Bool {
    guard let date else { return true }
    return Freshness.isRuleStale(date, on: asOf)
  }
}
