import Testing
import Wording

/// The drawn screen on a real pseudo-terminal.
@Suite(.enabled(if: QuizProcess.program != nil), .serialized)
struct QuizScreenTests {
  private func start(
    _ fixture: QuizFixture, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["quiz", "--kit", fixture.folder, "--lang", "en"] + arguments, columns: columns, rows: rows,
      environment: environment)
  }

  @Test func aPersonGoesThroughAQuiz() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture)
    #expect(terminal.shows("Enter to go on"))
    #expect(
      terminal.screen.contains { $0.contains("To leave at once: Ctrl-C, or q and Enter. The screen is cleared.") })
    #expect(terminal.screen.contains { $0.contains("Emergency: 911") })
    terminal.type("\r")
    #expect(terminal.shows("Question 1 of 7"))
    #expect(terminal.shows("4  Pass"))
    terminal.type("2\r")
    #expect(terminal.shows("In fact: It happens everywhere."))
    #expect(terminal.shows("This is a myth."))
    terminal.type("\r")
    #expect(terminal.shows("Question 2 of 7"))
    terminal.type("b\r")
    #expect(terminal.shows("Answer given before: Fact."))
    terminal.type("\r")
    #expect(terminal.shows("Question 2 of 7"))
    terminal.type("h\r")
    #expect(terminal.shows("Help"))
    #expect(terminal.shows("Help line: 1-800-555-0100"))
    terminal.type("\r")
    #expect(terminal.shows("Question 2 of 7"))
    terminal.type("p\r")
    #expect(terminal.shows("OK, skipped."))
    #expect(terminal.shows("Question 3 of 7"))
    terminal.type("7\r")
    #expect(terminal.shows("Here, a number from 1 to 4"))
    terminal.type("q\r")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func theSummaryEndsTheQuizAndLeavesNothing() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture, ["--limit", "1", "--mode", "post"])
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r1\r")
    #expect(terminal.shows("What there is to know"))
    for _ in 0..<3 {
      terminal.settle()
      if !terminal.screen.contains(where: { $0.contains("Help line") }) { terminal.type("\r") }
    }
    #expect(terminal.shows("Help line: 1-800-555-0100"))
    terminal.type("\r")
    #expect(terminal.end() == 0)
    let tail = terminal.transcript.ranges(of: "\u{1B}[?1049l").last.map { terminal.transcript[$0.upperBound...] }
    #expect(tail == "\u{1B}[?25h")
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func editingKeysWorkAndEscapeSequencesMeanNothing() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture)
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r")
    #expect(terminal.shows("Question 1 of 7"))
    terminal.type("é例9")
    #expect(terminal.shows("help): é例9"))
    terminal.type("\u{7F}\u{7F}")
    #expect(terminal.shows("help): é"))
    terminal.type("\u{15}\u{1B}[A\u{1B}OP\u{1B}[15;2~1")
    #expect(terminal.shows("help): 1"))
    terminal.type("\r")
    #expect(terminal.shows("Answer: Myth."))
  }

  @Test func resizingKeepsWhatWasTyped() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture)
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r12")
    #expect(terminal.shows("help): 12"))
    for (columns, rows) in [(40, 24), (20, 5), (100, 40), (30, 10)] {
      terminal.forget()
      terminal.resize(columns: columns, rows: rows)
      #expect(terminal.shows(" 12"))
      #expect(terminal.screen.count <= rows)
      #expect(terminal.screen.allSatisfy { DisplayWidth.of($0) <= columns })
    }
  }

  /// Every page of the quiz in windows from 20 by 5: no row is wider than the window, no drawing is higher.
  @Test(arguments: [(20, 5), (40, 24), (24, 8), (80, 24), (132, 50)])
  func everyPageFitsTheWindow(columns: Int, rows: Int) throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture, ["--certainty"], columns: columns, rows: rows)
    var seen = ""
    #expect(terminal.wrote("\u{1B}[J\u{1B}[?25h"))
    for _ in 0..<300 where !seen.contains("Question 3 of 7") {
      let screen = terminal.screen
      #expect(screen.count <= rows)
      #expect(screen.allSatisfy { DisplayWidth.of($0) <= columns }, "\(screen)")
      seen += screen.joined(separator: "\n")
      let isAsking = screen.contains { $0.contains("Pass") && $0.contains("4") }
      terminal.forget()
      terminal.type(isAsking ? "2\r" : "\r")
      guard terminal.wrote("\u{1B}[J\u{1B}[?25h") else { break }
      terminal.settle()
    }
    #expect(seen.contains("Question 3 of 7"))
    let letters = seen.filter { $0 != " " && $0 != "\n" }
    #expect(letters.contains("例え話"))
  }

  @Test func noColourMeansNone() throws {
    let fixture = try QuizFixture()
    for (environment, has) in [(["NO_COLOR": "1"], false), ([:], true)] {
      let terminal = try start(fixture, environment: environment)
      #expect(terminal.shows("Enter to go on"))
      terminal.type("\r")
      #expect(terminal.shows("Question 1 of 7"))
      #expect(terminal.transcript.contains("\u{1B}[36m") == has)
    }
  }

  @Test(arguments: [["TERM": "dumb"], ["AMORCE_PLAIN": "1"], [:]])
  func plainModeDrawsNothing(environment: [String: String]) throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture, environment.isEmpty ? ["--plain"] : [], environment: environment)
    #expect(terminal.shows("Question 1 of 7"))
    #expect(terminal.shows("(1 to 4; h: help):"))
    terminal.type("1\n")
    #expect(terminal.shows("Answer: Myth."))
    #expect(!terminal.transcript.contains("\u{1B}"))
  }

  @Test func theAnswerIsShownAsSaved() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture, ["--mode", "pre", "--save", fixture.path("me.amorce")])
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r1\r")
    #expect(terminal.shows("Question 1: saved."))
  }

  @Test func jsonFollowsOnStandardOutputAfterTheScreen() throws {
    let fixture = try QuizFixture()
    let terminal = try start(fixture, ["--format", "json", "--limit", "1", "--mode", "pre"])
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r1\r")
    #expect(terminal.shows("Thank you. That is all."))
    terminal.type("\r")
    #expect(terminal.end() == 0)
    let after = terminal.transcript.ranges(of: "\u{1B}[?1049l").last.map { terminal.transcript[$0.upperBound...] }
    #expect(after?.contains("\"outcome\": \"right\"") == true)
  }
}
