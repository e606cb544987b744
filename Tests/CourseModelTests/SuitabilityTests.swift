import CourseModel
import Testing
import Wording

@Suite struct SuitabilityTests {
  @Test func sensitiveThingsStayWithAdults() {
    let sensitive = Suitability(isSensitive: true)
    #expect(Audience.allCases.filter(sensitive.suits) == [.adults])
  }

  @Test func shelterSeesWhatYouthMaySee() {
    #expect(Suitability(audiences: [.youth]).suits(.shelter))
    #expect(!Suitability(audiences: [.adults]).suits(.shelter))
    #expect(Suitability(audiences: [.shelter]).suits(.shelter))
    #expect(!Suitability(audiences: [.shelter]).suits(.youth))
  }

  @Test func contactNumbersAreSetInEachLanguage() {
    let phone = Contact(channel: .phone, value: "1-833-900-1010")
    #expect(phone.printed(in: .french) == "1\u{A0}833\u{A0}900-1010")
    #expect(phone.printed(in: .english) == "1-833-900-1010")
    #expect(Contact(channel: .phone, value: "911").printed(in: .french) == "911")
  }
}
