import Glibc
import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionWipeTests {
  @Test func theReceiptHoldsNoAnswerAndTheFolderHoldsNothing() throws {
    let session = try SessionFixture()
    let ticket = "10006"
    #expect(try session.run(["enter", "FILE", "--phase", "pre"], input: "\(ticket) 222b ab abc 21\n").status == 0)
    #expect(String(decoding: try session.bytes(), as: UTF8.self).contains(ticket))
    let receipt = try session.run(["wipe", "FILE", "--yes"])
    #expect(receipt.status == 0)
    #expect(receipt.output.contains("Wiped on 2026-11-21: \(session.path)"))
    #expect(receipt.output.contains("Sheets: 1. Counts: 0."))
    #expect(receipt.output.contains("an SSD may still hold traces"))
    #expect(!receipt.output.contains(ticket) && !receipt.output.contains("fact"))
    let names = QuizFixture.names(in: session.kit.folder).filter { !$0.hasPrefix("run-") }
    #expect(names == ["Modules", "Quizzes"])
  }

  @Test func withoutAnybodyToAskNothingIsWiped() throws {
    let session = try SessionFixture()
    let refused = try session.run(["wipe", "FILE"])
    #expect(refused.status == 2)
    #expect(refused.messages.contains("Add --yes"))
    #expect(try session.stored().info.quiz == "mythes")
  }

  @Test(arguments: [("y\n", true), ("\n", false), ("n\n", false)])
  func aPersonIsAsked(answer: String, isWiped: Bool) throws {
    let session = try SessionFixture()
    let terminal = try session.terminal(["wipe", "FILE"])
    #expect(terminal.shows("y or Enter"))
    terminal.type(answer)
    #expect(terminal.end() == (isWiped ? 0 : 1))
    #expect((access(session.path, F_OK) == 0) != isWiped)
  }

  @Test func onlyWhatIsPastItsDateGoesWithEnded() throws {
    let session = try SessionFixture(["--ends", "2026-11-22"])
    let early = try session.run(["wipe", "--ended", session.kit.folder, "--yes"])
    #expect(early.status == 0)
    #expect(access(session.path, F_OK) == 0)
    let late = try session.run(
      ["wipe", "--ended", session.kit.folder, "--yes", "--format", "json"],
      environment: ["SOURCE_DATE_EPOCH": "1795478400"])
    #expect(late.output.contains("\"wiped\": \"2026-11-24\""))
    #expect(access(session.path, F_OK) != 0)
  }

  @Test func theInventoryShowsEverythingThatIsLeft() throws {
    let session = try SessionFixture()
    try session.kit.write("notes.amorce", "my own notes")
    try session.kit.write("t.amorce-journal", "left behind")
    let text = try session.run(["inventory", session.kit.folder])
    #expect(text.status == 0)
    #expect(text.output.contains("notes.amorce is not a session file of Amorce"))
    #expect(text.output.contains("Left by a program that was interrupted"))
    #expect(text.output.contains("Files: 3. Past their date: 0."))
    let json = try session.run(["inventory", session.kit.folder, "--format", "json"])
    for words in ["\"kind\": \"leftover\"", "\"kind\": \"unreadable\"", "\"kind\": \"session\"", "\"private\": false"] {
      #expect(json.output.contains(words), "\(words)")
    }
    let list = try session.run(["list", session.kit.folder, "--format", "json"])
    #expect(!list.output.contains("leftover"))
  }
}
