import Scoring
import Testing
import Wording

@testable import GroupReport

@Suite("Rooms counted by cards or hands")
struct TallyReportTests {
  private static let items = ["alpha", "beta"]

  private func tally(_ right: Int, of people: Int) -> SessionData {
    SessionData(
      session: "t", quiz: "quiz", digest: "digest", items: Self.items,
      tallies: Self.items.flatMap { item in
        [
          SessionData.Tally(wave: .pre, item: item, answer: .given("myth"), count: right),
          SessionData.Tally(wave: .pre, item: item, answer: .given("fact"), count: people - right),
        ]
      })
  }

  private func sheets(_ right: Int, of people: Int) -> [Group.Person] {
    (0..<people).map { place in Group.Person(pre: Self.items.map { _ in place < right ? "myth" : "fact" }) }
  }

  @Test("the shares are those of the same answers on sheets; what counts cannot say is listed")
  func shares() throws {
    let counted = try Group([], items: Self.items, tallies: [tally(24, of: 45)])
    let written = try Group(sheets(24, of: 45), items: Self.items)
    let releases = [counted, written].map { ReleaseBuilder(.init(.partner)).release($0.data) }
    #expect(releases[0].items.map(\.cells) == releases[1].items.map(\.cells))
    #expect(releases[0][.pre] == releases[1][.pre])
    #expect(releases[0].omissions.contains { $0.what == "tallies" })
    #expect(!releases[1].omissions.contains { $0.what == "tallies" })
    let text = counted.text()
    #expect(text.contains("counted by cards or hands: 45 people") && text.contains("24 of 45"))
    #expect(text.contains("no change in a person, no score"))
    #expect(!text.contains("Cronbach") && !text.contains("on average"))
  }

  @Test("small rooms are told in words, or not at all", arguments: [4, 7])
  func small(people: Int) throws {
    let text = try Group([], items: Self.items, tallies: [tally(2, of: people)]).text()
    #expect(!text.contains("%") && text.contains("alpha") == (people >= 5))
  }
}

extension Release {
  fileprivate subscript(_ wave: Wave) -> Int? { people[wave.rawValue] }
}
