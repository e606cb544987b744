/// How much a file may hold before libxml2 sees it; libxml2 2.9 is quadratic in places, and no option stops it.
package struct InputLimits: Sendable {
  /// Bytes of a file.
  package let fileBytes: Int
  /// Bytes of one start tag.
  package let startTagBytes: Int
  /// Elements inside elements.
  package let depth: Int
  /// Elements of a file.
  package let elements: Int
  /// Bytes of text between two tags.
  package let textBytes: Int

  /// The limits of design section 6 for files of a kit.
  package static let kit = InputLimits(
    fileBytes: 4 << 20, startTagBytes: 16 << 10, depth: 64, elements: 50_000, textBytes: 1 << 20)

  /// Makes limits.
  package init(fileBytes: Int, startTagBytes: Int, depth: Int, elements: Int, textBytes: Int) {
    self.fileBytes = fileBytes
    self.startTagBytes = startTagBytes
    self.depth = depth
    self.elements = elements
    self.textBytes = textBytes
  }
}
