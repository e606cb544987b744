/// Where a cell stands in the scanner's buffer, without the quotes around it.
package struct CSVCell: Sendable {
  let start: Int32
  let end: Int32
  /// True if the cell holds doubled quotes.
  let isEscaped: Bool
}

/// One row while the scanner holds it: cells without copies, and their places for messages.
package struct CSVRow {
  let base: UnsafePointer<UInt8>
  let cells: UnsafeBufferPointer<CSVCell>
  /// The first byte of the row and the one after its last, counted from `base`.
  let bounds: Range<Int>
  /// The line on which the row starts, from 1.
  let line: Int

  /// How many cells there are.
  package var count: Int { cells.count }

  /// Calls `body` with the bytes of a cell, doubled quotes made single.
  @inline(__always)
  func withCell<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let cell = cells[index]
    let bytes = UnsafeBufferPointer(start: base + Int(cell.start), count: Int(cell.end - cell.start))
    return cell.isEscaped ? Self.unescaped(bytes).withUnsafeBufferPointer(body) : body(bytes)
  }

  /// The text of a cell.
  package func text(_ index: Int) -> String {
    withCell(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of a cell without the spaces around it.
  package func trimmed(_ index: Int) -> String {
    withCell(index) { String(decoding: TextFolding.trimmed($0), as: UTF8.self) }
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      out.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return out
  }

  /// The place of a cell.
  package func place(_ index: Int) -> LinePlace {
    place(from: Int(cells[index].start), to: Int(cells[index].end))
  }

  /// The place of the end of the row.
  package var end: LinePlace { place(from: bounds.upperBound, to: bounds.upperBound) }

  /// The place of bytes of the row, found by counting its line breaks: a quoted cell may hold some.
  func place(from lower: Int, to upper: Int) -> LinePlace {
    var line = line
    var start = bounds.lowerBound
    for index in bounds.lowerBound..<max(bounds.lowerBound, lower) where isBreak(index) {
      line += 1
      start = index + 1
    }
    var end = max(lower, start)
    while end < bounds.upperBound, base[end] != UInt8(ascii: "\n"), base[end] != UInt8(ascii: "\r") { end += 1 }
    var shown = min(end, max(upper, lower) + LinePlace.contextAfter)
    while shown < end, base[shown] & 0xC0 == 0x80 { shown += 1 }
    let text = Array(UnsafeBufferPointer(start: base + start, count: shown - start))
    return LinePlace(line: line, lower: lower - start, upper: min(max(upper, lower), end) - start, text: text)
  }

  private func isBreak(_ index: Int) -> Bool {
    if base[index] == UInt8(ascii: "\n") { return true }
    guard base[index] == UInt8(ascii: "\r") else { return false }
    return index + 1 >= bounds.upperBound || base[index + 1] != UInt8(ascii: "\n")
  }
}

/// A place in a file that is not kept: the line's number, the bytes in question, and the line itself.
package struct LinePlace: Hashable, Sendable {
  /// How much of a line is kept behind the bytes in question.
  static let contextAfter = 120

  package let line: Int
  let lower: Int
  let upper: Int
  let text: [UInt8]

  /// Makes a place; without text, the line is named but not shown.
  init(line: Int, lower: Int = 0, upper: Int = 0, text: [UInt8] = []) {
    self.line = line
    self.lower = lower
    self.upper = upper
    self.text = text
  }
}
