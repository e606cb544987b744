import Diagnostics
import Testing
import Wording

@testable import Scoring

@Suite("Data sets")
struct DataSetTests {
  private let key = Data.key([("q1", "A", "B"), ("q2", "B", nil)])

  @Test(
    "what is wrong is told in one run, with its place",
    arguments: [
      ("participant,phase,q1,q3\n", ["1:22 unknown-column"]),
      ("partcipant,phase,q1\n", ["1:1 unknown-column", "1:1 missing-column"]),
      ("participant,q1\n", ["1:1 missing-column"]),
      ("participant,phase\n", ["1:1 no-item-column"]),
      ("participant,phase,wave,q1\n", ["1:19 same-column"]),
      ("participant,phase,q1,c_q2\n", ["1:22 certainty-without-answer"]),
      (
        "participant,phase,q1,q2\na,pre,E,B\na,during,A,X\n,post,A,\n",
        ["2:7 unknown-answer", "3:3 unknown-phase", "3:12 unknown-answer", "4:1 no-participant"]
      ),
      ("participant,phase,q1,c_q1\na,pre,A,4\n", ["2:9 unknown-certainty"]),
      ("session,participant,phase,q1\n,a,pre,A\n", ["2:1 no-session"]),
      ("participant,phase,item,answer\na,pre,q9,A\na,pre,q1,Z\n", ["2:7 unknown-item", "3:10 unknown-answer"]),
      ("participant,phase,q1\na,pre,A\nb,pre,A\na,pre,B\n", ["4:1 duplicate-sheet"]),
      ("participant,phase,item,answer\na,pre,q1,A\na,pre,q1,A\n", ["3:7 duplicate-sheet"]),
    ] as [(String, [String])])
  func places(_ text: String, _ places: [String]) {
    let outcome = Data.outcome(text, key: key)
    #expect(Data.places(outcome) == places)
    #expect(outcome.tables == nil)
  }

  @Test("a duplicate names the line of the first sheet")
  func duplicateNote() throws {
    let outcome = Data.outcome("participant,phase,q1\nb,pre,A\na,pre,A\na,pre,B\n", key: key)
    let note = try #require(outcome.diagnostics.first?.notes.first)
    #expect(outcome.sources[note.range.file].position(of: Int(note.range.lower)).line == 3)
  }

  @Test("the nearest known word is offered")
  func suggestions() {
    let words = ScoringKey(
      items: [.init(id: "parent", correct: "depends", myth: nil, form: .statement, options: AnswerForm.verdicts)])
    #expect(Data.messages(Data.outcome("participant,phase,parnet\n", key: words)).contains { $0.contains("“parent”") })
    let answer = Data.messages(Data.outcome("participant,phase,parent\na,pre,Realitée\n", key: words))
    #expect(answer.contains { $0.contains("“réalité”") || $0.contains("“realite”") })
  }

  @Test(
    "which duplicate counts is a choice",
    arguments: [(DuplicatePolicy.first, 1.0), (.last, 0.0)])
  func duplicates(_ policy: DuplicatePolicy, _ mean: Double) throws {
    let wide = "session,participant,phase,q1,q2\ns,a,pre,A,A\ns,a,pre,B,A\ns,b,pre,A,B\n"
    let tables = try Data.tables(wide, key: key, duplicates: policy)
    #expect(tables.sheets == 3)
    #expect(tables.duplicates == [Duplicate(session: "s", participant: "a", wave: .pre)])
    #expect(tables.pre.sheets == 2)
    #expect(GroupStatistics(tables).pre.score.mean == (mean + 2) / 2)
    let long = """
      session,participant,phase,item,answer
      s,a,pre,q1,A
      s,a,pre,q2,A
      s,a,pre,q1,B
      s,a,pre,q2,A
      s,b,pre,q1,A
      s,b,pre,q2,B
      """
    #expect(try Data.tables(long, key: key, duplicates: policy) == tables)
  }

  @Test("people of two sessions are two people, and spaces around a name are not part of it")
  func sessions() throws {
    let text = "session,participant,phase,q1\ns1,a,pre,A\ns2,a,post,A\ns2, a ,pre,B\n"
    let gain = GroupStatistics(try Data.tables(text, key: key)).gain
    #expect((gain.pairs, gain.preOnly, gain.postOnly) == (1, 1, 0))
  }

  @Test("a header alone is no data and no fault")
  func headerOnly() throws {
    let tables = try Data.tables("participant,phase,q1\n", key: key)
    #expect(tables.sheets == 0)
    let json = ScoreJSON.value(GroupStatistics(tables), omissions: [], in: .english)
    #expect(json["waves"] == .members(["pre": .members(["n": .integer(0)]), "post": .members(["n": .integer(0)])]))
    #expect(json["gain"]?["items"] == .array([]))
  }

  @Test("columns about the group are taken, unless the key has an item of that name")
  func comments() throws {
    let text = "participant,phase,Région,language,q1\na,pre,QC,A,A\n"
    #expect(try Data.tables(text, key: key).items.map(\.id) == ["q1"])
    let named = Data.key([("q1", "A", nil), ("language", "A", nil)])
    #expect(try Data.tables(text, key: named).items.map(\.id) == ["q1", "language"])
  }

  @Test("an item of the key that no file has is told, not counted")
  func missingItem() throws {
    var reader = DataSetReader(key: key)
    reader.read(Array("participant,phase,q1\na,pre,A\n".utf8), path: "data.csv")
    let outcome = reader.finish()
    #expect(try #require(outcome.tables).items.map(\.id) == ["q1"])
    #expect(Data.places(outcome) == ["1:1 item-without-answers"])
  }

  @Test("an item takes many distinct answers, and then no more")
  func manyAnswers() {
    let open = ScoringKey(items: [.init(id: "q1", correct: "x", myth: nil, form: .literal(nil), options: nil)])
    func text(_ count: Int) -> String {
      "participant,phase,q1\n" + (0..<count).map { "p\($0),pre,a\($0)\n" }.joined()
    }
    #expect(Data.outcome(text(CellCodes.limit - 1), key: open).tables != nil)
    #expect(Data.places(Data.outcome(text(CellCodes.limit), key: open)) == ["1001:10 too-many-answers"])
  }

  @Test("many sheets, a late item and more answers than a byte can tell apart are all kept")
  func pieces() throws {
    let open = ScoringKey(
      items: ["q1", "q2"].map { .init(id: $0, correct: "a7", myth: nil, form: .literal(nil), options: nil) })
    let first = "participant,phase,q1\n" + (0..<33_000).map { "p\($0),pre,a\($0 % 200)\n" }.joined()
    let second = "participant,phase,q1,q2\n" + (0..<2_000).map { "p\($0),post,a\($0 % 500),a7\n" }.joined()
    var reader = DataSetReader(key: open)
    reader.read(Array(first.utf8), path: "1.csv")
    reader.read(Array(second.utf8), path: "2.csv")
    let tables = try #require(reader.finish().tables)
    let item = tables.items[0]
    #expect((tables.pre.sheets, tables.post.sheets, tables.pairs.count) == (33_000, 2_000, 2_000))
    for answer in 0..<500 {
      let code = try #require(item.code(of: "a\(answer)"))
      #expect(tables.pre.count(item: 0, code: code) == (answer < 200 ? 165 : 0))
      #expect(tables.post.count(item: 0, code: code) == 4)
    }
    #expect(tables.pre.count(item: 1, code: AnswerCode.notPresented) == 33_000)
    #expect(tables.pairs.changes[0] == .init(kept: 2, lost: 8, learned: 2, neither: 1_988))
  }

  @Test("notForDisplay stands where a wave has fewer than ten sheets", arguments: [(9, true), (10, false)])
  func display(_ sheets: Int, _ isFlagged: Bool) throws {
    let text = "participant,phase,q1\n" + (0..<sheets).map { "p\($0),pre,A\n" }.joined()
    let json = ScoreJSON.value(GroupStatistics(try Data.tables(text, key: key)), omissions: [], in: .english)
    #expect((json["notForDisplay"] == .bool(true)) == isFlagged)
  }
}
