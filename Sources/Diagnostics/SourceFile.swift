/// The number of a file in its ``SourceMap``.
package struct FileID: Hashable, Sendable, Comparable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package static func < (a: FileID, b: FileID) -> Bool { a.rawValue < b.rawValue }
}

/// A line and a column as people count them: both from 1, a column is one grapheme cluster.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// One input file: its bytes, the name it was given, and its lines when somebody asks.
package struct SourceFile: Sendable {
  /// The path as it was given.
  package let path: String
  /// The bytes, followed by one NUL that is not part of the file (libxml2 needs it).
  package let storage: [UInt8]
  /// How many bytes the file has.
  package var count: Int { storage.count - 1 }

  /// Makes a file from its bytes.
  package init(path: String, bytes: consuming [UInt8]) {
    self.path = path
    bytes.append(0)
    storage = bytes
  }

  /// Makes a file from a text, for tests and templates.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of a range.
  package func bytes(_ lower: Int, _ upper: Int) -> ArraySlice<UInt8> {
    storage[min(lower, count)..<min(max(lower, upper), count)]
  }

  /// The text of a range of bytes; bytes that are not UTF-8 read as U+FFFD.
  package func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes(lower, upper), as: UTF8.self)
  }

  /// True if the file starts with a byte order mark, which is not a column.
  package var hasByteOrderMark: Bool { storage.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Where a byte stands; for one question, ``lines`` serves many.
  package func position(of offset: Int) -> SourcePosition { lines.position(of: offset) }

  /// The lines of the file: they end at LF, CR LF or CR.
  package var lines: LineTable { LineTable(self) }
}

/// The files of one run, numbered in the order in which they were read.
package struct SourceMap: Sendable {
  /// The files, in the order of their numbers.
  package private(set) var files: [SourceFile] = []

  package init() {}

  /// Adds a file and returns its number.
  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(rawValue: UInt32(files.count - 1))
  }

  private var forgotten: Set<FileID> = []

  /// Drops the bytes of the file that was added last, and keeps its path.
  package mutating func forgetLast() {
    guard let last = files.indices.last else { return }
    files[last] = SourceFile(path: files[last].path, bytes: [])
    forgotten.insert(FileID(rawValue: UInt32(last)))
  }

  /// True if the bytes of a file were dropped.
  package func isForgotten(_ file: FileID) -> Bool { forgotten.contains(file) }

  /// Puts the bytes of a file back; a file that has changed since can only move the excerpt of a message.
  package mutating func restore(_ file: FileID, from source: SourceFile) {
    files[Int(file.rawValue)] = source
    forgotten.remove(file)
  }

  /// The file with this number.
  package subscript(_ id: FileID) -> SourceFile { files[Int(id.rawValue)] }
}
