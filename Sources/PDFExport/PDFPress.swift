package import CourseDocument
import CourseModel
import Synchronization
import Wording

/// Makes PDF files; one press serves all documents of a pack and remembers the words that it has shaped.
package final class PDFPress: Sendable {
  private let fonts: Mutex<FontFamily>
  private let words: PDFWords

  /// Makes a press from the first folder that holds the whole font family.
  ///
  /// - Parameter isFile: whether a path is a file that can be read; the disk is the program's business.
  /// - Throws: ``PDFFailure`` if a library or the font is missing.
  package init(fontFolders: [String], words: PDFWords, isFile: @Sendable (String) -> Bool) throws {
    let family = try FontFamily(folders: fontFolders, isFile: isFile)
    fonts = Mutex(family)
    self.words = words
  }

  /// A document as a PDF.
  ///
  /// - Throws: ``PDFFailure`` for a character without a glyph or a picture that cannot be read.
  package func bytes(of document: Document) throws -> [UInt8] {
    try fonts.withLock { try DocumentLayout(document, fonts: $0, words: words).bytes() }
  }

  /// Slides as a PDF, one on each page.
  package func bytes(of deck: SlideDeck) throws -> [UInt8] {
    try fonts.withLock { try SlideLayout(deck, fonts: $0, words: words).bytes() }
  }
}
