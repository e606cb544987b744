import Testing
import Wording

@Suite struct RoundingTests {
  @Test(arguments: [
    (49, 400, "12.3%"), (2, 3, "66.7%"), (0, 7, "0.0%"), (7, 7, "100.0%"), (1, 8, "12.5%"), (1, 2000, "0.1%"),
  ])
  func roundsHalfUpFromIntegers(_ part: Int, _ total: Int, _ expected: String) {
    #expect(Rounding.percent(part, of: total, in: .english) == expected)
  }

  @Test func frenchHasACommaAndANoBreakSpace() {
    #expect(Rounding.percent(2, of: 3, in: .french) == "66,7\u{A0}%")
    #expect(Rounding.decimal(-1.25, places: 1, in: .french) == "-1,3")
  }

  @Test func neverPrintsMinusZero() {
    #expect(Rounding.decimal(-0.001, places: 1, in: .english) == "0.0")
  }
}
