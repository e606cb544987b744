import SessionStore
import Testing

/// Counting and keying in on a terminal, in windows of three sizes.
@Suite(.enabled(if: QuizProcess.program != nil), .serialized)
struct SessionScreenTests {
  static let sizes = [(80, 24), (40, 20), (20, 12)]

  @Test(arguments: sizes)
  func aRoomIsCounted(columns: Int, rows: Int) throws {
    let session = try SessionFixture(["--size", "12"])
    let terminal = try session.terminal(["tally", "FILE", "--phase", "pre"], columns: columns, rows: rows)
    forward(terminal, to: "1 of 7")
    terminal.type("5 4 2 1\r")
    forward(terminal, to: "2 of 7", typing: "")
    terminal.type("9 9 9 9\r")
    forward(terminal, to: "36 people", typing: "")
    terminal.type("b\r")
    forward(terminal, to: "1 of 7", typing: "")
    #expect(terminal.screen.allSatisfy { $0.count <= columns })
    terminal.type("q\r")
    #expect(terminal.end() == 0)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.transcript.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?25h"))
    #expect(try session.stored().tallies().map(\.count).reduce(0, +) == 12)
  }

  @Test(arguments: sizes)
  func sheetsAreKeyedIn(columns: Int, rows: Int) throws {
    let session = try SessionFixture()
    let terminal = try session.terminal(["enter", "FILE", "--phase", "pre"], columns: columns, rows: rows)
    forward(terminal, to: "Paper sheets", typing: "")
    terminal.type("10006 123a ac cab 12\r")
    forward(terminal, to: "Myth;", typing: "")
    #expect(try session.stored().sheets().count == 1)
    terminal.type("u\r")
    forward(terminal, to: "taken out", typing: "")
    #expect(try session.stored().sheets().isEmpty)
    terminal.type("\u{3}")
    #expect(terminal.end() == 130)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  /// Types until the screen holds the words.
  private func forward(_ terminal: PseudoTerminal, to words: String, typing: String = "\r") {
    for _ in 0..<40 {
      terminal.settle()
      let screen = terminal.screen.joined(separator: " ").split(separator: " ").joined(separator: " ")
      if screen.contains(words) { return }
      terminal.type(typing)
    }
    Issue.record("never shown: \(words) in \(terminal.screen)")
  }
}
