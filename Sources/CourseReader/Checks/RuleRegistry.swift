package import Diagnostics

/// The editorial rules; a test compares this list with `Rules/` and `docs/rules/`.
enum EditorialRuleRegistry {
  static let all: [any EditorialRule.Type] = [
    BannedTerm.self, AvoidedTerm.self, VerdictWord.self, AbsolutePromise.self, MidWordDot.self, GenderedForm.self,
    FrenchSpacing.self, StatementLength.self, DoubleNegative.self, ReadingEase.self, VerdictBalance.self,
    GiveAwayWords.self, MythInHandout.self, MissingSource.self, UndatedSource.self, NotReviewed.self,
    ServiceNotVerified.self, StaleService.self, StaleRule.self, ChecklistCoverage.self,
  ]

  /// The names of the rules that an `<exception>` may set aside.
  static let exceptable: [String] = all.filter { $0.mayBeExcepted }.map { $0.id.name }
}

/// The names and severities of the rules, for documentation and completions.
package enum EditorialRuleNames {
  package static let all: [(name: String, severity: Severity)] = EditorialRuleRegistry.all.map {
    ($0.id.name, $0.severity)
  }
}
