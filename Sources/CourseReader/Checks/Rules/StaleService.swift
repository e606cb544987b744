import CourseModel
import Diagnostics
import Wording

/// `stale-service`: with `--as-of`, a service that was verified more than 180 days before that day.
struct StaleService: EditorialRule {
  static let id: DiagnosticID = "stale-service"
  static let mayBeExcepted = false

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    guard let asOf = kit.asOf else { return }
    for service in kit.verifications where service.isService {
      guard let date = service.date, Freshness.isServiceStale(date, on: asOf) else { continue }
      let age = asOf.daysSince1970 - date.daysSince1970
      report(
        at: service.range,
        Phrase(
          "Ce service a été vérifié \(age) jours avant le \(asOf).",
          "This service was verified \(age) days before \(asOf)."),
        advice: Phrase(
          "L’appeler de nouveau : \(Freshness.serviceDays) jours au plus.",
          "Call it again: at most \(Freshness.serviceDays) days."),
        to: &findings)
    }
  }
}
