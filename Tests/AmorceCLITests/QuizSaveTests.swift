import Glibc
import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct QuizSaveTests {
  private func run(
    _ fixture: QuizFixture, _ arguments: [String] = [], input: String
  ) throws -> QuizProcess.Result {
    try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--lang", "en", "--save", fixture.path("me.amorce")] + arguments,
      input: input, in: fixture)
  }

  @Test func answersAreTakenUpAgainWhereTheyStopped() throws {
    let fixture = try QuizFixture()
    let first = try run(fixture, input: "1\n2\nq\n")
    #expect(first.status == 0)
    #expect(first.output.contains("Question 2: saved."))
    #expect(first.output.contains("The answers are saved in \(fixture.path("me.amorce"))"))
    let second = try run(fixture, input: "3\n")
    #expect(second.output.contains("Taking up again at question 3."))
    #expect(second.output.contains("Question 3: saved."))
    let third = try run(fixture, ["--format", "json"], input: "q\n")
    #expect(third.output.isEmpty)
    let store = try AttemptStore.resume(at: fixture.path("me.amorce"))
    #expect(try store.answers().mapValues(\.answer) == ["ailleurs": "myth", "large": "fact", "parent": "depends"])
    #expect(store.info.quiz == "mythes")
    #expect(store.info.mode == "learn")
  }

  @Test func theShuffledOrderIsKept() throws {
    let fixture = try QuizFixture()
    _ = try run(fixture, ["--shuffle", "--seed", "9", "--mode", "pre"], input: "p\nq\n")
    let store = try AttemptStore.resume(at: fixture.path("me.amorce")).info.items
    let again = try run(fixture, ["--answers", "-", "--format", "json"], input: "")
    let ids = again.output.split(separator: "\n").filter { $0.contains("\"id\": ") }
    #expect(ids.map { String($0.split(separator: "\"")[3]) } == store)
    #expect(again.output.contains("\"mode\": \"pre\""))
  }

  @Test func whatContradictsTheFileIsRefused() throws {
    let fixture = try QuizFixture()
    _ = try run(fixture, ["--mode", "pre"], input: "1\nq\n")
    for arguments in [["--mode", "post"], ["--audience", "adults"]] {
      let result = try run(fixture, arguments, input: "1\n")
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.messages.contains("was started with --mode pre and --audience youth"))
    }
  }

  @Test func aFileInUseIsLeftAlone() throws {
    let fixture = try QuizFixture()
    _ = try run(fixture, input: "1\nq\n")
    let open = try AttemptStore.resume(at: fixture.path("me.amorce"))
    let result = try run(fixture, input: "1\n")
    #expect(result.status == 75)
    #expect(result.messages.contains("me.amorce is open in another program"))
    #expect(try open.answers().count == 1)
  }

  @Test func otherFilesAreRefusedUnchanged() throws {
    let fixture = try QuizFixture()
    try fixture.write("me.amorce", "my own notes")
    let result = try run(fixture, input: "1\n")
    #expect(result.status == 2)
    #expect(result.messages.contains("is not a session file of Amorce"))
    #expect(try QuizFixture.read(fixture.path("me.amorce")) == "my own notes")
  }

  @Test func aFolderThatIsNotThereIsToldBeforeTheFirstQuestion() throws {
    let fixture = try QuizFixture()
    let result = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--save", fixture.path("none/me.amorce")], input: "1\n", in: fixture)
    #expect(result.status == 73)
    #expect(result.output.isEmpty)
  }

  @Test func withoutSaveNothingIsWritten() throws {
    let fixture = try QuizFixture()
    let before = QuizFixture.names(in: fixture.folder)
    _ = try QuizProcess.run(["quiz", "--kit", fixture.folder], input: "1\n", in: fixture)
    let after = QuizFixture.names(in: fixture.folder).filter { !$0.hasPrefix("run-") }
    #expect(after == before)
  }
}
