import Testing
import Wording

@testable import AmorceCLI

struct TerminalTextTests {
  @Test func linesBreakByWidthAndNeverAtANoBreakSpace() {
    #expect(TextWrap.lines("un deux trois", width: 7) == ["un deux", "trois"])
    #expect(TextWrap.lines("a\u{A0}b c", width: 3) == ["a\u{A0}b", "c"])
    #expect(TextWrap.lines("例え話です", width: 4) == ["例え", "話で", "す"])
    #expect(TextWrap.lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(TextWrap.lines("", width: 3).isEmpty)
  }

  @Test(arguments: 1...40) func noLineIsWiderThanItsWindow(width: Int) {
    let text = "Le mot 例え話テスト用 « compte » deux colonnes; e\u{301}te\u{301} 👩‍👩‍👧 fin anticonstitutionnellement."
    for line in TextWrap.lines(text, width: max(2, width)) {
      #expect(DisplayWidth.of(line) <= max(2, width))
    }
    for line in TextWrap.hanging(text, mark: " 1  ", width: max(2, width)) {
      #expect(DisplayWidth.of(line) <= max(2, width))
    }
    let words = TextWrap.lines(text, width: 8).joined().filter { $0 != " " }
    #expect(words == text.filter { $0 != " " })
  }

  @Test func typedLinesShowTheirEnd() {
    #expect(TextWrap.tail("12345", width: 3) == "345")
    #expect(TextWrap.tail("例え話", width: 3) == "話")
  }

  @Test func asciiKeepsEveryLetter() {
    let printed = PrintedText(isASCII: true)
    #expect(printed("«\u{A0}L’été\u{A0}» – à 50\u{A0}%…") == "\"L'été\" - à 50 %...")
  }

  @Test(arguments: [
    ("1\n", ["1"]), ("12\u{7F}\n", ["1"]), ("12\u{15}3\r", ["3"]), ("a b\u{17}c\n", ["a c"]),
    ("\u{1B}[A1\n", ["1"]), ("\u{1B}OQ2\n", ["2"]), ("\u{1B}[1;5C3\n", ["3"]), ("é例\n", ["é例"]),
    ("\u{1B}[\n", [""]), ("1\n2\n", ["1", "2"]), ("\u{0}\u{7}1\n", ["1"]),
  ])
  func keysBecomeLines(keys: String, expected: [String]) {
    var editor = LineEditor()
    var lines: [String] = []
    for byte in keys.utf8 {
      if case .submitted(let line) = editor.take(byte) { lines.append(line) }
    }
    #expect(lines == expected)
  }

  @Test func brokenBytesAreDropped() {
    var editor = LineEditor()
    for byte: UInt8 in [0xC3, 0x28, 0xFF, 0x80, 0xE4, 0xBE, 0x31] { _ = editor.take(byte) }
    #expect(!editor.text.unicodeScalars.contains("\u{FFFD}"))
    for byte in "q".utf8 { _ = editor.take(byte) }
    #expect(editor.text.hasSuffix("q"))
  }

  @Test func theEndOfInputIsOnlySeenOnAnEmptyLine() {
    var editor = LineEditor()
    #expect(editor.take(0x04) == .endOfInput)
    _ = editor.take(0x31)
    #expect(editor.take(0x04) == .nothing)
  }
}
