package import Wording

/// How much a finding matters; the word is the same in every language, because editors look for it.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning, note
}

/// The stable name of a rule, such as `missing-language`; `docs/rules.md` lists them all.
package struct DiagnosticID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let name: String
  package init(stringLiteral value: String) { name = value }
  package init(_ name: String) { self.name = name }
  package var description: String { name }
}

/// A replacement of bytes that would mend a finding.
package struct FixIt: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String
  package init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// One thing that is wrong: what, where, and what to do.
package struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first.
  package struct Note: Hashable, Sendable {
    package let range: SourceRange
    package let message: Phrase
    package init(range: SourceRange, message: Phrase) {
      self.range = range
      self.message = message
    }
  }

  package let severity: Severity
  package let id: DiagnosticID
  package let range: SourceRange
  /// What is wrong, one sentence.
  package let message: Phrase
  /// What to do, one sentence.
  package let advice: Phrase?
  package let notes: [Note]
  package let fixIts: [FixIt]

  /// Makes a diagnostic.
  package init(
    _ severity: Severity, _ id: DiagnosticID, at range: SourceRange, _ message: Phrase,
    advice: Phrase? = nil, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.severity = severity
    self.id = id
    self.range = range
    self.message = message
    self.advice = advice
    self.notes = notes
    self.fixIts = fixIts
  }

  /// Makes an error.
  package init(
    _ id: DiagnosticID, at range: SourceRange, _ message: Phrase, advice: Phrase? = nil, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.init(.error, id, at: range, message, advice: advice, notes: notes, fixIts: fixIts)
  }

  /// What is wrong and what to do, in one language.
  package func sentence(in language: Language) -> String {
    guard let advice else { return message[language] }
    return message[language] + " " + advice[language]
  }
}
