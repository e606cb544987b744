import CSQLite
import Glibc
import SessionStore
import Testing

struct SessionStoreTests {
  @Test func sheetsAndTalliesComeBack() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do {
      let store = try SessionStore.create(at: path, info: Sample.info(items: 3, kind: .session))
      try store.record(
        [("question-1", .given("myth"), 3), ("question-3", .blank, nil)], participant: "0042", wave: "pre")
      try store.record(.pass, item: "question-2", participant: "0017", wave: "post")
      try store.record(StoredTally(wave: "pre", item: "question-2", answer: .given("fact"), count: 4))
      try store.record(StoredTally(wave: "pre", item: "question-2", answer: .given("fact"), count: 5))
    }
    let store = try SessionStore.open(at: path, for: .reading)
    #expect(
      try store.sheets() == [
        StoredSheet(
          participant: "0017", wave: "post", answers: [.notPresented, .pass, .notPresented], certainty: [0, 0, 0]),
        StoredSheet(
          participant: "0042", wave: "pre", answers: [.given("myth"), .notPresented, .blank], certainty: [3, 0, 0]),
      ])
    #expect(
      try store.tallies() == [StoredTally(wave: "pre", item: "question-2", answer: .given("fact"), count: 5)])
  }

  @Test func moreThanOneByteOfDifferentAnswersStillFit() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do {
      let store = try SessionStore.create(at: path, info: Sample.info(items: 1, kind: .session))
      try store.record(
        (0..<300).map { number in
          StoredSheet(participant: "\(1000 + number)", wave: "pre", answers: [.given("a\(number)")], certainty: [0])
        })
    }
    let sheets = try SessionStore.open(at: path, for: .reading).sheets()
    #expect(sheets.map(\.answers) == (0..<300).map { [.given("a\($0)")] })
  }

  @Test func theViewGivesOneRowAnAnswer() throws {
    let scratch = try Scratch()
    let path = scratch.path("g.amorce")
    do {
      let store = try SessionStore.create(at: path, info: Sample.info(items: 3, kind: .session))
      try store.record(
        [("question-1", .given("myth"), 2), ("question-2", .blank, nil)], participant: "0042", wave: "pre")
      try store.record(.pass, item: "question-3", participant: "0042", wave: "post")
    }
    let rows = try Self.rows(
      "SELECT session, participant, wave, item, answer, certainty FROM answer ORDER BY wave, item", in: path)
    #expect(
      rows == [
        ["k7m2", "0042", "post", "question-3", "pass", nil], ["k7m2", "0042", "pre", "question-1", "myth", "2"],
        ["k7m2", "0042", "pre", "question-2", nil, nil],
      ])
  }

  @Test func theHeaderSaysWhoseFileItIs() throws {
    let scratch = try Scratch()
    try Sample.filledAttempt(at: scratch.path("a.amorce"))
    let bytes = try Scratch.read(scratch.path("a.amorce"))
    #expect(Array(bytes[68..<72]) == Array("Amor".utf8))
    #expect(Array(bytes[60..<64]) == [0, 0, 0, 2])
  }

  /// Reads a file with SQLite itself, as a user's own tool would.
  static func rows(_ sql: String, in path: String) throws -> [[String?]] {
    var database: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      sqlite3_finalize(statement)
      sqlite3_close_v2(database)
    }
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK
    else { throw SystemError(code: sqlite3_errcode(database)) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column -> String? in
          sqlite3_column_text(statement, column).map { String(cString: $0) }
        })
    }
    return rows
  }

  /// Changes a file with SQLite itself, as an attacker would.
  static func change(_ path: String, _ sql: String) throws {
    var database: OpaquePointer?
    defer { sqlite3_close_v2(database) }
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
      sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK
    else { throw SystemError(code: sqlite3_errcode(database)) }
  }
}
