package import Diagnostics
package import Wording
import XMLSource

/// An id that a file gives to something.
struct Declaration: Hashable, Sendable {
  let space: IDSpace
  let id: String
  let range: SourceRange
}

/// A place that names something else.
struct Reference: Hashable, Sendable {
  let space: IDSpace
  let id: String
  let range: SourceRange
}

/// Everything one file gave to the checks: what is wrong, and the ids that other files may use.
package struct Findings: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  var declarations: [Declaration] = []
  var references: [Reference] = []
  /// How many findings one file may have before the rest is summed up.
  private static let most = 100

  /// Records a finding.
  package mutating func report(
    _ severity: Severity = .error, _ id: DiagnosticID, at range: SourceRange, _ message: Phrase,
    advice: Phrase? = nil, notes: [Diagnostic.Note] = [], fixIts: [FixIt] = []
  ) {
    guard diagnostics.count < Self.most else { return }
    diagnostics.append(
      Diagnostic(severity, id, at: range, message, advice: advice, notes: notes, fixIts: fixIts))
  }

  /// Records an error.
  package mutating func report(
    _ id: DiagnosticID, at range: SourceRange, _ message: Phrase, advice: Phrase? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    report(.error, id, at: range, message, advice: advice, notes: notes)
  }

  /// Records something unknown, with the nearest known word as advice and fix-it.
  mutating func reportUnknown(
    _ id: DiagnosticID, _ word: String, at range: SourceRange, among known: [String], _ message: Phrase
  ) {
    let (advice, fixIts) = Self.advice(for: word, at: range, among: known)
    report(.error, id, at: range, message, advice: advice, fixIts: fixIts)
  }

  /// "Did you mean", or the list of what is known when it is short.
  static func advice(
    for word: String, at range: SourceRange, among known: [String]
  ) -> (Phrase, [FixIt]) {
    if let nearest = Spelling.nearest(to: word, among: known) {
      return (
        Phrase("Est-ce « \(nearest) »?", "Did you mean \"\(nearest)\"?"),
        [FixIt(range: range, replacement: nearest)]
      )
    }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? "…" : "")
    if known.isEmpty { return (Phrase("L’enlever.", "Remove it."), []) }
    return (Phrase("Possible ici : \(list).", "Possible here: \(list)."), [])
  }

  /// Records a second use of what must be unique.
  mutating func reportDuplicate(_ id: String, at range: SourceRange, first: SourceRange) {
    report(
      "duplicate-id", at: range,
      Phrase("L’id « \(SafeText.excerpt(id)) » est déjà pris.", "The id \"\(SafeText.excerpt(id))\" is already taken."),
      advice: Phrase("En choisir un autre.", "Choose another."),
      notes: [.init(range: first, message: Phrase("Le premier est ici.", "The first one is here."))])
  }

  /// Records a child that is not there.
  mutating func reportMissingChild(_ name: String, in element: ElementView) {
    report(
      "missing-element", at: element.nameRange,
      Phrase("<\(element.name)> n’a pas de <\(name)>.", "<\(element.name)> has no <\(name)>."),
      advice: Phrase("L’ajouter.", "Add it."))
  }

  /// Records two attributes of which one stands without the other.
  mutating func requireTogether(_ a: String, _ b: String, in element: ElementView, _ reason: Phrase) {
    guard element.has(a) != element.has(b) else { return }
    let missing = element.has(a) ? b : a
    report(
      "missing-attribute", at: element.nameRange,
      Phrase("<\(element.name)> n’a pas d’attribut \(missing).", "<\(element.name)> has no attribute \(missing).")
        + reason,
      advice: Phrase("L’ajouter, ou enlever l’autre.", "Add it, or remove the other one."))
  }
}
