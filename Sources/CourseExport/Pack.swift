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
  ) -> [ExportedFile] {
    let entries = DocumentKind.all.flatMap { kind -> [Manifest.Entry] in
      if let document = kind.document(for: assembly, beside: other) {
        return writers.map { Manifest.Entry(kind: kind, file: $0.write(document)) }
      }
      // Two languages would crowd a slide: each has slides of its own.
      let second = other.flatMap { other in
        kind.deck(for: other).map { $0.named($0.name + "-" + other.language.code) }
      }
      let slides = [kind.deck(for: assembly), second].compactMap { $0 }
      return slides.flatMap { deck in decks.map { Manifest.Entry(kind: kind, file: $0.write(deck)) } }
    }
    return entries.map(\.file) + [Manifest(assembly: assembly, companion: other, entries: entries, date: date).file]
  }
}
