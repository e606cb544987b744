import Scoring
import TestSupport
import Testing
import Wording

@testable import GroupReport

@Suite("Two releases are compared")
struct ReleaseComparisonTests {
  private static let ids = ["alpha", "beta"]

  /// A session of people, half of whom know the first item; `right` of them know the second.
  private func session(_ name: String, _ count: Int, right: Int? = nil, region: String = "QC") -> [Group.Person] {
    (0..<count).map { number in
      let sheet = [number % 2 == 0 ? "myth" : "fact", number < right ?? count / 2 ? "myth" : "fact"]
      return Group.Person(session: name, region: region, pre: sheet, post: sheet)
    }
  }

  private func digest(_ text: String) -> String {
    // Any function of the text will do; the program has SHA-256.
    String(text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 16)
  }

  private func record(_ people: [Group.Person], withholding: Withheld = Withheld()) throws -> (
    record: ReleaseRecord, roster: [RosterEntry], release: Release
  ) {
    let group = try Group(people, items: Self.ids)
    let release = ReleaseBuilder(.init(.partner)).release(group.data, withholding: withholding)
    return (ReleaseRecord(release, roster: group.roster, key: "key", digest: digest), group.roster, release)
  }

  private func compare(_ new: [Group.Person], with old: [[Group.Person]]) throws -> ReleaseComparison {
    let now = try record(new)
    let before = try old.map { try record($0).record }
    return ReleaseComparison(now.record, roster: now.roster, with: before, digest: digest)
  }

  @Test("one more session of 1 to k − 1 people is refused; of none or k, not", arguments: [1, 5, 9, 0, 10, 24])
  func oneSession(count: Int) throws {
    let base = session("a", 40) + session("b", 30)
    let comparison = try compare(base + session("c", count), with: [base])
    #expect((comparison.refusal != nil) == (1..<10 ~= count))
    let reversed = try compare(base, with: [base + session("c", count)])
    #expect((reversed.refusal != nil) == (1..<10 ~= count))
  }

  @Test("a small group that only the difference of two regions shows is refused")
  func groups() throws {
    let (qc, on) = (session("a", 60), session("b", 5, region: "ON"))
    #expect(try compare(qc, with: [qc + on]).refusal != nil)
    #expect(try compare(qc, with: [qc + session("b", 15, region: "ON")]).refusal == nil)
  }

  @Test("three releases: the whole less two parts must not leave a few people")
  func parts() throws {
    let (a, b) = (session("a", 40), session("b", 30))
    #expect(try compare(a + b + session("c", 4), with: [a, b]).refusal != nil)
    #expect(try compare(a + b + session("c", 24), with: [a, b]).refusal == nil)
  }

  @Test("a session that changed by a few sheets, or in answers alone, is refused")
  func changed() throws {
    let base = session("a", 40)
    #expect(try compare(session("a", 41), with: [base]).refusal != nil)
    #expect(try compare(session("a", 40, right: 21), with: [base]).refusal != nil)
    #expect(try compare(session("a", 80), with: [base]).refusal == nil)
    #expect(try compare(base, with: [base]).refusal == nil)
  }

  @Test("an item of which the new people are nearly all alike is withheld, the others are not")
  func withheld() throws {
    let base = session("a", 40) + session("b", 30)
    let new = base + session("c", 24, right: 2)
    let comparison = try compare(new, with: [base])
    #expect(comparison.refusal == nil)
    #expect(comparison.withheld.items == ["beta"])
    let release = try record(new, withholding: comparison.withheld).release
    #expect(release.items[1][.pre] == .hidden(.previous))
    #expect(release.items[0][.pre].counts != nil)
    #expect(release.omissions.contains { $0.what == "previous" })
  }

  @Test("the record names no session and is read as it was written")
  func roundTrip() throws {
    let people = session("lycee-a", 40) + session("lycee-b", 30, region: "ON")
    let record = try record(people).record
    let text = record.json.text()
    let other = session("lycee-b", 30, region: "ON") + session("lycee-a", 40)
    #expect(try self.record(other).record.json.text() == text)
    #expect(!text.contains("lycee"))
    #expect(ReleaseRecord(Array(text.utf8)) == record)
    for broken in ["", "{}", text.replacing("amorce-release", with: "x"), String(text.dropLast(3))] {
      #expect(ReleaseRecord(Array(broken.utf8)) == nil)
    }
    #expect(
      ReleaseRecord(Array(text.replacing("\"units\": [\n        0", with: "\"units\": [\n        99").utf8)) == nil)
  }

  @Test("without a comparison the report says so, in both languages")
  func saysSo() throws {
    let release = try record(session("a", 40)).release
    #expect(Group.text(ReleaseReport(release, language: .english).document()).contains("was not compared"))
    #expect(Group.text(ReleaseReport(release, language: .french).document()).contains("n’a été comparé à aucun"))
  }
}
