import Diagnostics
import Wording

/// `undated-source`: a source says its year, or the day on which it was read.
struct UndatedSource: EditorialRule {
  static let id: DiagnosticID = "undated-source"

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for range in kit.undatedSources {
      report(
        at: range, Phrase("Cette source n’a pas de date.", "This source has no date."),
        advice: Phrase(
          "Écrire year=\"…\", ou address=\"…\" et read=\"…\".", "Write year=\"…\", or address=\"…\" and read=\"…\"."),
        to: &findings)
    }
  }
}
