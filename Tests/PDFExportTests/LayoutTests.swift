import Testing

@testable import PDFExport

/// Where lines and pages may end.
struct LayoutTests {
  private func pieces(_ text: String, isLink: Bool = false) -> [String] {
    TextSplitter.pieces(of: text, isLink: isLink).map { $0.text + ($0.mayBreakAfter && !$0.isSpace ? "|" : "") }
  }

  @Test func aPhoneNumberIsOnePiece() {
    #expect(pieces("1\u{A0}833\u{A0}900-1010") == ["1\u{A0}833\u{A0}900-1010"])
  }

  @Test func hyphensAndDashesBetweenLettersEndALine() {
    #expect(pieces("celui-là mythe/réalité") == ["celui-|", "là", " ", "mythe/|", "réalité"])
    #expect(pieces("9-8-8 et 2025-12") == ["9-8-8", " ", "et", " ", "2025-12"])
    #expect(pieces("a-b/c", isLink: true) == ["a-b/c"])
  }

  @Test func spacesInARowAreOne() { #expect(pieces("a   b") == ["a", " ", "b"]) }

  private func strip(_ height: Double, _ glue: Glue = .free, starts: Bool = false) -> Strip {
    var strip = Strip(height: height, glue: glue)
    strip.startsPage = starts
    return strip
  }

  private func pages(_ strips: [Strip], heads: [TableHead] = []) -> [[Double]] {
    PageBreaker.pages(of: strips, height: 100, heads: heads).map { page in page.map(\.height) }
  }

  @Test func aHeadingGoesWithWhatFollows() {
    #expect(pages([strip(80), strip(15, .hard), strip(20)]) == [[80], [15, 20]])
  }

  @Test func aBoxIsNotDivided() {
    #expect(pages([strip(50), strip(30, .soft), strip(30)]) == [[50], [30, 30]])
  }

  @Test func aBoxTallerThanAPageIsDividedAndKeepsItsTitle() {
    let box = [strip(10, .hard)] + (0..<6).map { _ in strip(30, .soft) } + [strip(5)]
    let pages = pages([strip(30)] + box)
    #expect(pages.flatMap { $0 }.count == 9)
    #expect(pages.allSatisfy { $0.reduce(0, +) <= 100 })
    #expect(pages[0] == [30, 10, 30, 30])
  }

  @Test func aStripTallerThanAPageStandsAlone() {
    #expect(pages([strip(20), strip(150), strip(20)]) == [[20], [150], [20]])
  }

  @Test func aPageBreakStartsAPageOnce() {
    #expect(pages([strip(20, starts: true), strip(20, starts: true)]) == [[20], [20]])
  }

  @Test func aHeadIsRepeatedOnTheNextPage() {
    var rows = (0..<12).map { _ in strip(15) }
    for index in rows.indices { rows[index].head = 0 }
    #expect(
      pages([strip(10, .hard)] + rows, heads: [TableHead(height: 10, marks: [])]) == [
        [10, 15, 15, 15, 15, 15, 15], [10, 15, 15, 15, 15, 15, 15],
      ])
  }

  @Test func noPageIsEmpty() {
    #expect(pages([]) == [[]])
    #expect(pages([strip(100), strip(100)]) == [[100], [100]])
  }

  @Test(arguments: [(0.0, "0"), (12.5, "12.5"), (-3.14159, "-3.142"), (0.0004, "0"), (-0.05, "-0.05"), (1000, "1000")])
  func numbersHaveNoExponent(value: Double, text: String) { #expect(PDFNumber.text(value) == text) }

  @Test func stringsCannotEndEarly() {
    #expect(PDFString.text("a)b(c\\") == "(a\\)b\\(c\\\\)")
    #expect(PDFString.text("é") == "<FEFF00E9>")
    #expect(PDFString.address("https://a.ca/é (1)") == "(https://a.ca/%C3%A9%20\\(1\\))")
  }
}
