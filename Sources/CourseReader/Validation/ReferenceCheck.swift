import Diagnostics
import Wording

/// Checks ids over all files of a run: unique where they are given, known where they are used.
struct ReferenceCheck {
  private var first: [IDSpace: [String: Declaration]] = [:]
  /// True when a file could not be read, so that a missing id proves nothing.
  var isIncomplete = false

  /// The ids that were given, sorted.
  var ids: [IDSpace: [String]] { first.mapValues { $0.keys.sorted() } }

  /// Takes the ids of a file; reports the second use of one.
  mutating func add(_ declarations: [Declaration]) -> [Diagnostic] {
    declarations.compactMap { declaration in
      guard let earlier = first[declaration.space]?[declaration.id] else {
        first[declaration.space, default: [:]][declaration.id] = declaration
        return nil
      }
      var findings = Findings()
      findings.reportDuplicate(declaration.id, at: declaration.range, first: earlier.range)
      return findings.diagnostics.first
    }
  }

  /// Takes ids that may be referred to without claiming them, such as those of a kit around a single file.
  mutating func addQuietly(_ declarations: [Declaration]) {
    for declaration in declarations where first[declaration.space]?[declaration.id] == nil {
      first[declaration.space, default: [:]][declaration.id] = declaration
    }
  }

  /// Reports references to ids that no file gives.
  func unknown(_ references: [Reference]) -> [Diagnostic] {
    guard !isIncomplete else { return [] }
    return references.compactMap { reference in
      guard first[reference.space]?[reference.id] == nil else { return nil }
      let known = (first[reference.space]?.keys).map { $0.sorted() } ?? []
      var findings = Findings()
      let what = Self.noun(reference.space)
      findings.reportUnknown(
        "unknown-ref", reference.id, at: reference.range, among: known,
        Phrase(
          "Aucun fichier ne donne \(what[.french]) « \(reference.id) ».",
          "No file has \(what[.english]) \"\(reference.id)\"."))
      return findings.diagnostics.first
    }
  }

  private static func noun(_ space: IDSpace) -> Phrase {
    switch space {
    case .kit: Phrase("la trousse", "a kit")
    case .module: Phrase("le module", "a module")
    case .quiz: Phrase("le quiz", "a quiz")
    case .item: Phrase("la question", "an item")
    case .activity: Phrase("l’activité", "an activity")
    case .handout: Phrase("le feuillet", "a handout")
    case .rehearsal: Phrase("la répétition", "a rehearsal")
    case .safety: Phrase("le bloc de sécurité", "a safety block")
    case .service: Phrase("le service", "a service")
    case .source: Phrase("la source", "a source")
    case .region: Phrase("la région", "a region")
    }
  }
}
