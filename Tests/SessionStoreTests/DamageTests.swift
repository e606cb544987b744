import Glibc
import SessionStore
import TestSupport
import Testing
import Wording

struct DamageTests {
  /// Every byte of a store of twenty answers is changed, one at a time: opening refuses every one of these files.
  ///
  /// SQLite uses about half of the bytes; the seal covers the others.
  @Test(arguments: [(UInt8(0xFF), 1), (0x01, 7), (0x20, 7), (0x80, 7)])
  func everyChangedByteIsNoticed(mask: UInt8, step: Int) throws {
    let scratch = try Scratch()
    let (path, copy) = (scratch.path("a.amorce"), scratch.path("b.amorce"))
    try Sample.filledAttempt(at: path)
    var bytes = try Scratch.read(path)
    for index in stride(from: 0, to: bytes.count, by: step) {
      bytes[index] ^= mask
      defer { bytes[index] ^= mask }
      // A new file each time: a process that another test is about to start still holds the lock of the last one.
      unlink(copy)
      try Scratch.write(bytes, to: copy)
      let failure = try #require(throws: StoreFailure.self, "byte \(index) of \(bytes.count)") {
        try AttemptStore.resume(at: copy)
      }
      #expect(failure.kind == .unreadable, "byte \(index)")
      #expect(failure.message[.english].contains(copy), "byte \(index)")
      let after = try Scratch.read(copy)
      #expect(after == bytes, "byte \(index) was repaired")
    }
  }

  /// What a kill between a commit and its seal leaves: the seal of the commit before, or none.
  @Test func aMissingOrOlderSealRefusesNothing() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    try Sample.filledAttempt(at: path)
    let before = try Scratch.read(path)
    let seal = Array(before.suffix(24))
    #expect(seal.starts(with: Array("Amor".utf8)))
    try Scratch.write(Array(before.dropLast(24)), to: path)
    #expect(try AttemptStore.resume(at: path).answers().count == 20)
    try Scratch.write(before, to: path)
    try SessionStoreTests.change(path, "UPDATE meta SET value = value")
    let older = try Scratch.read(path)
    #expect(older.suffix(24) == seal[...] && older != before)
    try AttemptStore.resume(at: path).record(answer: "fact", certainty: nil, item: "question-1")
    #expect(try Scratch.read(path).suffix(24) != seal[...])
    #expect(try AttemptStore.resume(at: path).answers()["question-1"]?.answer == "fact")
  }

  @Test(arguments: [
    "UPDATE sheet SET codes = '4' || substr(codes, 2)", "UPDATE sheet SET certainty = '2' || substr(certainty, 2)",
    "UPDATE sheet SET participant = '2'", "UPDATE sheet SET wave = 'post'",
    "UPDATE code SET answer = 'fact' WHERE pos = 1 AND symbol = '3'",
    "UPDATE code SET answer = 'x' WHERE symbol = '0'", "DELETE FROM code WHERE pos = 1 AND symbol = '3'",
    "UPDATE item SET id = 'question-2b' WHERE pos = 2", "DELETE FROM item WHERE pos = 20",
    "UPDATE meta SET value = 'session' WHERE name = 'kind'", "UPDATE meta SET value = '2099-01-01' WHERE name = 'ends'",
    "INSERT INTO meta VALUES ('note', 'x')", "CREATE TABLE extra(a)",
    "CREATE TRIGGER t AFTER UPDATE ON sheet BEGIN DELETE FROM sheet; END", "PRAGMA user_version = 1",
    "PRAGMA user_version = 3",
    "INSERT INTO ticket VALUES ('42739', 1)", "INSERT INTO meta VALUES ('closed', '2026-11-22')",
    "PRAGMA user_version = 0", "PRAGMA application_id = 7", "PRAGMA journal_mode = WAL",
  ])
  func whatAnotherProgramChangedIsRefused(sql: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    try Sample.filledAttempt(at: path)
    try SessionStoreTests.change(path, sql)
    let before = try Scratch.read(path)
    let names = scratch.names
    let failure = try #require(throws: StoreFailure.self) { try AttemptStore.resume(at: path) }
    #expect(failure.kind == .unreadable)
    #expect(try Scratch.read(path) == before)
    #expect(scratch.names == names)
  }

  @Test func linksAndFoldersAreRefused() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.amorce")
    try Sample.filledAttempt(at: path)
    symlink(path, scratch.path("link.amorce"))
    let failure = try #require(throws: StoreFailure.self) { try AttemptStore.resume(at: scratch.path("link.amorce")) }
    #expect(failure.message[.english].contains("symbolic link"))
    #expect(throws: StoreFailure.self) {
      try AttemptStore.create(at: scratch.path("link.amorce"), info: Sample.info())
    }
    #expect(throws: StoreFailure.self) { try AttemptStore.resume(at: scratch.folder) }
    let missing = try #require(throws: StoreFailure.self) { try AttemptStore.resume(at: scratch.path("none")) }
    #expect(missing.kind == .missing)
  }

  static let corpus = SharedFolder.path.map { $0 + "/corpora/made/sqlite" }

  @Test(
    .enabled(if: corpus != nil),
    arguments: [
      "bad-magic", "bitrot-00", "bitrot-01", "bitrot-02", "bitrot-03", "control-ok", "future-version", "header-text",
      "random-1", "truncated-half", "zero-length", "zeroed-page2",
    ])
  func databasesOfOthersAreRefusedUnchanged(name: String) throws {
    let corpus = try #require(Self.corpus)
    let scratch = try Scratch()
    let copy = scratch.path(name + ".db")
    let bytes = try Scratch.read(corpus + "/" + name + ".db")
    try Scratch.write(bytes, to: copy)
    for access in [SessionStore.Access.writing, .reading] {
      let failure = try #require(throws: StoreFailure.self) { try SessionStore.open(at: copy, for: access) }
      #expect(failure.kind == .unreadable)
      #expect(failure.message[.french].contains(copy))
    }
    #expect(try Scratch.read(copy) == bytes)
    #expect(scratch.names == [name + ".db"])
  }
}
