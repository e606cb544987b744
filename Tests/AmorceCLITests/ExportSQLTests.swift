import CSQLite
import Scoring
import SessionStore
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// `export answers-sql` run by SQLite gives the integers of `Scoring`; `make test-engines` asks four more engines.
struct ExportSQLTests {
  private struct Refused: Error { let message: String }

  /// The rows of the last query, numbers and texts as text, NULL as nothing.
  private func rows(of sql: String) throws -> [[String]] {
    var base: OpaquePointer?
    defer { sqlite3_close_v2(base) }
    guard sqlite3_open(":memory:", &base) == SQLITE_OK else { throw Refused(message: "no memory") }
    var rows: [[String]] = []
    var rest = sql
    while !rest.isEmpty {
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      let left = try rest.withCString { text -> String in
        var tail: UnsafePointer<CChar>?
        guard sqlite3_prepare_v2(base, text, -1, &statement, &tail) == SQLITE_OK else {
          throw Refused(message: String(cString: sqlite3_errmsg(base)))
        }
        return tail.map { String(cString: $0) } ?? ""
      }
      rest = left
      while statement != nil, sqlite3_step(statement) == SQLITE_ROW {
        rows.append(
          (0..<sqlite3_column_count(statement)).map { column in
            sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
          })
      }
    }
    return rows
  }

  private func sql(_ fixture: QuizFixture, _ sessions: [String]) throws -> String {
    String(decoding: try AnswersSQL.export(ExportRooms.request(fixture, sessions)).bytes, as: UTF8.self)
  }

  /// The tables of `Scoring` as the rows that the query gives.
  private func expected(_ fixture: QuizFixture, _ sessions: [String]) throws -> [[String]] {
    let data = ScoreData(language: .english, kit: fixture.folder)
    let tables = try data.tables(sessions, key: data.key(nil), duplicates: .refuse)
    var rows: [[String]] = []
    for wave in Wave.allCases {
      for (score, count) in tables[wave].scores.enumerated() where count > 0 {
        rows.append(["score", wave.name, "", "", "", "\(score)", "", "\(count)"])
      }
      for (index, item) in tables.items.enumerated() {
        for code in AnswerCode.blank..<AnswerCode.firstOption + item.options.count {
          let kind = code == AnswerCode.blank ? "blank" : code == AnswerCode.pass ? "pass" : "answer"
          let answer = kind == "answer" ? item.options[code - AnswerCode.firstOption] : ""
          for (score, count) in tables[wave].histogram(item: index, code: code).enumerated() where count > 0 {
            rows.append(["answer", wave.name, item.id, kind, answer, "\(score)", "", "\(count)"])
          }
        }
      }
    }
    for (scores, count) in tables.pairs.scores {
      rows.append(["pair", "", "", "", "", "\(scores.pre)", "\(scores.post)", "\(count)"])
    }
    for (item, change) in zip(tables.items, tables.pairs.changes) {
      let cells = [(1, 1, change.kept), (1, 0, change.lost), (0, 1, change.learned), (0, 0, change.neither)]
      for (before, later, count) in cells where count > 0 {
        rows.append(["change", "", item.id, "", "", "\(before)", "\(later)", "\(count)"])
      }
    }
    return rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [1, 12, 40]) func givesTheTablesOfScoring(people: Int) throws {
    let fixture = try QuizFixture()
    let sessions = [
      try ExportRooms.make("k7m2", in: fixture, people: people, certainty: true),
      try ExportRooms.make("p3q4", in: fixture, items: ["parent", "large", "ailleurs"], people: people + 5),
    ]
    let wanted = try expected(fixture, sessions)
    #expect(wanted.count > 30)
    #expect(try rows(of: sql(fixture, sessions)).sorted { $0.lexicographicallyPrecedes($1) } == wanted)
  }

  @Test func loadedTwiceItKeepsItsKey() throws {
    let fixture = try QuizFixture()
    let first = try sql(fixture, [ExportRooms.make("k7m2", in: fixture, people: 12)])
    let second = try sql(fixture, [ExportRooms.make("p3q4", in: fixture, people: 9)])
    let both = try sql(fixture, [fixture.path("k7m2.amorce"), fixture.path("p3q4.amorce")])
    let alone = try rows(of: first).count
    #expect(try Array(rows(of: first + second).dropFirst(alone)) == rows(of: both))
  }

  @Test func holdsTalliesBesideSheets() throws {
    let fixture = try QuizFixture()
    let text = try sql(fixture, [ExportRooms.make("p3q4", in: fixture, people: 0, tallies: true)])
    let query = "SELECT source, wave, item, presented, correct, myths, passes, blanks FROM amorce_items;"
    #expect(try rows(of: text + query) == [["tally", "pre", "ailleurs", "11", "7", "4", "0", "0"]])
  }

  @Test func keepsToTheCommonDialect() throws {
    let fixture = try QuizFixture()
    let text = try sql(fixture, [ExportRooms.make("k7m2", in: fixture, people: 3, certainty: true)])
    for word in ["FILTER", "STRICT", " TEXT", "BOOLEAN", "::", "\\", "PRIMARY KEY", "REPLACE", "\""] {
      #expect(!text.contains(word), "\(word) is not read alike everywhere")
    }
  }

  @Test(arguments: ["o'brien", "a\\", "1;2", "1\n2"]) func refusesWhatEnginesReadDifferently(ticket: String) throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, participant: ticket, answer: "myth")
    #expect(throws: CommandFailure.self) { try sql(fixture, [session]) }
  }

  @Test func refusesAnswersThatTheKeyDoesNotKnow() throws {
    let fixture = try QuizFixture()
    let session = try ExportRooms.make("k7m2", in: fixture, participant: "1000", answer: "perhaps")
    #expect(throws: CommandFailure.self) { try sql(fixture, [session]) }
  }
}
