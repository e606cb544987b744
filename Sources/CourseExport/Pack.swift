package import CourseDocument
import Wording

/// A whole pack in memory: every kind of page and slides in every format asked for, and the manifest.
package enum Pack {
  /// The files of a pack, the manifest last.
  ///
  /// - Parameters:
  ///   - decks: the formats of the slides.
  ///   - other: the same pack in a second language, for pages in two.
  package static func files(
    of assembly: Assembly, writers: [any DocumentWriter.Type], decks: [any SlideDeckWriter.Type] = deckWriters,
    beside other: Assembly? = nil, date: String?
  ) throws -> [ExportedFile] {
    let entries = try DocumentKind.all.flatMap { kind -> [Manifest.Entry] in
      if let document = kind.document(for: assembly, beside: other) {
        return try writers.map { Manifest.Entry(kind: kind, file: try $0.write(document)) }
      }
      // Two languages would crowd a slide: each has slides of its own.
      let second = other.flatMap { other in
        kind.deck(for: other).map { $0.named($0.name + "-" + other.language.code) }
      }
      let slides = [kind.deck(for: assembly), second].compactMap { $0 }
      return try slides.flatMap { deck in try decks.map { Manifest.Entry(kind: kind, file: try $0.write(deck)) } }
    }
    return entries.map(\.file) + [Manifest(assembly: assembly, companion: other, entries: entries, date: date).file]
  }
}
