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
        index = Self.nextBreak(bytes, from: index, count)
        guard index < count else { break }
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, bytes[index] == 0x0A { index += 1 }
        starts.append(UInt32(min(index, count)))
      }
    }
    self.starts = starts
  }

  /// The first byte from `index` on that may end a line, or `count`; most text is passed over eight bytes at a time.
  private static func nextBreak(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, _ count: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    var index = index
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let feed = word ^ (ones &* 0x0A)
      let carriage = word ^ (ones &* 0x0D)
      // A byte of zero is a byte that was a line feed or a carriage return.
      let zeros = ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & (ones << 7)
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
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
