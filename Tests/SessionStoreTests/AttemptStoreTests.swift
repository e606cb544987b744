import Glibc
import SessionStore
import Testing

struct AttemptStoreTests {
  @Test func answersAreThereAgainAfterClosing() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    try Sample.filledAttempt(at: path)
    let again = try AttemptStore.resume(at: path)
    #expect(again.info == Sample.info())
    let answers = try again.answers()
    #expect(answers.count == 20)
    #expect(answers["question-1"]?.answer == "myth")
    #expect(answers["question-2"]?.certainty == 2)
    #expect(answers["question-4"]?.answer == "pass")
    #expect(answers["question-4"]?.certainty == nil)
  }

  @Test func anAnswerReplacesTheOneBefore() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    let store = try AttemptStore.create(at: path, info: Sample.info())
    try store.record(answer: "a,b", certainty: 3, item: "question-7")
    try store.record(answer: "b", certainty: nil, item: "question-7")
    let saved = try store.answers()
    #expect(saved.keys.sorted() == ["question-7"])
    #expect(saved["question-7"]?.answer == "b")
    #expect(saved["question-7"]?.certainty == nil)
  }

  @Test func oneFileIsMadeThatOnlyItsOwnerMayRead() throws {
    let scratch = try Scratch()
    try Sample.filledAttempt(at: scratch.path("a.amorce"))
    #expect(scratch.names == ["a.amorce"])
    #expect(Scratch.mode(of: scratch.path("a.amorce")) == 0o600)
  }

  @Test func aFileThatIsThereIsNeverReplaced() throws {
    let scratch = try Scratch()
    let path = scratch.path("notes.txt")
    try Scratch.write(Array("mine".utf8), to: path)
    let failure = try #require(throws: StoreFailure.self) { try AttemptStore.create(at: path, info: Sample.info()) }
    #expect(failure.kind == .cannotCreate)
    #expect(try Scratch.read(path) == Array("mine".utf8))
    #expect(scratch.names == ["notes.txt"])
  }

  @Test func aDraftThatWasLeftBehindIsMadeAnew() throws {
    let scratch = try Scratch()
    try Scratch.write(Array("half a draft".utf8), to: scratch.path(".a.amorce.amorce-new"))
    try Scratch.write(Array("its journal".utf8), to: scratch.path(".a.amorce.amorce-new-journal"))
    try Sample.filledAttempt(at: scratch.path("a.amorce"))
    #expect(scratch.names == ["a.amorce"])
  }

  @Test func twoCannotWriteAtOnceButOneMayRead() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    let first = try AttemptStore.create(at: path, info: Sample.info())
    let failure = try #require(throws: StoreFailure.self) { try AttemptStore.resume(at: path) }
    #expect(failure.kind == .inUse)
    try first.record(answer: "fact", certainty: nil, item: "question-1")
    let reader = try SessionStore.open(at: path, for: .reading)
    #expect(try reader.sheets().first?.answers.first == .given("fact"))
    try first.record(answer: "myth", certainty: nil, item: "question-2")
    #expect(try reader.sheets().first?.answers[1] == .given("myth"))
  }

  @Test func aReaderCannotWrite() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    try Sample.filledAttempt(at: path)
    let reader = try SessionStore.open(at: path, for: .reading)
    let failure = try #require(throws: StoreFailure.self) {
      try reader.record(.pass, item: "question-1", participant: "1", wave: "learn")
    }
    #expect(failure.kind == .cannotWrite)
  }

  @Test func aQuestionThatIsNotInTheFileIsRefused() throws {
    let scratch = try Scratch()
    let store = try AttemptStore.create(at: scratch.path("a.amorce"), info: Sample.info())
    let failure = try #require(throws: StoreFailure.self) {
      try store.record(answer: "myth", certainty: nil, item: "question-99")
    }
    #expect(failure.kind == .cannotWrite)
    #expect(try store.answers().isEmpty)
  }

  @Test func aGroupsFileIsNotAnAttempt() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    _ = try SessionStore.create(at: path, info: Sample.info(kind: .session))
    #expect(throws: StoreFailure.self) { try AttemptStore.resume(at: path) }
  }
}
