import Glibc
import SessionStore
import TestSupport
import Testing
import Wording

struct DamageTests {
  /// Every byte of a store of twenty answers is changed, one at a time: opening refuses the file, or all that it holds
  /// is word for word what it was (SQLite does not use every byte of a page).
  @Test(arguments: [(UInt8(0xFF), 1), (0x01, 7), (0x20, 7)])
  func noChangedByteChangesAnAnswerUnnoticed(mask: UInt8, step: Int) throws {
    let scratch = try Scratch()
    let (path, copy) = (scratch.path("a.amorce"), scratch.path("b.amorce"))
    try Sample.filledAttempt(at: path)
    let original = try AttemptStore.resume(at: path).answers()
    var bytes = try Scratch.read(path)
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: step) {
      bytes[index] ^= mask
      defer { bytes[index] ^= mask }
      // A new file each time: a process that another test is about to start still holds the lock of the last one.
      unlink(copy)
      try Scratch.write(bytes, to: copy)
      do {
        let store = try AttemptStore.resume(at: copy)
        #expect(store.info == Sample.info(), "byte \(index)")
        #expect(try store.answers() == original, "byte \(index)")
      } catch {
        refused += 1
        #expect(error.kind == .unreadable, "byte \(index)")
        #expect(error.message[.english].contains(copy), "byte \(index)")
      }
      let after = try Scratch.read(copy)
      #expect(after == bytes, "byte \(index) was repaired")
    }
    #expect(refused * step > 3000)
    print("mask \(mask): \(bytes.count / step) bytes changed, \(refused) refused, the others hold nothing")
  }

  @Test(arguments: [
    "UPDATE sheet SET codes = '4' || substr(codes, 2)", "UPDATE sheet SET certainty = '2' || substr(certainty, 2)",
    "UPDATE sheet SET participant = '2'", "UPDATE sheet SET wave = 'post'",
    "UPDATE code SET answer = 'fact' WHERE pos = 1 AND symbol = '3'",
    "UPDATE code SET answer = 'x' WHERE symbol = '0'", "DELETE FROM code WHERE pos = 1 AND symbol = '3'",
    "UPDATE item SET id = 'question-2b' WHERE pos = 2", "DELETE FROM item WHERE pos = 20",
    "UPDATE meta SET value = 'session' WHERE name = 'kind'", "UPDATE meta SET value = '2099-01-01' WHERE name = 'ends'",
    "INSERT INTO meta VALUES ('note', 'x')", "CREATE TABLE extra(a)",
    "CREATE TRIGGER t AFTER UPDATE ON sheet BEGIN DELETE FROM sheet; END", "PRAGMA user_version = 2",
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
