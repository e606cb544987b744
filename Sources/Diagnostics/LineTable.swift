/// The lines of one file, found once: they end at LF, CR LF or CR.
package struct LineTable: Sendable {
  private let file: SourceFile
  private let starts: [UInt32]

  /// Finds the lines of a file.
  package init(_ file: SourceFile) {
    self.file = file
    // A byte order mark is not a column.
    var starts: [UInt32] = [file.hasByteOrderMark ? 3 : 0]
    file.storage.withUnsafeBufferPointer { bytes in
      var index = Int(starts[0])
      let count = file.count
      while index < count {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, bytes[index] == 0x0A { index += 1 }
        starts.append(UInt32(min(index, count)))
      }
    }
    self.starts = starts
  }

  /// The line and column of a byte; a column is one `Character`, a tab is one.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(offset, file.count)
    let line = line(of: offset)
    let start = Int(starts[line])
    return SourcePosition(line: line + 1, column: offset <= start ? 1 : file.text(start, offset).count + 1)
  }

  /// The bytes of the line that holds a byte, without its line break.
  package func range(around offset: Int) -> Range<Int> {
    let offset = min(offset, file.count)
    let start = Int(starts[line(of: offset)])
    var end = start
    while end < file.count, file.storage[end] != 0x0A, file.storage[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// The index of the last line that starts at or before a byte.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
