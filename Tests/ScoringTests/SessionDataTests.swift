import Diagnostics
import Testing
import Wording

@testable import Scoring

@Suite("Session files")
struct SessionDataTests {
  private static let items = ["m1", "f1"]

  private func session(
    _ name: String = "s", digest: String = "d", quiz: String = "q", items: [String] = items, current: Bool? = nil,
    size: Int? = nil, label: GroupLabel = .none, sheets: [SessionData.Sheet] = [], tallies: [SessionData.Tally] = []
  ) -> SessionData {
    SessionData(
      session: name, quiz: quiz, digest: digest, isCurrent: current, label: label, size: size, items: items,
      sheets: sheets, tallies: tallies)
  }

  private func sheet(_ person: String, _ answers: [String], _ wave: Wave = .pre) -> SessionData.Sheet {
    .init(participant: person, wave: wave, answers: answers.map { .given($0) })
  }

  private func hands(_ item: String, _ answer: String, _ count: Int) -> SessionData.Tally {
    .init(wave: .pre, item: item, answer: .given(answer), count: count)
  }

  /// The findings as `file rule`.
  private func rules(_ outcome: DataSetReader.Outcome) -> [String] {
    outcome.diagnostics.map { "\(outcome.sources[$0.range.file].path) \($0.severity) \($0.id)" }
  }

  @Test("the same answers from session files and from CSV give the same bytes", arguments: 1...10)
  func routes(seed: Int) throws {
    var rooms = Rooms(seed: UInt64(seed), count: 6, hands: false).sessions
    // A CSV cannot tell an item that was not presented from one left blank.
    rooms = rooms.map { room in
      SessionData(
        session: room.session, quiz: room.quiz, digest: room.digest, label: room.label, items: room.items,
        sheets: room.sheets.map { sheet in
          .init(
            participant: sheet.participant, wave: sheet.wave,
            answers: sheet.answers.map { $0 == .notPresented ? .blank : $0 }, certainty: sheet.certainty)
        })
    }
    let whole = Rooms.json(try Rooms.data(rooms))
    let text = ([Rooms.header] + Rooms.csv(rooms)).joined(separator: "\n")
    let csv = Data.outcome(text, key: Rooms.key)
    #expect(Rooms.json(try #require(csv.data, "\(Data.messages(csv))")) == whole)
    // Some rooms by file and the others by CSV, in either order.
    var reader = DataSetReader(key: Rooms.key)
    for room in rooms.suffix(3) { reader.add(room, from: room.session) }
    reader.read(Array(([Rooms.header] + Rooms.csv(Array(rooms.prefix(3)))).joined(separator: "\n").utf8), path: "a.csv")
    let mixed = reader.finish()
    #expect(Rooms.json(try #require(mixed.data)) == whole)
  }

  @Test("the same session twice counts once, and is told")
  func copies() throws {
    let room = session(sheets: [sheet("1", ["myth", "fact"])])
    let once = try Rooms.data([room])
    let outcome = Rooms.outcome([room, room])
    #expect(outcome.data == once)
    #expect(rules(outcome) == ["s.amorce note same-session"])
  }

  @Test("the same session with other answers is refused")
  func conflict() {
    let outcome = Rooms.outcome([
      session(sheets: [sheet("1", ["myth", "fact"])]), session(sheets: [sheet("1", ["myth", "myth"])]),
    ])
    #expect(outcome.data == nil)
    #expect(rules(outcome) == ["s.amorce error session-conflict"])
  }

  @Test(
    "sessions of two versions of a quiz are refused",
    arguments: [
      ("a", Self.items, nil, "b", Self.items, nil, true), ("a", Self.items, true, "b", ["m1"], false, true),
      ("a", Self.items, false, "b", ["m1"], true, true), ("a", Self.items, nil, "b", ["m1"], nil, false),
      ("a", Self.items, true, "b", ["m1"], true, false), ("a", Self.items, nil, "a", Self.items, nil, false),
    ] as [(String, [String], Bool?, String, [String], Bool?, Bool)])
  func versions(
    _ digest: String, _ items: [String], _ current: Bool?, _ other: String, _ otherItems: [String],
    _ otherCurrent: Bool?, _ isRefused: Bool
  ) {
    let outcome = Rooms.outcome([
      session("s1", digest: digest, items: items, current: current, sheets: [sheet("1", ["myth"])]),
      session("s2", digest: other, items: otherItems, current: otherCurrent, sheets: [sheet("1", ["myth"])]),
    ])
    #expect((outcome.data == nil) == isRefused)
    #expect(rules(outcome) == (isRefused ? ["s2.amorce error quiz-version"] : []))
  }

  @Test("a quiz edited since all its sessions is told, not refused")
  func edited() {
    let outcome = Rooms.outcome([session("s1", current: false, sheets: [sheet("1", ["myth"])])])
    #expect(outcome.data != nil)
    #expect(rules(outcome) == ["s1.amorce warning quiz-changed"])
  }

  @Test("what the key does not know is refused by name")
  func unknown() {
    let outcome = Rooms.outcome([
      session("s1", items: ["m1", "f2"], sheets: [sheet("1", ["mth", "fact"])])
    ])
    #expect(outcome.data == nil)
    #expect(rules(outcome) == ["s1.amorce error unknown-item", "s1.amorce error unknown-answer"])
    #expect(Data.messages(outcome).contains { $0.contains("“f1”") || $0.contains("“f2”") })
  }

  @Test(
    "impossible counts are refused",
    arguments: [
      ([("m1", -1)], nil, "tally-negative"), ([("d1", 4)], nil, "unknown-item"),
      ([("m1", 21)], 20, "tally-too-many"), ([("m1", 20)], 20, nil), ([("m1", 10_001)], nil, "tally-too-many"),
      ([("m1", .max), ("m1", .max)], nil, "tally-too-many"),
    ] as [([(String, Int)], Int?, String?)])
  func tallies(_ counts: [(String, Int)], _ size: Int?, _ rule: String?) {
    let outcome = Rooms.outcome([session(size: size, tallies: counts.map { hands($0.0, "myth", $0.1) })])
    #expect(rules(outcome) == (rule.map { ["s.amorce error \($0)"] } ?? []))
    #expect((outcome.data == nil) == (rule != nil))
  }

  @Test("one count far from the others is refused", arguments: [(35, false), (36, true), (3, false)])
  func uneven(_ count: Int, _ isRefused: Bool) {
    let room = SessionData(
      session: "s", quiz: "q", digest: "d", items: Array(Rooms.ids.prefix(4)),
      tallies: [hands("m1", "myth", 15), hands("m2", "myth", 15), hands("f1", "fact", 14), hands("d1", "myth", count)])
    #expect(rules(Rooms.outcome([room])) == (isRefused ? ["s.amorce error tally-uneven"] : []))
  }

  @Test("people who are in sheets and in a count are told of")
  func beside() {
    let outcome = Rooms.outcome([session(sheets: [sheet("1", ["myth", "fact"])], tallies: [hands("m1", "myth", 3)])])
    #expect(rules(outcome) == ["s.amorce warning tally-beside-sheets"])
    #expect(outcome.data?.shares(.pre).first?.presented == 4)
  }

  @Test("notes never stop the reading, however many files they are about")
  func manyNotes() throws {
    let room = session(sheets: [sheet("1", ["myth", "fact"])])
    var reader = DataSetReader(key: Rooms.key)
    for _ in 0..<200 { reader.add(room, from: "copy") }
    reader.read(Array("session,participant,phase,m1\nx,1,pre,myth\n".utf8), path: "last.csv")
    let outcome = reader.finish()
    #expect(try #require(outcome.data).overall.sheets == 2)
    #expect(outcome.diagnostics.last?.id == "csv-more")
    #expect(outcome.diagnostics.count + outcome.diagnostics.reduce(0) { $0 + $1.notes.count } <= ProblemLog.limit)
  }
}
