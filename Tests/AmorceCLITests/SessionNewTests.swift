import Glibc
import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionNewTests {
  @Test func theFileSaysForWhomItIsAndUntilWhen() throws {
    let session = try SessionFixture(["--region", "qc", "--size", "28"])
    let info = try session.stored().info
    #expect(info.kind == .session)
    #expect(info.quiz == "mythes")
    #expect(info.items == SessionFixture.items)
    #expect([info.language, info.region, info.audience] == ["en", "QC", "youth"])
    #expect(info.created == "2026-11-21")
    #expect(info.ends == "2027-02-19")
    #expect(info.size == 28)
    #expect(info.session.count == 10)
    var status = stat()
    #expect(stat(session.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func whatIsNextIsPrinted() throws {
    let kit = try QuizFixture()
    let made = try QuizProcess.run(
      ["session", "new", "-o", kit.path("a.amorce"), "--kit", kit.folder, "--lang", "fr"], in: kit)
    #expect(made.status == 0)
    for words in ["à effacer au plus tard le", "session seat", "--phase pre", "session wipe"] {
      #expect(made.words.contains(words), "\(words)")
    }
  }

  @Test func sensitiveQuestionsAndThoseForAdultsComeOnlyWithAdults() throws {
    let session = try SessionFixture(["--audience", "adults"])
    #expect(
      try session.stored().info.items == ["ailleurs", "large", "parent", "sensible", "majeur"]
        + SessionFixture.items[3...])
  }

  @Test(arguments: [
    (["--audience", "shelter"], Int32(2), "tally sheet"), (["--ends", "2026-13-01"], 2, "is not a day"),
    (["--created", "2026-11-21", "--ends", "2026-11-20"], 2, "is before the day"), (["--limit", "0"], 2, "--limit"),
    (["--size", "0"], 2, "--size"), (["--region", "ZZ"], 2, "Codes:"), (["mythe"], 2, "Did you mean"),
    (["-o", "/nowhere/x.amorce"], 73, "cannot be created"),
  ])
  func whatCannotBeIsRefusedWithTheReason(arguments: [String], status: Int32, words: String) throws {
    let kit = try QuizFixture()
    let path = kit.path("x.amorce")
    let place = arguments.contains("-o") ? [] : ["-o", path]
    let made = try QuizProcess.run(
      ["session", "new", "--kit", kit.folder, "--lang", "en"] + place + arguments, in: kit)
    #expect(made.status == status)
    #expect(made.output.isEmpty)
    #expect(made.messages.contains(words), "\(made.messages)")
    #expect(access(path, F_OK) != 0)
  }

  @Test func aFileThatIsThereIsNotReplaced() throws {
    let session = try SessionFixture()
    let before = try session.bytes()
    let again = try session.run(["new", "-o", "FILE"])
    #expect(again.status == 73)
    #expect(try session.bytes() == before)
  }

  @Test func aClosedSessionTakesNothingAndSaysSo() throws {
    let session = try SessionFixture()
    let closed = try session.run(["close", "FILE"])
    #expect(closed.status == 0)
    #expect(closed.output.contains("Session closed on 2026-11-21."))
    let before = try session.bytes()
    for command in [
      ["seat", "FILE", "--phase", "pre"], ["tally", "FILE", "--phase", "pre"], ["enter", "FILE", "--phase", "pre"],
      ["tickets", "3", "FILE"],
    ] {
      let refused = try session.run(command, input: "10006 1111 a b\n")
      #expect(refused.status == 2)
      #expect(refused.messages.contains("takes no more answers"))
    }
    #expect(try session.bytes() == before)
    #expect(try session.run(["list", "FILE"]).output.contains("Closed on 2026-11-21."))
  }

  @Test func aSessionPastItsEndSaysSoInEveryCommand() throws {
    let session = try SessionFixture(["--ends", "2026-11-22"])
    let later = ["SOURCE_DATE_EPOCH": "1795478400"]
    for command in [
      ["tickets", "1", "FILE"], ["enter", "FILE", "--phase", "pre"], ["tally", "FILE", "--phase", "pre"],
      ["seat", "FILE", "--phase", "pre"], ["close", "FILE"], ["list", "FILE"], ["inventory", "FILE"],
    ] {
      let result = try session.run(command, environment: later)
      #expect(result.status == 0, "\(command)")
      let said = result.output + result.messages
      #expect(said.contains("2026-11-22") && said.lowercased().contains("to be wiped"), "\(command)")
    }
  }
}
