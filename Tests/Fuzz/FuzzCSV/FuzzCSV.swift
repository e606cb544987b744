import Diagnostics
import FuzzSupport
import Scoring
import Wording

private let key = ScoringKey(items: [
  .init(id: "q1", correct: "myth", myth: "fact", form: .statement, options: AnswerForm.verdicts + [AnswerForm.pass]),
  .init(id: "q2", correct: "a", myth: nil, form: .choice(["a", "b"]), options: ["a", "b"]),
  .init(id: "q3", correct: "a,c", myth: nil, form: .select(["a", "b", "c"]), options: nil),
  .init(id: "q4", correct: "a,b,c", myth: nil, form: .order(["a", "b", "c"]), options: nil),
  .init(id: "q5", correct: "a=x,b=y", myth: nil, form: .sort(["a", "b"], into: ["x", "y"]), options: nil),
  .init(id: "q6", correct: "A", myth: "B", form: .literal(nil), options: nil),
])

/// Any bytes as answers and as a key, whole and in pieces of every size: the same outcome, and statistics of it.
@_cdecl("FuzzCSV_main")
func fuzzCSV(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  FuzzDriver.run { start, count in
    guard let start, count > 1 else { return 0 }
    // The first byte says how long a piece is (a hundred of them at most), and what to do with duplicates.
    let piece = max(Int(start[0] & 0x3F) + 1, count / 100)
    let policy = DuplicatePolicy.allCases[Int(start[0] >> 6) % DuplicatePolicy.allCases.count]
    let text = UnsafeBufferPointer(start: start + 1, count: count - 1)
    let whole = read(text, piece: text.count, policy)
    let pieces = read(text, piece: piece, policy)
    if whole != pieces { FuzzDriver.finding("pieces of \(piece) bytes: \(pieces) instead of \(whole)") }
    var file = KeyFile(path: "key.csv")
    file.feed(text)
    _ = file.finish()
    return 0
  }
}

/// What came of reading.
private struct Outcome: Equatable {
  let diagnostics: [Diagnostic]
  let json: String
}

private func read(_ text: UnsafeBufferPointer<UInt8>, piece: Int, _ policy: DuplicatePolicy) -> Outcome {
  var reader = DataSetReader(key: key, duplicates: policy, expectsAllItems: false)
  reader.open("fuzz.csv")
  for start in stride(from: 0, to: text.count, by: piece) {
    reader.feed(UnsafeBufferPointer(rebasing: text[start..<min(start + piece, text.count)]))
  }
  reader.close()
  let outcome = reader.finish()
  // What people see may not steer their terminal; a few messages stand for all, since printing takes the longest.
  let renderer = DiagnosticRenderer(sources: outcome.sources, language: text.count % 2 == 0 ? .french : .english)
  for diagnostic in outcome.diagnostics.prefix(2) + outcome.diagnostics.suffix(1) {
    let message = renderer.excerpt(diagnostic)
    if message.unicodeScalars.contains(where: { $0 != "\n" && $0 != "\t" && SafeText.isUnsafe($0) }) {
      FuzzDriver.finding("a control character in \(message.debugDescription)")
    }
  }
  let json = outcome.tables.map {
    ScoreJSON.value(GroupStatistics($0, threshold: 5), omissions: [], in: .english).text()
  }
  return Outcome(diagnostics: outcome.diagnostics, json: json ?? "")
}
