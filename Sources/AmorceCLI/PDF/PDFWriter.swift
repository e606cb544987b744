import CourseDocument
import CourseExport
import Glibc
import PDFExport
import Wording

/// PDF as one of the formats of a pack; the libraries and the font are looked for when the first page is written.
enum PDFWriter: DocumentWriter, SlideDeckWriter {
  static let format = ExportFormat(
    name: "pdf", fileExtension: "pdf", mediaType: "application/pdf",
    purpose: Phrase(
      "des pages à imprimer ou à envoyer, lisibles par un lecteur d’écran",
      "pages to print or to mail, readable with a screen reader"))

  static func write(_ document: Document) throws -> ExportedFile {
    try file(document.name) { try $0.bytes(of: document) }
  }

  static func write(_ deck: SlideDeck) throws -> ExportedFile {
    try file(deck.name) { try $0.bytes(of: deck) }
  }

  private static func file(_ name: String, _ bytes: (PDFPress) throws -> [UInt8]) throws -> ExportedFile {
    do {
      return ExportedFile(path: name + "." + format.fileExtension, bytes: try bytes(try press.get()))
    } catch let failure as PDFFailure {
      throw failure.stop
    }
  }

  /// One press for the whole run.
  private static let press: Result<PDFPress, any Error> = Result {
    try PDFPress(
      fontFolders: fontFolders,
      words: PDFWords(help: FrameWords.help, facilitator: FrameWords.facilitator),
      isFile: { FileInput.isFile($0) })
  }

  /// The folders of the font: that of `AMORCE_FONTS`, that of the installation, those of Linux distributions.
  private static var fontFolders: [String] {
    if let asked = getenv("AMORCE_FONTS") { return [String(cString: asked)] }
    return KitLibrary.installed().map { $0 + "/fonts" } + [
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts/google-noto",
    ]
  }
}
