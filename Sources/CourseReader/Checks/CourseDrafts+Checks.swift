import CourseModel
import Diagnostics
import Wording

/// The checks that go beyond structure; each has an id and a paragraph in `docs/rules.md`.
extension CourseDrafts {
  /// Everything these checks find in the files read so far.
  func check(languages: [Language]) -> [Diagnostic] {
    items.compactMap { notReviewed($0.id.rawValue, $0.review, $0.origin) }
      + rehearsals.compactMap { notReviewed($0.id.rawValue, $0.review, $0.origin) }
      + services.compactMap(notVerified)
  }

  private func notReviewed(_ id: String, _ review: Review?, _ origin: Origin) -> Diagnostic? {
    guard review == nil, let range = origin.range else { return nil }
    return Diagnostic(
      .warning, "not-reviewed", at: range,
      Phrase("« \(id) » n’a pas été relu par une personne.", "\"\(id)\" has not been reviewed by a person."),
      advice: Phrase(
        "Après relecture seulement : reviewed=\"AAAA-MM-JJ\" by=\"…\".",
        "Only after a review: reviewed=\"YYYY-MM-DD\" by=\"…\"."))
  }

  private func notVerified(_ service: Service) -> Diagnostic? {
    guard service.verified == .never, let range = service.origin.range else { return nil }
    return Diagnostic(
      .warning, "service-not-verified", at: range,
      Phrase(
        "Le service « \(service.id) » n’a jamais été vérifié.", "The service \"\(service.id)\" was never verified."),
      advice: Phrase(
        "Appeler, ou lire sa page, puis écrire verified=\"AAAA-MM-JJ\".",
        "Call it, or read its page, then write verified=\"YYYY-MM-DD\"."))
  }
}
