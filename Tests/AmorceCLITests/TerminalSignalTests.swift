import Glibc
import Testing

/// Whatever ends the program, the terminal is given back and nothing is left on it.
@Suite(.enabled(if: QuizProcess.program != nil), .serialized)
struct TerminalSignalTests {
  private static let clearing =
    "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?1049l\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?25h"

  private func atFirstQuestion(_ fixture: QuizFixture, _ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(["quiz", "--kit", fixture.folder, "--lang", "en"] + arguments)
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r")
    #expect(terminal.shows("Question 1 of 7"))
    #expect(terminal.settings != terminal.settingsBefore)
    return terminal
  }

  private static let ends: [(signal: Int32, code: Int32)] = [
    (SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131), (SIGSEGV, 139), (SIGABRT, 134), (SIGTRAP, 133),
    (SIGBUS, 135), (SIGILL, 132),
  ]

  @Test(arguments: ends)
  func aSignalLeavesTheTerminalAsItWas(signal: Int32, code: Int32) throws {
    let fixture = try QuizFixture()
    let terminal = try atFirstQuestion(fixture)
    terminal.signal(signal)
    #expect(terminal.end() == code)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.transcript.hasSuffix(Self.clearing))
  }

  @Test(arguments: [("\u{3}", Int32(130)), ("\u{1C}", 131), ("q\r", 0), ("Q\r", 0), ("\u{4}", 0)])
  func aKeyLeavesAtOnce(key: String, code: Int32) throws {
    let fixture = try QuizFixture()
    let terminal = try atFirstQuestion(fixture)
    terminal.type(key)
    #expect(terminal.end() == code)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.transcript.hasSuffix(Self.clearing))
  }

  @Test func leavingWorksOnEveryPage() throws {
    let fixture = try QuizFixture()
    let terminal = try PseudoTerminal(["quiz", "--kit", fixture.folder, "--lang", "en"])
    #expect(terminal.shows("Enter to go on"))
    terminal.type("q\r")
    #expect(terminal.end() == 0)
    #expect(terminal.transcript.hasSuffix(Self.clearing))
  }

  /// A shell with job control starts the program, waits for Enter while it is stopped, and takes it up again.
  private static let pausing = """
    set -m; "$AMORCE" "$@"; echo PAUSED; read _; fg >/dev/null; echo PAUSED; read _; fg >/dev/null; echo ENDED $?
    """

  @Test func aPauseGivesTheTerminalBackAndComesBack() throws {
    let fixture = try QuizFixture()
    let terminal = try PseudoTerminal(
      ["quiz", "--kit", fixture.folder, "--lang", "en"], underShell: Self.pausing)
    #expect(terminal.shows("Enter to go on"))
    terminal.type("\r4")
    #expect(terminal.shows("help): 4"))
    // A second pause works like the first.
    for _ in 0..<2 {
      terminal.forget()
      terminal.type("\u{1A}")
      #expect(terminal.wrote("PAUSED"))
      let left = "\u{1B}[2J\u{1B}[3J\u{1B}[?1049l\u{1B}[?25h"
      #expect(terminal.transcript.contains(left))
      #expect(terminal.settings == terminal.settingsBefore)
      terminal.forget()
      terminal.type("\n")
      #expect(terminal.wrote("\u{1B}[?1049h"))
      #expect(terminal.shows("help): 4"))
      #expect(terminal.settings != terminal.settingsBefore)
    }
    terminal.type("\u{3}")
    #expect(terminal.wrote("ENDED 130"))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func plainModeIsClearedTooAndSaysSo() throws {
    let fixture = try QuizFixture()
    for (key, code) in [("\u{3}", Int32(130)), ("q\n", 0)] {
      let terminal = try PseudoTerminal(["quiz", "--kit", fixture.folder, "--lang", "en", "--plain"])
      #expect(terminal.shows("(1 to 4; h: help):"))
      let words = terminal.transcript.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains("these lines stay on the screen"))
      terminal.type(key)
      #expect(terminal.end() == code)
      #expect(terminal.transcript.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J"))
      #expect(terminal.settings == terminal.settingsBefore)
    }
  }

  @Test func noWindowTitleIsEverSet() throws {
    let fixture = try QuizFixture()
    let terminal = try atFirstQuestion(fixture)
    terminal.type("1\rq\r")
    #expect(terminal.end() == 0)
    #expect(!terminal.transcript.contains("\u{1B}]"))
  }
}
