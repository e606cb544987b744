import Diagnostics
import Testing

@Suite struct LineTableTests {
  /// The place of the byte where `needle` starts.
  private func place(_ needle: String, in text: String) throws -> SourcePosition {
    let bytes = Array(text.utf8)
    let target = Array(needle.utf8)
    let offset = try #require(
      (0...(bytes.count - target.count)).first { Array(bytes[$0..<($0 + target.count)]) == target })
    return SourceFile(path: "f", bytes: bytes).position(of: offset)
  }

  @Test(arguments: [
    ("a\nbX", 2, 2), ("a\r\nbX", 2, 2), ("a\rbX", 2, 2), ("éàX", 1, 3), ("e\u{301}X", 1, 2), ("\tX", 1, 2),
    ("👨‍👩‍👧X", 1, 2), ("\u{FEFF}X", 1, 1), ("\n\nX", 3, 1), ("X", 1, 1),
  ])
  func countsLinesAndCharacters(_ text: String, _ line: Int, _ column: Int) throws {
    #expect(try place("X", in: text) == SourcePosition(line: line, column: column))
  }

  @Test func linesBeyond65535AreCounted() throws {
    let text = String(repeating: "\n", count: 70_000) + "X"
    #expect(try place("X", in: text).line == 70_001)
  }
}
