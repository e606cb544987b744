import Diagnostics
import Wording

/// Receives the rows of a file, header first.
package protocol CSVSink {
  /// Takes the first row.
  mutating func header(_ row: CSVRow, log: inout ProblemLog)
  /// Takes a row that has as many cells as the header.
  mutating func row(_ row: CSVRow, log: inout ProblemLog)
}

/// What a file may hold.
package enum CSVLimits {
  /// The bytes of one cell.
  package static let cell = 64 * 1024
  /// The cells of one row.
  package static let columns = 4096
  /// The bytes of one row.
  package static let row = 1024 * 1024
}

/// Reads CSV as it comes, in chunks of any size (RFC 4180 and what spreadsheets make of it): comma, semicolon or tab,
/// any line end, any of the encodings of ``TextDecoder``.
///
/// It never guesses: a row that cannot be told apart is a finding, and the rows after it are read only for theirs.
package struct CSVScanner: Sendable {
  private var decoder = TextDecoder()
  private var buffer: [UInt8] = []
  private var line = 1
  private var delimiter: UInt8?
  private var classes = [CSVByte](repeating: .plain, count: 256)
  private var columns: Int?
  private var isStopped = false

  package init() {
    classes[Int(UInt8(ascii: "\n"))] = .lineFeed
    classes[Int(UInt8(ascii: "\r"))] = .carriageReturn
    classes[Int(UInt8(ascii: "\""))] = .quote
    classes[0] = .null
    classes[Int(TextDecoder.unreadable)] = .unreadable
  }

  /// Reads a chunk.
  package mutating func feed(
    _ chunk: UnsafeBufferPointer<UInt8>, to sink: inout some CSVSink, log: inout ProblemLog
  ) {
    guard !isStopped else { return }
    decoder.decode(chunk, isLast: false, into: &buffer)
    process(isLast: false, sink: &sink, log: &log)
  }

  /// Reads what is left, and says what the whole file lacks.
  package mutating func finish(to sink: inout some CSVSink, log: inout ProblemLog) {
    guard !isStopped else { return }
    decoder.decode(UnsafeBufferPointer(start: nil, count: 0), isLast: true, into: &buffer)
    process(isLast: true, sink: &sink, log: &log)
    if columns == nil, !isStopped {
      log.add("csv-empty", at: LinePlace(line: 1), CSVWords.empty, advice: CSVWords.emptyAdvice)
    }
    if decoder.encoding == .windows1252 {
      log.add("csv-windows-1252", .note, at: LinePlace(line: 1), CSVWords.windows1252)
    }
  }

  private mutating func process(isLast: Bool, sink: inout some CSVSink, log: inout ProblemLog) {
    // The buffer is taken out so that the rows may point into it while the scanner changes.
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    let consumed = bytes.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: CSVCell.self, capacity: CSVLimits.columns + 1) { cells in
        rows(of: text, cells: cells, isLast: isLast, sink: &sink, log: &log)
      }
    }
    bytes.removeSubrange(..<consumed)
    swap(&bytes, &buffer)
  }

  /// Hands over all whole rows; gives the count of bytes that are done with.
  private mutating func rows(
    of text: UnsafeBufferPointer<UInt8>, cells: UnsafeMutableBufferPointer<CSVCell>, isLast: Bool,
    sink: inout some CSVSink, log: inout ProblemLog
  ) -> Int {
    var start = 0
    while start < text.count, !isStopped, !log.isFull {
      guard let delimiter = knownDelimiter(in: text, from: start, isLast: isLast) else { break }
      let parser = CSVRowParser(text: text, classes: classes, delimiter: delimiter, isLast: isLast)
      if columns == nil, let next = parser.separatorLine(from: start) {
        setDelimiter(text[start + 4])
        line += 1
        start = next
        continue
      }
      var scan = CSVRowScan(start: start)
      let isWhole = parser.parse(&scan, into: cells)
      guard isWhole, let base = text.baseAddress else {
        if scan.isFatal || text.count - start > CSVLimits.row { stop(parser, scan, cells, log: &log) }
        break
      }
      let row = CSVRow(
        base: base, cells: UnsafeBufferPointer(start: cells.baseAddress, count: min(scan.count, cells.count)),
        bounds: start..<scan.end, line: line)
      take(row, scan, sink: &sink, log: &log)
      line += 1 + scan.innerBreaks
      start = scan.next
    }
    if log.isFull { isStopped = true }
    return isStopped ? text.count : start
  }

  private mutating func take(
    _ row: CSVRow, _ scan: CSVRowScan, sink: inout some CSVSink, log: inout ProblemLog
  ) {
    guard scan.problems.isEmpty else {
      report(scan.problems, in: row, log: &log)
      if columns == nil { columns = row.count }
      return
    }
    guard !scan.isBlank else { return }
    guard let columns else {
      columns = row.count
      if CSVHeader.check(row, log: &log) { sink.header(row, log: &log) }
      return
    }
    guard row.count == columns else {
      let place = row.count < columns ? row.end : row.place(columns)
      log.add(
        "csv-row-width", at: place, CSVWords.width(row.count, header: columns), advice: CSVWords.widthAdvice)
      return
    }
    sink.row(row, log: &log)
  }

  private func report(_ problems: [CSVRowScan.Problem], in row: CSVRow, log: inout ProblemLog) {
    for problem in problems {
      let place = row.place(from: problem.lower, to: problem.upper)
      log.add(problem.kind.id, at: place, problem.kind.message, advice: problem.kind.advice)
    }
  }

  /// Ends the reading where no row can be told from the next any more.
  private mutating func stop(
    _ parser: CSVRowParser, _ scan: CSVRowScan, _ cells: UnsafeMutableBufferPointer<CSVCell>, log: inout ProblemLog
  ) {
    isStopped = true
    guard let base = parser.text.baseAddress else { return }
    let row = CSVRow(
      base: base, cells: UnsafeBufferPointer(start: cells.baseAddress, count: 0),
      bounds: scan.start..<parser.text.count, line: line)
    let tooLong = CSVRowScan.Problem(.rowTooLong, scan.start, scan.start + 1)
    report(scan.problems.isEmpty ? [tooLong] : scan.problems, in: row, log: &log)
  }

  /// The delimiter, found in the first row when it is whole.
  private mutating func knownDelimiter(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) -> UInt8? {
    if let delimiter { return delimiter }
    let isWhole = isLast || text.count - start > CSVLimits.row
    guard let found = CSVHeader.delimiter(of: text, from: start, isWhole: isWhole) else { return nil }
    setDelimiter(found)
    return found
  }

  private mutating func setDelimiter(_ byte: UInt8) {
    if let delimiter { classes[Int(delimiter)] = .plain }
    delimiter = byte
    classes[Int(byte)] = .delimiter
  }
}
