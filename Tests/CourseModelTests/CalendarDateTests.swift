import CourseModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "1900-01-01"])
  func readsDaysThatExist(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026/01/01", "", "2026-00-10", "２０２６-01-01",
  ])
  func refusesOthers(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func countsDays() throws {
    #expect(CalendarDate(secondsSince1970: 0).description == "1970-01-01")
    #expect(CalendarDate(secondsSince1970: 951_782_400).description == "2000-02-29")
    for seconds in stride(from: -1_000_000_000, to: 4_000_000_000, by: 86_400 * 97) {
      let date = CalendarDate(secondsSince1970: seconds)
      #expect(date.daysSince1970 == Int((Double(seconds) / 86_400).rounded(.down)))
      #expect(CalendarDate(date.description) == date)
    }
  }
}
