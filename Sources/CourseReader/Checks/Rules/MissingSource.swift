import Diagnostics
import Wording

/// `missing-source`: an activity or rehearsal that teaches checklist numbers says where they come from.
struct MissingSource: EditorialRule {
  static let id: DiagnosticID = "missing-source"

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for range in kit.unsourced {
      report(
        at: range, Phrase("Ni ceci ni son module ne donne de source.", "Neither this nor its module gives a source."),
        advice: Phrase("Écrire source=\"…\" ici ou sur <module>.", "Write source=\"…\" here or on <module>."),
        to: &findings)
    }
  }
}
