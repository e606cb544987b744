import Glibc
import Testing
import Wording

/// A rehearsal on a real pseudo-terminal.
@Suite(.enabled(if: QuizProcess.program != nil), .serialized)
struct RehearseScreenTests {
  private static let clearing =
    "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?1049l\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?25h"

  private func start(
    _ fixture: QuizFixture, _ arguments: [String] = ["en-parler"], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["rehearse", "--kit", fixture.folder, "--lang", "en"] + arguments, columns: columns, rows: rows)
  }

  @Test func aPersonGoesThroughARehearsalAndTriesAnotherReply() throws {
    let fixture = try QuizFixture.withRehearsals()
    let terminal = try start(fixture, [])
    #expect(terminal.shows("1  Talking about it"))
    terminal.type("1\r")
    #expect(terminal.shows("You practise the supporter only"))
    #expect(terminal.shows("To leave at once: Ctrl-C, or q and Enter. The screen is cleared."))
    #expect(terminal.shows("Emergency: 911"))
    terminal.type("\r")
    #expect(terminal.shows("Exchange 1"))
    #expect(terminal.shows("“What?”"))
    let row = try #require(terminal.screen.first { $0.contains("Why do you do that?") })
    terminal.type(String(row.drop { !$0.isNumber }.prefix(1)) + "\r")
    #expect(terminal.shows("It sounds like a reproach."))
    terminal.type("\r")
    #expect(terminal.shows("End: not today"))
    #expect(terminal.shows("Help line: 1-800-555-0100"))
    terminal.type("b\r")
    #expect(terminal.shows("Exchange 1"))
    terminal.type("9\r")
    #expect(terminal.shows("Here, a number from 1 to 2"))
    terminal.type("p\r")
    #expect(terminal.shows("It is a good end."))
    terminal.type("\r")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == terminal.settingsBefore)
    let tail = terminal.transcript.ranges(of: "\u{1B}[?1049l").last.map { terminal.transcript[$0.upperBound...] }
    #expect(tail == "\u{1B}[?25h")
  }

  @Test(arguments: [("q\r", Int32(0)), ("\u{3}", 130), ("\u{4}", 0)])
  func leavingClearsTheScreenAtOnce(key: String, code: Int32) throws {
    let fixture = try QuizFixture.withRehearsals()
    let terminal = try start(fixture)
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r")
    #expect(terminal.shows("Exchange 1"))
    terminal.type(key)
    #expect(terminal.end() == code)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.transcript.hasSuffix(Self.clearing))
  }

  @Test(arguments: [(20, 5), (40, 24), (80, 24)]) func everyPageFitsTheWindow(columns: Int, rows: Int) throws {
    let fixture = try QuizFixture.withRehearsals()
    let terminal = try start(
      fixture, ["se-confier", "--audience", "adults", "--region", "QC"], columns: columns, rows: rows)
    var seen = ""
    #expect(terminal.wrote("\u{1B}[J\u{1B}[?25h"))
    for _ in 0..<200 {
      let screen = terminal.screen
      #expect(screen.count <= rows)
      #expect(screen.allSatisfy { DisplayWidth.of($0) <= columns }, "\(screen)")
      seen += screen.joined(separator: "\n")
      if seen.contains("The rule.") { break }
      let isAsking = screen.contains { $0.contains("Reply (") || $0.contains("2  T") }
      terminal.forget()
      terminal.type(isAsking ? "1\r" : "\r")
      guard terminal.wrote("\u{1B}[J\u{1B}[?25h") else { break }
      terminal.settle()
    }
    #expect(seen.contains("The rule."))
  }

  @Test func plainModeOffersTheListByNumber() throws {
    let fixture = try QuizFixture.withRehearsals()
    let terminal = try start(fixture, ["--plain"])
    #expect(terminal.shows("1. Talking about it"))
    terminal.type("1\n")
    #expect(terminal.shows("Exchange 1"))
    terminal.type("p\n\n")
    #expect(terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}"))
  }
}
