/// A range of bytes of one file; the upper end is not part of it.
package struct SourceRange: Hashable, Sendable, Comparable {
  package let file: FileID
  package let lower: UInt32
  package let upper: UInt32

  /// Makes a range from byte offsets.
  package init(file: FileID, lower: Int, upper: Int) {
    self.file = file
    self.lower = UInt32(lower)
    self.upper = UInt32(max(lower, upper))
  }

  package static func < (a: SourceRange, b: SourceRange) -> Bool {
    (a.file, a.lower, a.upper) < (b.file, b.lower, b.upper)
  }
}

/// Where a value of the model was written; it plays no part in equality, so tests compare content alone.
package struct Origin: Hashable, Sendable {
  /// The bytes of the element's name, or nil for a value that was made by the program.
  package let range: SourceRange?

  /// Makes an origin; none for a value that was not read from a file.
  package init(_ range: SourceRange? = nil) { self.range = range }

  package static func == (a: Origin, b: Origin) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}
