/// Why no PDF could be made.
package enum PDFFailure: Error, Hashable, Sendable {
  /// A library that shapes or subsets is not on this machine, or is too old.
  case missingLibrary(String)
  /// The font is not in any of the folders.
  case missingFont(file: String, folders: [String])
  /// The font has no picture for characters of a document.
  case missingGlyphs([String], document: String)
  /// A picture cannot be taken over: its file is damaged, too large or of a kind that PDF does not know.
  case unreadablePicture(path: String, document: String)
  /// A library refused what it was asked for.
  case refused(String)

  /// The Debian packages that hold the libraries and the font.
  package static let packages = ["libharfbuzz0b", "libharfbuzz-subset0", "fonts-noto-core"]
}
