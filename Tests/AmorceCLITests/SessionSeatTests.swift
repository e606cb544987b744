import Glibc
import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil), .serialized)
struct SessionSeatTests {
  private func seat(_ session: SessionFixture, _ phase: String, _ lines: [String]) throws -> QuizProcess.Result {
    try session.run(["seat", "FILE", "--phase", phase], input: lines.map { $0 + "\n" }.joined())
  }

  private static let answers = ["1", "2", "p", "1", "1 3", "3 1 2", "1 2"]

  @Test func peopleAnswerOneAfterTheOther() throws {
    let session = try SessionFixture()
    let result = try seat(session, "pre", ["10006"] + Self.answers + [""] + Array(repeating: "p", count: 7) + ["q"])
    #expect(result.status == 0)
    #expect(!result.output.contains("In fact"))
    #expect(result.output.components(of: "Thank you. That is all.") == 2)
    let sheets = try session.stored().sheets()
    #expect(sheets.count == 2)
    let first = try #require(sheets.first { $0.participant == "10006" })
    #expect(first.answers.prefix(4) == [.given("myth"), .given("fact"), .pass, .given("ouverte")])
    #expect(sheets.contains { $0.answers.allSatisfy { $0 == .pass } })
  }

  @Test func feedbackComesAtTheEndOfAfterAndOnlyThere() throws {
    let session = try SessionFixture()
    _ = try seat(session, "pre", ["10006"] + Self.answers)
    let result = try seat(session, "post", ["10006"] + Self.answers)
    let parts = result.output.firstRange(of: "What there is to know")
    let end = try #require(parts)
    #expect(!result.output[..<end.lowerBound].contains("In fact"))
    #expect(result.output[end.upperBound...].contains("In fact: It happens everywhere."))
  }

  /// The same answers by keyboard and by paper are the same sheet.
  @Test func keyboardAndPaperStoreTheSame() throws {
    let (typed, written) = (try SessionFixture(), try SessionFixture())
    _ = try seat(typed, "pre", ["10006"] + Self.answers)
    #expect(try written.run(["enter", "FILE", "--phase", "pre"], input: "10006 12pa ac cab 12\n").status == 0)
    #expect(try typed.stored().sheets() == written.stored().sheets())
  }

  @Test func ticketsAreCheckedAndNotUsedTwice() throws {
    let session = try SessionFixture()
    _ = try seat(session, "pre", ["10006"] + Self.answers)
    let used = try seat(session, "pre", ["1000 6", "10060", "123", "q"])
    #expect(used.output.contains("This ticket has a whole sheet here already."))
    #expect(used.output.contains("These digits do not go together"))
    #expect(used.output.contains("A ticket has 5 digits; here there are 3."))
    let other = try #require(SessionFixture.tickets.dropFirst(3).first)
    let unknown = try seat(session, "post", [other.digits, "q"])
    #expect(unknown.output.contains("No sheet from before has this ticket."))
    #expect(!unknown.output.contains("Question 1"))
    let twice = try seat(session, "post", [other.digits, other.digits, "1", "q"])
    #expect(twice.output.contains("Question 1: saved."))
  }

  @Test func anInterruptedSheetGoesOnWithoutShowingWhatWasAnswered() throws {
    let session = try SessionFixture()
    _ = try seat(session, "pre", ["10006", "1", "2", "q"])
    let result = try seat(session, "pre", ["10006", "b", "3", "b", "", "q"])
    #expect(result.output.contains("Taking up again at question 3."))
    #expect(result.output.contains("This is the first question."))
    #expect(result.output.components(of: "Answer given before: ") == 1)
    #expect(!result.output.contains("Answer given before: Myth"))
    let sheet = try #require(try session.stored().sheets().first)
    #expect(sheet.answers.prefix(4) == [.given("myth"), .given("fact"), .given("depends"), .notPresented])
  }

  @Test func stoppingLeavesTheRestEmptyAndHandsOn() throws {
    let session = try SessionFixture()
    let result = try seat(session, "pre", ["10006", "1", "s", "q"])
    #expect(result.output.components(of: "The keyboard goes to the next person") == 2)
    let sheet = try #require(try session.stored().sheets().first)
    #expect(sheet.answers == [.given("myth")] + Array(repeating: .blank, count: 6))
  }

  @Test func plainLinesAskForPaperTicketsAndSpeakOneOnlyWhenAsked() throws {
    let session = try SessionFixture()
    let result = try seat(session, "pre", ["n", "1", "q"])
    #expect(result.output.contains("Tickets are on paper, because speech would say them aloud."))
    let sheet = try #require(try session.stored().sheets().first)
    let ticket = try Ticket(sheet.participant)
    #expect(result.output.components(of: ticket.description) == 1)
    let silent = try seat(session, "pre", ["", "1", "q"])
    for sheet in try session.stored().sheets() {
      #expect(!silent.output.contains(try Ticket(sheet.participant).description))
    }
  }

  // MARK: On a terminal

  @Test(arguments: [(80, 24), (40, 20), (20, 12)])
  func theScreenHidesOnePersonFromTheNext(columns: Int, rows: Int) throws {
    let session = try SessionFixture()
    let terminal = try session.terminal(["seat", "FILE", "--phase", "pre"], columns: columns, rows: rows)
    #expect(terminal.shows("Keyboard"))
    forward(terminal, to: "next person")
    terminal.type("\r")
    #expect(terminal.shows("Ticket"))
    terminal.settle()
    let shown = terminal.screen.joined(separator: " ")
    forward(terminal, to: "Myth or fact?")
    forward(terminal, to: "1 of 7")
    terminal.type("s\r")
    #expect(terminal.shows("Thank you."))
    forward(terminal, to: "next person")
    let sheet = try #require(try session.stored().sheets().first)
    let ticket = try Ticket(sheet.participant)
    #expect(shown.contains(ticket.description))
    terminal.settle()
    #expect(!terminal.screen.joined().contains(ticket.description))
    #expect(terminal.screen.allSatisfy { $0.count <= columns })
    terminal.type("q\r")
    #expect(terminal.end() == 0)
    #expect(terminal.transcript.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?25h"))
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(!terminal.transcript.contains("\u{1B}]"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func aSignalLeavesTheTerminalAsItWas(signal: Int32, code: Int32) throws {
    let session = try SessionFixture()
    let terminal = try session.terminal(["seat", "FILE", "--phase", "pre"])
    #expect(terminal.shows("Keyboard round"))
    forward(terminal, to: "next person")
    terminal.signal(signal)
    #expect(terminal.end() == code)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func aPlainTerminalIsClearedBetweenPeople() throws {
    let session = try SessionFixture()
    let terminal = try session.terminal(["seat", "FILE", "--phase", "pre", "--plain"])
    #expect(terminal.shows("Ticket:"))
    terminal.type("n\n")
    #expect(terminal.shows("Question 1 of 7"))
    terminal.type("s\n")
    #expect(terminal.wrote("Thank you."))
    terminal.settle()
    let ticket = try Ticket(try #require(try session.stored().sheets().first).participant)
    let last = try #require(terminal.transcript.ranges(of: "\u{1B}[H\u{1B}[2J\u{1B}[3J").last)
    #expect(terminal.transcript[..<last.lowerBound].contains(ticket.description))
    #expect(!terminal.transcript[last.upperBound...].contains(ticket.description))
    #expect(terminal.transcript[last.upperBound...].contains("next person"))
    terminal.type("\u{3}")
    #expect(terminal.end() == 130)
  }

  @Test func theSessionIsForOneProgramAtATime() throws {
    let session = try SessionFixture()
    let store = try SessionStore.open(at: session.path, for: .writing)
    for command in [
      ["seat", "FILE", "--phase", "pre"], ["close", "FILE"], ["tickets", "2", "FILE"], ["wipe", "FILE", "--yes"],
    ] {
      let result = try session.run(command)
      #expect(result.status == 75, "\(command)")
      #expect(result.messages.contains("is open in another program"))
    }
    #expect(try store.sheets().isEmpty)
  }

  /// Turns pages until one shows the words.
  private func forward(_ terminal: PseudoTerminal, to words: String) {
    for _ in 0..<40 {
      terminal.settle()
      let screen = terminal.screen.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
      if screen.contains(words) { return }
      terminal.type("\r")
    }
    Issue.record("never shown: \(words)")
  }
}

extension String {
  /// How often some words stand in it.
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
