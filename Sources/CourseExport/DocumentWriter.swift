package import CourseDocument
package import Wording

/// One file of a pack, still in memory.
package struct ExportedFile: Hashable, Sendable {
  /// The path inside the output folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A document format as data.
package struct ExportFormat: Hashable, Sendable {
  /// The name that `--format` takes.
  package let name: String
  package let fileExtension: String
  package let mediaType: String
  /// What it is good for, in one line.
  package let purpose: Phrase

  package init(name: String, fileExtension: String, mediaType: String, purpose: Phrase) {
    self.name = name
    self.fileExtension = fileExtension
    self.mediaType = mediaType
    self.purpose = purpose
  }
}

/// Turns a document into the bytes of one format.
package protocol DocumentWriter: Sendable {
  /// The format it writes.
  static var format: ExportFormat { get }
  /// The document as one file named after it; every switch over `Block` and `Inline` is complete.
  ///
  /// A format that rests on a library or a font of the machine may throw; the others never do.
  static func write(_ document: Document) throws -> ExportedFile
}

extension DocumentWriter {
  /// The file of a document in this format.
  static func file(of document: Document, _ text: String) -> ExportedFile {
    ExportedFile(path: document.name + "." + format.fileExtension, bytes: Array(text.utf8))
  }
}

/// Every document format, the default one first; a new one is a file in `Writers` and a line here.
package let documentWriters: [any DocumentWriter.Type] = [
  HTMLWriter.self, MarkdownWriter.self, PlainTextWriter.self, DOCXWriter.self, ODTWriter.self,
]
