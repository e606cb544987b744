package import CourseDocument

/// Turns slides into the bytes of one format.
package protocol SlideDeckWriter: Sendable {
  /// The format it writes.
  static var format: ExportFormat { get }
  /// The deck as one file named after it; notes stand only where the format hides them from the room.
  static func write(_ deck: SlideDeck) throws -> ExportedFile
}

extension SlideDeckWriter {
  /// The file of a deck in this format.
  static func file(of deck: SlideDeck, _ text: String) -> ExportedFile {
    ExportedFile(path: deck.name + "." + format.fileExtension, bytes: Array(text.utf8))
  }
}

/// Every slide format; a new one is a file in `Slides` and a line here.
package let deckWriters: [any SlideDeckWriter.Type] = [HTMLSlides.self, PPTXSlides.self]
