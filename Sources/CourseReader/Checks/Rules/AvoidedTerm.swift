import Diagnostics
import Wording

/// `avoided-term`: labels and verbs that take dignity or choice away (the terms of `docs/rules/avoided-term.md`).
struct AvoidedTerm: EditorialRule {
  static let id: DiagnosticID = "avoided-term"

  private var terms = TermList()

  init(_ words: inout RuleWords) {
    FrenchTerms.add(to: &terms, &words)
    EnglishTerms.add(to: &terms, &words)
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard VoiceSet.own.contains(line.voice) else { return }
    let classes = EditorialRules.compiled.classes[line.tongue.rawValue]
    for (term, range) in terms.matches(in: line) {
      guard !line.isQuoted(range, classes), !line.isRejected(range, better: term.better, classes) else { continue }
      report(
        at: line.range(range),
        Phrase("« \(line.text(range)) » est à éviter.", "\"\(line.text(range))\" is to be avoided."),
        advice: Phrase("Plutôt : \(term.prefer[.french]).", "Rather: \(term.prefer[.english])."), to: &findings)
    }
  }
}
