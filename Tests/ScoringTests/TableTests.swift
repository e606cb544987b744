import Testing
import Wording

@testable import Scoring

/// Invented answers of a group, from a seed.
private struct Invented {
  let header = "session,participant,phase,q1,q2,q3,q4,q5,c_q1,c_q3"
  let key = Data.key([("q1", "A", "B"), ("q2", "B", nil), ("q3", "C", "A"), ("q4", "A", "D"), ("q5", "D", "A")])
  /// Rows by session.
  private(set) var sessions: [[String]] = []

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for session in 1...Int.random(in: 2...4, using: &generator) {
      var rows: [String] = []
      for person in 1...Int.random(in: 1...9, using: &generator) {
        for wave in ["pre", "post"] where Int.random(in: 0..<5, using: &generator) > 0 {
          let answers = (0..<5).map { _ in ["A", "B", "C", "D", "", "pass"].randomElement(using: &generator) ?? "" }
          let certainty = (0..<2).map { _ in ["1", "2", "3", ""].randomElement(using: &generator) ?? "" }
          rows.append("s\(session),p\(person),\(wave)," + (answers + certainty).joined(separator: ","))
        }
      }
      sessions.append(rows)
    }
  }

  func tables(_ rows: [String], open: Bool = false) throws -> GroupTables {
    let items = key.items.map {
      ScoringKey.Item(id: $0.id, correct: $0.correct, myth: $0.myth, form: .literal(nil), options: nil)
    }
    return try Data.tables(([header] + rows).joined(separator: "\n"), key: open ? ScoringKey(items: items) : key)
  }

  func json(_ tables: GroupTables) -> String {
    ScoreJSON.value(GroupStatistics(tables), omissions: [], in: .english).text()
  }
}

@Suite("Tables")
struct TableTests {
  @Test("rows in any order give the same bytes", arguments: 1...20)
  func shuffled(seed: Int) throws {
    let data = Invented(seed: UInt64(seed))
    let rows = data.sessions.flatMap { $0 }
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    for open in [true, false] {
      let expected = data.json(try data.tables(rows, open: open))
      #expect(data.json(try data.tables(rows.shuffled(using: &generator), open: open)) == expected)
    }
  }

  @Test("sessions counted apart and added are the whole", arguments: 1...20)
  func added(seed: Int) throws {
    let data = Invented(seed: UInt64(seed))
    for open in [true, false] {
      let whole = try data.tables(data.sessions.flatMap { $0 }, open: open)
      let parts = try data.sessions.map { try data.tables($0, open: open) }
      let forward = parts.dropFirst().reduce(parts[0], +)
      let backward = parts.reversed().dropFirst().reduce(parts[parts.count - 1], +)
      #expect(forward == whole)
      #expect(data.json(backward) == data.json(whole))
    }
  }

  @Test("a sheet less is another result")
  func controls() throws {
    let data = Invented(seed: 3)
    let rows = data.sessions.flatMap { $0 }
    #expect(try data.tables(rows) != data.tables(Array(rows.dropLast())))
  }

  @Test("an item that only some sheets have counts on those alone")
  func notPresented() throws {
    let key = Data.key([("q1", "A", nil), ("q2", "B", nil)])
    let both = try Data.tables("participant,phase,q1,q2\na,pre,A,B\nb,pre,B,B\n", key: key)
    let one = try Data.tables("participant,phase,q1\nc,pre,A\nd,pre,A\n", key: key)
    let sum = both + one
    #expect(sum == one + both)
    let wave = GroupStatistics(sum).pre
    #expect(wave.sheets == 4)
    #expect(wave.items.map(\.presented) == [4, 2])
    #expect(wave.items.map(\.difficulty) == [0.75, 1])
    #expect(wave.alpha == nil)
    var reader = DataSetReader(key: key)
    reader.read(Array("participant,phase,q1,q2\na,pre,A,B\nb,pre,B,B\n".utf8), path: "1.csv")
    reader.read(Array("participant,phase,q1\nc,pre,A\nd,pre,A\n".utf8), path: "2.csv")
    #expect(reader.finish().tables == sum)
  }

  @Test("the wide and the long form of the same answers give the same bytes", arguments: 1...10)
  func wideAndLong(seed: Int) throws {
    let data = Invented(seed: UInt64(seed))
    let rows = data.sessions.flatMap { $0 }
    let long = rows.flatMap { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return (0..<5).map { item in
        let certainty = item == 0 ? cells[8] : item == 2 ? cells[9] : ""
        return "\(cells[0]),\(cells[1]),\(cells[2]),q\(item + 1),\(cells[3 + item]),\(certainty)"
      }
    }
    let text = (["session,participant,phase,item,answer,certainty"] + long).joined(separator: "\n")
    #expect(data.json(try Data.tables(text, key: data.key)) == data.json(try data.tables(rows)))
  }

  @Test("in the long form, blank answers may be left out", arguments: 1...10)
  func longWithoutBlanks(seed: Int) throws {
    let data = Invented(seed: UInt64(seed))
    let rows = data.sessions.flatMap { $0 }
    let long = rows.flatMap { row -> [String] in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let answers = (0..<5).filter { $0 == 0 || !cells[3 + $0].isEmpty }
      return answers.map { "\(cells[0]),\(cells[1]),\(cells[2]),q\($0 + 1),\(cells[3 + $0])" }
    }
    let everyItem = (1...5).allSatisfy { item in long.contains { $0.contains(",q\(item),") } }
    guard everyItem else { return }
    let text = (["session,participant,phase,item,answer"] + long).joined(separator: "\n")
    var expected = try data.tables(rows)
    // Without the column of certainty nobody said how sure they were.
    for wave in [\GroupTables.pre, \GroupTables.post] {
      expected[keyPath: wave].marks = []
      expected[keyPath: wave].levels = expected[keyPath: wave].levels.map { _ in WaveTable.Level() }
    }
    #expect(data.json(try Data.tables(text, key: data.key)) == data.json(expected))
  }

  @Test("all dialects of the same answers give the same tables")
  func dialects() throws {
    let key = ScoringKey(
      items: ["é1", "q2"].map {
        .init(id: $0, correct: "myth", myth: "fact", form: .statement, options: ["myth", "fact", "depends", "pass"])
      })
    let plain = "participant,phase,é1,q2\np1,pre,Mythe,Réalité\np2,pre,Ça dépend,\np1,post,Myth,Je passe\n"
    let expected = try Data.tables(plain, key: key)
    let utf16 =
      [0xFF, 0xFE] + plain.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let latin = plain.unicodeScalars.map { UInt8($0.value) }
    let quoted = plain.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
    let dialects: [[UInt8]] = [
      Array(plain.replacing(",", with: ";").utf8), Array(plain.replacing(",", with: "\t").utf8),
      Array(plain.replacing("\n", with: "\r\n").utf8), Array(plain.replacing("\n", with: "\r").utf8),
      Array(("\u{FEFF}" + plain).utf8), Array(quoted.utf8), utf16, latin,
      Array(plain.replacing("participant,phase", with: "PARTICIPANTE,Étape").replacing("pre,", with: "Avant,").utf8),
      Array(plain.replacing("Mythe", with: " m ").replacing("Réalité", with: "FACT").utf8),
    ]
    for (index, bytes) in dialects.enumerated() {
      let outcome = Data.outcome(bytes, key: key)
      #expect(outcome.tables == expected, "dialect \(index): \(Data.messages(outcome))")
    }
  }
}
