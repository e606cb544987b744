import Diagnostics
import Wording

/// `service-not-verified`: nobody has called the service or read its page yet.
struct ServiceNotVerified: EditorialRule {
  static let id: DiagnosticID = "service-not-verified"
  static let mayBeExcepted = false

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for service in kit.verifications where service.isService && service.date == nil {
      report(at: service.range, Self.message, advice: Self.advice, to: &findings)
    }
  }

  private static let message = Phrase("Ce service n’a jamais été vérifié.", "This service was never verified.")
  private static let advice = Phrase(
    "Appeler, ou lire sa page, puis écrire verified=\"AAAA-MM-JJ\".",
    "Call it, or read its page, then write verified=\"YYYY-MM-DD\".")
}
