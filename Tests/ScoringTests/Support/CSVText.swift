import Diagnostics
import Wording

@testable import Scoring

/// The cells of a file as text, and what was wrong with it.
struct CSVText: CSVSink {
  private(set) var rows: [[String]] = []
  private(set) var problems: [String] = []

  mutating func header(_ row: CSVRow, log: inout ProblemLog) { rows.append((0..<row.count).map { row.text($0) }) }
  mutating func row(_ row: CSVRow, log: inout ProblemLog) { rows.append((0..<row.count).map { row.text($0) }) }

  /// Reads bytes in chunks of a size.
  static func read(_ bytes: [UInt8], chunk: Int = .max) -> CSVText {
    var sink = CSVText()
    var log = ProblemLog()
    log.open("file.csv")
    var scanner = CSVScanner()
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = chunk < bytes.count - start ? start + chunk : bytes.count
        scanner.feed(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &sink, log: &log)
        start = end
      }
    }
    scanner.finish(to: &sink, log: &log)
    let (diagnostics, sources) = log.result()
    sink.problems = diagnostics.map { diagnostic in
      let position = sources[diagnostic.range.file].position(of: Int(diagnostic.range.lower))
      return "\(position.line):\(position.column) \(diagnostic.severity.rawValue) \(diagnostic.id)"
    }
    return sink
  }

  static func read(_ text: String, chunk: Int = .max) -> CSVText { read(Array(text.utf8), chunk: chunk) }

  /// The rows as objects under the names of the header.
  var objects: JSONValue {
    guard let header = rows.first else { return .array([]) }
    return .array(
      rows.dropFirst().map { row in
        .object(zip(header, row).map { JSONValue.Member($0, .string($1)) })
      })
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
