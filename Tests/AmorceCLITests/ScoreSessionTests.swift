import CourseModel
import Glibc
import Scoring
import SessionStore
import Testing
import Wording

@testable import AmorceCLI

@Suite("score reads session files", .enabled(if: QuizProcess.program != nil))
struct ScoreSessionTests {
  private static let items = ["ailleurs", "large", "parent"]

  private func make(
    _ fixture: QuizFixture, _ name: String, session: String, kind: SessionInfo.Kind = .session, mode: String? = nil,
    sheets: [StoredSheet] = [], tallies: [StoredTally] = []
  ) throws -> String {
    let info = SessionInfo(
      session: session, kind: kind, quiz: "mythes", digest: "0", language: "fr", audience: "youth", region: "QC",
      mode: mode, created: "2026-11-21", ends: "2027-02-19", items: Self.items)
    let store = try SessionStore.create(at: fixture.path(name), info: info)
    try store.record(sheets)
    for tally in tallies { try store.record(tally) }
    return fixture.path(name)
  }

  private func sheet(_ person: String, _ wave: String, _ answers: [String]) -> StoredSheet {
    StoredSheet(participant: person, wave: wave, answers: answers.map { .given($0) }, certainty: [0, 0, 0])
  }

  private func score(_ fixture: QuizFixture, _ files: [String], _ more: [String] = []) throws -> QuizProcess.Result {
    try QuizProcess.run(
      ["score", "--kit", fixture.folder, "--lang", "en", "--format", "json"] + more + files, in: fixture)
  }

  @Test("a session file and a CSV of the same answers give the same bytes, whatever the file is called")
  func routes() throws {
    let fixture = try QuizFixture()
    let answers = [
      sheet("101", "pre", ["fact", "fact", "myth"]), sheet("101", "post", ["myth", "fact", "depends"]),
      sheet("118", "pre", ["myth", "myth", "depends"]),
    ]
    let file = try make(fixture, "séance.csv", session: "k7", sheets: answers)
    let rows = answers.map { sheet in
      let cells = sheet.answers.map { answer in if case .given(let text) = answer { text } else { "" } }
      return "k7,\(sheet.participant),\(sheet.wave)," + cells.joined(separator: ",")
    }
    try fixture.write(
      "answers.csv",
      "session,participant,phase," + Self.items.joined(separator: ",") + "\n" + rows.joined(separator: "\n"))
    let (stored, typed) = (try score(fixture, [file]), try score(fixture, [fixture.path("answers.csv")]))
    #expect((stored.status, typed.status) == (0, 0), "\(stored.messages) \(typed.messages)")
    #expect(stored.output == typed.output)
    #expect(stored.output.contains("\"sheets\": 3"))
    #expect(stored.messages.contains("warning [quiz-changed]"))
  }

  @Test("answers before and after are counted, those of the mode learn are refused with the reason")
  func attempts() throws {
    let fixture = try QuizFixture()
    let pre = try make(
      fixture, "a", session: "a", kind: .attempt, mode: "pre", sheets: [sheet("1", "pre", ["myth", "fact", "myth"])])
    let learn = try make(
      fixture, "b", session: "b", kind: .attempt, mode: "learn",
      sheets: [sheet("1", "learn", ["myth", "fact", "myth"])])
    #expect(try score(fixture, [pre]).status == 0)
    let refused = try score(fixture, [pre, learn])
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.messages.contains("\(learn):1:1: error [session-refused]"))
    #expect(refused.messages.contains("mode learn"))
  }

  @Test("a room counted by hands alone is scored, and says what it is")
  func hands() throws {
    let fixture = try QuizFixture()
    let file = try make(
      fixture, "room", session: "room",
      tallies: [("myth", 12), ("fact", 5)].map {
        StoredTally(wave: "pre", item: "ailleurs", answer: .given($0.0), count: $0.1)
      })
    let result = try score(fixture, [file])
    #expect(result.status == 0)
    #expect(result.output.contains("\"tallied\": 17"))
  }

  @Test("the same file twice, or a copy of it, counts once")
  func copies() throws {
    let fixture = try QuizFixture()
    let text = "participant,phase,ailleurs\n1,pre,myth\n2,pre,fact\n"
    try fixture.write("a.csv", text)
    try fixture.write("b.csv", text)
    try fixture.write("c.csv", text.replacing("1,pre", with: "3,pre").replacing("2,pre", with: "4,pre"))
    let once = try score(fixture, [fixture.path("a.csv"), fixture.path("c.csv")])
    let again = try score(fixture, ["a.csv", "b.csv", "a.csv", "c.csv"].map(fixture.path))
    #expect(once.status == 0 && again.status == 0)
    #expect(once.output == again.output)
    #expect(again.messages.split(separator: "\n").count { $0.contains("note [same-file]") } == 2)
  }

  @Test("a damaged session file is refused beside what is wrong with the others")
  func damaged() throws {
    let fixture = try QuizFixture()
    try fixture.write("bad", "SQLite format 3\u{0}and nothing else")
    try fixture.write("other.csv", "participant,phase,ailleurs\n1,pre,maybe\n")
    let result = try score(fixture, [fixture.path("bad"), fixture.path("other.csv")])
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.messages.contains("bad:1:1: error [session-refused]"))
    #expect(result.messages.contains("other.csv:2:7: error [unknown-answer]"))
  }
}
