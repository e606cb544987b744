import CourseDocument
import Testing
import Wording

struct ClockTimeTests {
  @Test(arguments: ["13:30", "13h30", "13 h 30", "13\u{A0}h\u{A0}30", "13H30"])
  func readsWaysToWriteATime(text: String) throws {
    #expect(try #require(ClockTime(text)).minutes == 810)
  }

  @Test(arguments: ["", "13", "24:00", "13:60", "1:3", "a:bc", "13:30:00", "-1:30", "١٣:٣٠", "h30", "13:"])
  func refusesWhatIsNoTime(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test func printsOnTwentyFourHoursInBothLanguages() {
    let time = ClockTime(minutes: 13 * 60 + 5)
    #expect(time.printed(in: .french) == "13\u{A0}h\u{A0}05")
    #expect(time.printed(in: .english) == "13:05")
    #expect(ClockTime(minutes: 9 * 60).printed(in: .french) == "9\u{A0}h")
  }

  @Test func goesRoundAtMidnight() {
    #expect(ClockTime(minutes: 23 * 60 + 50 + 20).printed(in: .english) == "0:10")
  }
}
