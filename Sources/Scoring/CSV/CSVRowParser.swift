/// What a byte means outside quotes.
enum CSVByte: UInt8, Sendable {
  case plain, delimiter, quote, lineFeed, carriageReturn, null, unreadable
}

/// What one reading of a row found.
struct CSVRowScan {
  /// Something wrong at some bytes of the row.
  struct Problem {
    let kind: CSVProblem
    let lower: Int
    let upper: Int

    init(_ kind: CSVProblem, _ lower: Int, _ upper: Int) {
      self.kind = kind
      self.lower = lower
      self.upper = upper
    }
  }

  let start: Int
  /// The end of the row without its line break.
  var end = 0
  /// The start of the next row.
  var next = 0
  var count = 0
  /// Line breaks inside quotes.
  var innerBreaks = 0
  /// True while no cell has a byte.
  var isBlank = true
  /// True if what follows cannot be read.
  var isFatal = false
  var problems: [Problem] = []

  init(start: Int) { self.start = start }
}

/// Finds the cells of one row.
struct CSVRowParser {
  let text: UnsafeBufferPointer<UInt8>
  let classes: [CSVByte]
  let delimiter: UInt8
  /// True if no more bytes follow the text.
  let isLast: Bool

  /// Reads one row; false if its end is not there yet, or if ``CSVRowScan/isFatal``.
  func parse(_ scan: inout CSVRowScan, into cells: UnsafeMutableBufferPointer<CSVCell>) -> Bool {
    classes.withUnsafeBufferPointer { parse(&scan, into: cells, classes: $0) }
  }

  private func parse(
    _ scan: inout CSVRowScan, into cells: UnsafeMutableBufferPointer<CSVCell>, classes: UnsafeBufferPointer<CSVByte>
  ) -> Bool {
    let end = text.count
    var position = scan.start
    var cellStart = position
    while true {
      plainCells(&scan, into: cells, &position, &cellStart, classes)
      guard position < end else {
        guard isLast else { return false }
        close(&scan, cells, cellStart, position, isEscaped: false)
        return finish(&scan, at: position, next: position)
      }
      switch classes[Int(text[position])] {
      case .plain: position += 1
      case .delimiter:
        close(&scan, cells, cellStart, position, isEscaped: false)
        position += 1
        cellStart = position
      case .lineFeed, .carriageReturn:
        guard let next = lineEnd(at: position) else { return false }
        close(&scan, cells, cellStart, position, isEscaped: false)
        return finish(&scan, at: position, next: next)
      case .quote where position > cellStart:
        position += 1
      case .quote:
        guard let after = quoted(&scan, cells, from: position, classes: classes) else { return false }
        position = after
        guard position < end else { return isLast && finish(&scan, at: position, next: position) }
        guard classes[Int(text[position])] == .delimiter else {
          guard let next = lineEnd(at: position) else { return false }
          return finish(&scan, at: position, next: next)
        }
        // A delimiter at the very end still opens one more, empty cell.
        position += 1
        cellStart = position
      case .null:
        scan.problems.append(.init(.null, position, position + 1))
        position += 1
      case .unreadable:
        scan.problems.append(.init(.unreadable, position, position + 1))
        position += 1
      }
    }
  }

  /// Takes the cells without quotes that end with a delimiter, which is nearly all of them; stops at anything else.
  @inline(__always)
  private func plainCells(
    _ scan: inout CSVRowScan, into cells: UnsafeMutableBufferPointer<CSVCell>, _ position: inout Int,
    _ cellStart: inout Int, _ classes: UnsafeBufferPointer<CSVByte>
  ) {
    let end = text.count
    let room = CSVLimits.columns
    var count = scan.count
    var start = cellStart
    var index = position
    var bytes = 0
    while index < end, count < room {
      let kind = classes[Int(text[index])]
      if kind == .plain {
        index += 1
      } else if kind == .delimiter, index - start <= CSVLimits.cell {
        cells[count] = CSVCell(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index), isEscaped: false)
        count += 1
        bytes |= index - start
        index += 1
        start = index
      } else {
        break
      }
    }
    scan.count = count
    if bytes != 0 { scan.isBlank = false }
    position = index
    cellStart = start
  }

  /// The start of the next line, from a line break; nil if the byte that tells is not there yet.
  private func lineEnd(at position: Int) -> Int? {
    guard text[position] == UInt8(ascii: "\r") else { return position + 1 }
    guard position + 1 < text.count else { return isLast ? position + 1 : nil }
    return position + (text[position + 1] == UInt8(ascii: "\n") ? 2 : 1)
  }

  /// Reads a quoted cell; gives the delimiter or line break behind it, or nil if it is not whole.
  private func quoted(
    _ scan: inout CSVRowScan, _ cells: UnsafeMutableBufferPointer<CSVCell>, from opening: Int,
    classes: UnsafeBufferPointer<CSVByte>
  ) -> Int? {
    let end = text.count
    var position = opening + 1
    var isEscaped = false
    while true {
      guard position < end else {
        let isTooLong = position - opening > CSVLimits.cell
        scan.isFatal = isLast || isTooLong
        if scan.isFatal { scan.problems = [.init(.unclosedQuote, opening, opening + 1)] }
        return nil
      }
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        if position < end, text[position] == byte {
          isEscaped = true
          position += 1
          continue
        }
        guard position < end || isLast else { return nil }
        close(&scan, cells, opening + 1, position - 1, isEscaped: isEscaped)
        return afterQuote(&scan, from: position, classes: classes)
      case UInt8(ascii: "\n"): scan.innerBreaks += 1
      case UInt8(ascii: "\r") where position >= end || text[position] != UInt8(ascii: "\n"): scan.innerBreaks += 1
      case 0: scan.problems.append(.init(.null, position - 1, position))
      case TextDecoder.unreadable: scan.problems.append(.init(.unreadable, position - 1, position))
      default: break
      }
    }
  }

  /// Skips what must not stand between a closing quote and the next delimiter.
  private func afterQuote(
    _ scan: inout CSVRowScan, from start: Int, classes: UnsafeBufferPointer<CSVByte>
  ) -> Int {
    var position = start
    while position < text.count {
      switch classes[Int(text[position])] {
      case .delimiter, .lineFeed, .carriageReturn: break
      case .plain, .quote, .null, .unreadable:
        position += 1
        continue
      }
      break
    }
    if position > start { scan.problems.append(.init(.textAfterQuote, start, position)) }
    return position
  }

  private func close(
    _ scan: inout CSVRowScan, _ cells: UnsafeMutableBufferPointer<CSVCell>, _ start: Int, _ end: Int, isEscaped: Bool
  ) {
    if scan.count < cells.count {
      cells[scan.count] = CSVCell(start: Int32(start), end: Int32(end), isEscaped: isEscaped)
    }
    scan.count += 1
    if start < end { scan.isBlank = false }
    if end - start > CSVLimits.cell { scan.problems.append(.init(.cellTooLong, start, start + 1)) }
    if scan.count == CSVLimits.columns + 1 { scan.problems.append(.init(.tooManyColumns, start, start + 1)) }
  }

  private func finish(_ scan: inout CSVRowScan, at end: Int, next: Int) -> Bool {
    scan.end = end
    scan.next = next
    return true
  }

  /// The start of the line after `sep=;`, which some spreadsheets put first.
  func separatorLine(from start: Int) -> Int? {
    guard text.count > start + 4, text[start..<start + 4].elementsEqual("sep=".utf8),
      CSVHeader.delimiters.contains(text[start + 4])
    else { return nil }
    var next = start + 5
    if next < text.count, text[next] == UInt8(ascii: "\r") { next += 1 }
    guard next < text.count, text[next] == UInt8(ascii: "\n") else { return nil }
    return next + 1
  }
}
