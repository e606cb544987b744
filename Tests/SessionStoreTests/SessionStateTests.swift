import Glibc
import SessionStore
import Testing

struct SessionStateTests {
  private func session(_ scratch: Scratch, _ name: String = "g.amorce") throws -> SessionStore {
    let store = try SessionStore.create(at: scratch.path(name), info: Sample.info(items: 3, kind: .session))
    try store.record(.given("fact"), item: "question-1", participant: "10006", wave: "pre")
    return store
  }

  @Test func aClosedSessionTakesNoMoreAnswers() throws {
    let scratch = try Scratch()
    do {
      let store = try session(scratch)
      try store.setSize(12)
      try store.close(on: "2026-11-22")
    }
    let store = try SessionStore.open(at: scratch.path("g.amorce"), for: .writing)
    #expect(store.info.closed == "2026-11-22")
    #expect(store.info.size == 12)
    let before = try Scratch.read(scratch.path("g.amorce"))
    var generator = SystemRandomNumberGenerator()
    let attempts: [() throws -> Void] = [
      { try store.record(.pass, item: "question-2", participant: "10006", wave: "pre") },
      { try store.record([StoredSheet(participant: "1", wave: "pre", answers: [.pass], certainty: [0])]) },
      { try store.removeSheet(participant: "10006", wave: "pre") },
      { try store.record(StoredTally(wave: "pre", item: "question-1", answer: .pass, count: 1)) },
      { try store.replaceTallies([], of: ["question-1"], wave: "pre") },
      { _ = try store.issueTickets(1, using: &generator) }, { try store.setSize(3) },
    ]
    for attempt in attempts {
      let failure = try #require(throws: StoreFailure.self) { try attempt() }
      #expect(failure.kind == .closed)
    }
    #expect(try Scratch.read(scratch.path("g.amorce")) == before)
    #expect(try store.sheets().count == 1)
  }

  @Test func countsOfAnItemAreReplacedTogether() throws {
    let scratch = try Scratch()
    let store = try session(scratch)
    func tally(_ answer: StoredAnswer, _ count: Int) -> StoredTally {
      StoredTally(wave: "pre", item: "question-2", answer: answer, count: count)
    }
    try store.replaceTallies(
      [tally(.given("myth"), 4), tally(.pass, 0), tally(.blank, 2)], of: ["question-2"], wave: "pre")
    #expect(try store.tallies() == [tally(.blank, 2), tally(.given("myth"), 4)])
    try store.replaceTallies([tally(.given("fact"), 6)], of: ["question-2"], wave: "pre")
    #expect(try store.tallies() == [tally(.given("fact"), 6)])
    try store.replaceTallies([], of: ["question-2"], wave: "pre")
    #expect(try store.tallies().isEmpty)
  }

  @Test func aSheetCanBeTakenOutAgain() throws {
    let scratch = try Scratch()
    let store = try session(scratch)
    #expect(try store.sheet(participant: "10006", wave: "pre")?.answers.first == .given("fact"))
    #expect(try store.sheet(participant: "10006", wave: "post") == nil)
    try store.removeSheet(participant: "10006", wave: "pre")
    #expect(try store.sheets().isEmpty)
  }

  // MARK: Version 1

  private static let fixture: String = {
    let file = #filePath
    return (file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ".") + "/Fixtures/v1-attempt.amorce"
  }()

  private static let answers = ["myth", "fact", "depends", "pass", "fact"]

  /// A file that the program of version 1 really made.
  @Test func aFileOfVersionOneIsReadWithoutAChange() throws {
    let scratch = try Scratch()
    let path = scratch.path("old.amorce")
    let bytes = try Scratch.read(Self.fixture)
    #expect(bytes[60..<64] == [0, 0, 0, 1])
    try Scratch.write(bytes, to: path)
    for access in [SessionStore.Access.reading, .writing] {
      let store = try SessionStore.open(at: path, for: access)
      let sheet = try #require(try store.sheets().first)
      #expect(sheet.answers.prefix(5) == [.given("myth"), .given("fact"), .given("depends"), .pass, .given("fact")])
      #expect(try store.tickets().isEmpty)
      #expect(store.info.closed == nil)
    }
    #expect(try Scratch.read(path) == bytes)
    #expect(scratch.names == ["old.amorce"])
  }

  @Test func aFileOfVersionOneIsBroughtUpToDateByTheFirstAnswer() throws {
    let scratch = try Scratch()
    let path = scratch.path("old.amorce")
    try Scratch.write(try Scratch.read(Self.fixture), to: path)
    let item: String
    do {
      let store = try AttemptStore.resume(at: path)
      item = store.info.items[5]
      try store.record(answer: "pass", certainty: nil, item: item)
    }
    let bytes = try Scratch.read(path)
    #expect(bytes[60..<64] == [0, 0, 0, 2])
    #expect(bytes.suffix(24).starts(with: Array("Amor".utf8)))
    let answers = try AttemptStore.resume(at: path).answers()
    #expect(answers.count == 6)
    #expect(answers[item]?.answer == "pass")
  }

  /// A session of version 1, made by taking away what version 2 adds.
  @Test func aSessionOfVersionOneKeepsEverything() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do { _ = try session(scratch) }
    for sql in ["DROP TABLE ticket", "PRAGMA user_version = 1", "VACUUM"] { try SessionStoreTests.change(path, sql) }
    let store = try SessionStore.open(at: path, for: .writing)
    var generator = SystemRandomNumberGenerator()
    let tickets = try store.issueTickets(3, using: &generator)
    try store.close(on: "2026-11-22")
    let again = try SessionStore.open(at: path, for: .reading)
    #expect(try again.tickets() == tickets.sorted())
    #expect(again.info.closed == "2026-11-22")
    #expect(try again.sheets().map(\.participant) == ["10006"])
  }

  // MARK: Wiping

  @Test func wipingLeavesNothing() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do {
      let store = try session(scratch)
      try store.record(.given("CANARY-7f3a"), item: "question-2", participant: "99999", wave: "post")
    }
    try Scratch.write(Array("CANARY-7f3a in a journal".utf8), to: path + "-journal")
    // A second name shows what becomes of the bytes themselves.
    link(path, scratch.path("other-name"))
    #expect(contains("CANARY-7f3a", try Scratch.read(path)))
    unlink(path + "-journal")
    try Scratch.write(Array("CANARY-7f3a in a draft".utf8), to: scratch.path(".g.amorce.amorce-new-journal"))
    link(scratch.path(".g.amorce.amorce-new-journal"), scratch.path("other-journal"))
    let receipt = try SessionWiper.wipe(path)
    #expect(receipt.sheets == 2)
    #expect(receipt.info?.session == "k7m2")
    #expect(scratch.names == ["other-journal", "other-name"])
    #expect(try Scratch.read(scratch.path("other-name")).isEmpty)
    #expect(!contains("CANARY", try Scratch.read(scratch.path("other-journal"))))
  }

  @Test func aDamagedSessionCanBeWipedAndAnotherFileCannot() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do { _ = try session(scratch) }
    var bytes = try Scratch.read(path)
    bytes[2000] ^= 0xFF
    try Scratch.write(bytes, to: path)
    #expect(throws: StoreFailure.self) { try SessionStore.open(at: path, for: .reading) }
    #expect(try SessionWiper.wipe(path).sheets == nil)
    #expect(scratch.names.isEmpty)
    try Scratch.write(Array("my own notes".utf8), to: path)
    #expect(throws: StoreFailure.self) { try SessionWiper.wipe(path) }
    #expect(try Scratch.read(path) == Array("my own notes".utf8))
    symlink(path, scratch.path("link.amorce"))
    #expect(throws: StoreFailure.self) { try SessionWiper.wipe(scratch.path("link.amorce")) }
    #expect(try Scratch.read(path) == Array("my own notes".utf8))
  }

  @Test func aSessionInUseIsNotWiped() throws {
    let scratch = try Scratch()
    let store = try session(scratch)
    let failure = try #require(throws: StoreFailure.self) { try SessionWiper.wipe(scratch.path("g.amorce")) }
    #expect(failure.kind == .inUse)
    #expect(try store.sheets().count == 1)
  }

  private func contains(_ words: String, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(words)
  }
}
