import CourseExport
import Glibc
import TestSupport
import Testing

@testable import AmorceCLI

/// `export answers-csv`: the same numbers when it is read back, nothing about who came first, nobody else may read it.
@Suite(.enabled(if: QuizProcess.program != nil))
struct ExportCSVTests {
  private func run(_ fixture: QuizFixture, _ arguments: [String]) throws -> QuizProcess.Result {
    try QuizProcess.run(arguments + ["--kit", fixture.folder, "--lang", "en"], in: fixture)
  }

  private func export(_ fixture: QuizFixture, _ sessions: [String]) throws -> QuizProcess.Result {
    try run(fixture, ["export", "answers-csv"] + sessions + ["-o", fixture.path("answers.csv")])
  }

  private func json(_ fixture: QuizFixture, _ files: [String]) throws -> String {
    let result = try run(fixture, ["score", "--format", "json"] + files)
    #expect(result.status == 0)
    return result.output
  }

  @Test(arguments: [(3, false), (12, false), (40, true)])
  func scoreReadsTheSameNumbersBack(people: Int, certainty: Bool) throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: people, certainty: certainty)
    #expect(try export(fixture, [session]).status == 0)
    let read = try json(fixture, [fixture.path("answers.csv")])
    #expect(read.contains("\"n11\""))
    #expect(try json(fixture, [session]) == read)
  }

  @Test func sessionsWithOtherItemsStayApart() throws {
    let fixture = try QuizFixture()
    let first = try ExportRooms.make("k7m2", in: fixture, people: 20, certainty: true)
    let second = try ExportRooms.make("p3q4", in: fixture, items: ["parent", "large"], people: 9)
    #expect(try export(fixture, [second, first]).status == 0)
    #expect(try json(fixture, [first, second]) == json(fixture, [fixture.path("answers.csv")]))
  }

  @Test func aFolderStandsForItsSessions() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: 9)
    #expect(try export(fixture, [fixture.folder]).status == 0)
    #expect(try json(fixture, [session]) == json(fixture, [fixture.path("answers.csv")]))
  }

  @Test func aChangedAnswerIsSeen() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: 12)
    #expect(try export(fixture, [session]).status == 0)
    let text = try QuizFixture.read(fixture.path("answers.csv"))
    try fixture.write("changed.csv", text.replacing(",ouverte,", with: ",reproche,", maxReplacements: 1))
    #expect(try json(fixture, [session]) != json(fixture, [fixture.path("changed.csv")]))
  }

  @Test func columnsAreThoseOfTheContract() throws {
    let fixture = try QuizFixture()
    let plain = try SessionAnswers(path: ExportRooms.make("k7m2", in: fixture, people: 2))
    let sure = try SessionAnswers(path: ExportRooms.make("p3q4", in: fixture, people: 2, certainty: true))
    let labels = ["session", "region", "language", "audience"]
    #expect(AnswersCSV.rows([plain]).first == ["participant", "phase", "item", "answer"] + labels)
    #expect(AnswersCSV.rows([sure]).first == ["participant", "phase", "item", "answer", "certainty"] + labels)
  }

  @Test func theOrderSaysNothing() throws {
    let fixture = try QuizFixture()
    let session = try SessionAnswers(path: ExportRooms.make("k7m2", in: fixture, people: 30))
    let tickets = AnswersCSV.rows([session]).dropFirst().map { $0[0] }.uniqued()
    #expect(tickets.count == 30)
    #expect(tickets != tickets.sorted())
    #expect(tickets != tickets.sorted().reversed())
  }

  @Test func onlyTheOwnerMayReadIt() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: 3)
    let result = try export(fixture, [session])
    #expect(result.messages.contains("answers one by one: 3 tickets"))
    var status = stat()
    #expect(stat(fixture.path("answers.csv"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func whatIsThereIsNotReplaced() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: 3)
    try fixture.write("answers.csv", "mine")
    #expect(try export(fixture, [session]).status == 73)
    #expect(try QuizFixture.read(fixture.path("answers.csv")) == "mine")
  }

  @Test func talliesAreNamedAndAloneRefused() throws {
    let fixture = try QuizFixture()
    let counted = try ExportRooms.make("p3q4", in: fixture, people: 0, tallies: true)
    let refused = try export(fixture, [counted])
    #expect(refused.status == 1)
    #expect(refused.messages.contains("A tally has no sheets: 2 counts"))
    #expect(access(fixture.path("answers.csv"), F_OK) != 0)
    let session = try ExportRooms.make("k7m2", in: fixture, people: 3)
    let written = try export(fixture, [session, counted])
    #expect(written.status == 0)
    #expect(written.messages.contains("A tally has no sheets: 2 counts"))
  }

  @Test func aSessionTwiceOrNoSessionIsRefused() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, people: 3)
    #expect(try export(fixture, [session, session]).messages.contains("are the same session (k7m2)"))
    try fixture.write("notes.amorce", "my own notes")
    for names in [[session, session], [], [fixture.path("notes.amorce")], [fixture.path("none.amorce")]] {
      #expect(try export(fixture, names).status == 2)
    }
  }

  @Test func formulasBecomeTextAndComeBack() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, participant: "=1+1", answer: "myth")
    #expect(try export(fixture, [session]).status == 0)
    let text = try QuizFixture.read(fixture.path("answers.csv"))
    #expect(text.contains("\r\n'=1+1,pre,ailleurs,myth,"))
    #expect(try json(fixture, [session]) == json(fixture, [fixture.path("answers.csv")]))
  }

  @Test func everyFormatIsListed() throws {
    let fixture = try QuizFixture()
    let listed = try run(fixture, ["formats"]).output
    for exporter in dataExporters { #expect(listed.contains("export  \(exporter.format.name)  ")) }
    #expect(Set(dataExporters.map { $0.format.name }).count == dataExporters.count)
  }
}
