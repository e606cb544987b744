import Testing
import Wording

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("👨‍👩‍👧", 2), ("☐", 1), ("❤️", 2), ("«\u{A0}a\u{A0}»", 5),
    ("", 0),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
