import Diagnostics
import Testing

@testable import Scoring

@Suite("Keys and answers")
struct KeyTests {
  private func read(_ text: String) -> (key: ScoringKey?, rules: [String]) {
    var file = KeyFile(path: "key.csv")
    Array(text.utf8).withUnsafeBufferPointer { file.feed($0) }
    let result = file.finish()
    return (result.key, result.diagnostics.map(\.id.name))
  }

  @Test("options are taken literally")
  func literal() throws {
    let key = try #require(
      read("item,correct,myth,options\nq1,\"Oui, toujours\",=1+1,\"Oui, toujours|=1+1| Non\"\n").key)
    let item = try #require(key.items.first)
    #expect(item.correct == "Oui, toujours")
    #expect(item.options == ["Oui, toujours", "=1+1", " Non"])
    #expect(item.form.read(" Non") == .answer(" Non"))
    #expect(item.form.read("Non") == .unknown(nearest: " Non"))
    #expect(item.form.read("") == .blank)
  }

  @Test("myth and options may be missing")
  func short() throws {
    let key = try #require(read("item;correct\nq1;A\nq2;B\n").key)
    #expect(key.items.map(\.correct) == ["A", "B"])
    #expect(key.items.allSatisfy { $0.myth == nil && $0.options == nil })
  }

  @Test(
    "what is wrong with a key",
    arguments: [
      ("item,corect\nq1,A\n", ["key-missing-column", "key-unknown-column"]),
      ("item,correct\n", ["key-empty"]),
      ("item,correct\nq1,A\nq1,B\n", ["key-duplicate-item"]),
      ("item,correct\n,A\nq2,\n", ["key-item", "key-no-answer"]),
      ("item,correct,myth,options\nq1,E,A,A|B\n", ["key-unknown-option"]),
      ("item,correct,myth,options\nq1,A,E,A|B\n", ["key-unknown-option"]),
    ] as [(String, [String])])
  func faults(_ text: String, _ rules: [String]) {
    let result = read(text)
    #expect(result.rules == rules)
    #expect(result.key == nil)
  }

  @Test(
    "a statement is answered in words of either language",
    arguments: [
      ("Mythe", AnswerReading.answer("myth")), ("MYTH", .answer("myth")), ("m", .answer("myth")),
      ("réalité", .answer("fact")), ("Fact", .answer("fact")), ("R", .answer("fact")),
      ("Ça  dépend", .answer("depends")), ("ça\u{A0}dépend", .answer("depends")), ("It depends", .answer("depends")),
      ("Je passe", .pass), ("pass", .pass), (" ", .blank), ("", .blank), ("mhyte", .unknown(nearest: "myth")),
      ("peut-être", .unknown(nearest: nil)),
    ])
  func statement(_ text: String, _ reading: AnswerReading) {
    #expect(AnswerForm.statement.read(text) == reading)
  }

  @Test(
    "ids in any spelling become the answers of the quiz",
    arguments: [
      (AnswerForm.choice(["ouverte", "reproche"]), "Ouverte", AnswerReading.answer("ouverte")),
      (.choice(["ouverte", "reproche"]), "overte", .unknown(nearest: "ouverte")),
      (.choice(["p", "q"]), "p", .answer("p")),
      (.select(["a", "b", "c"]), "c, a", .answer("a,c")),
      (.select(["a", "b", "c"]), "a,a", .unknown(nearest: nil)),
      (.order(["a", "b", "c"]), "c;a;b", .answer("c,a,b")),
      (.order(["a", "b", "c"]), "a,b", .unknown(nearest: nil)),
      (.sort(["x", "y"], into: ["l", "r"]), "y=R, x=l", .answer("x=l,y=r")),
      (.sort(["x", "y"], into: ["l", "r"]), "x", .unknown(nearest: nil)),
      (.sort(["x", "y"], into: ["l", "r"]), "x=l,x=r", .unknown(nearest: nil)),
      (.order(["a", "b"]), "Je passe", .pass),
    ])
  func forms(_ form: AnswerForm, _ text: String, _ reading: AnswerReading) {
    #expect(form.read(text) == reading)
  }

  @Test("pass is no answer, wherever the key lists it, unless it is the answer itself")
  func pass() throws {
    let listed = Data.key([("q1", "A", nil)], options: ["A", "pass", "B"])
    let text = "participant,phase,q1\na,pre,pass\nb,pre,A\nc,pre,\n"
    let item = try #require(GroupStatistics(try Data.tables(text, key: listed)).pre.items.first)
    #expect((item.passes, item.blanks, item.answered) == (1, 1, 1))
    #expect(item.options.map(\.option) == ["A", "pass", "B", nil])
    #expect(item.options.map(\.count) == [1, 1, 0, 1])
    let unlisted = try #require(
      GroupStatistics(try Data.tables(text, key: Data.key([("q1", "A", nil)], options: ["A"]))).pre.items.first)
    #expect(unlisted.options.map(\.option) == ["A", "pass", nil])
    let answer = try #require(
      GroupStatistics(try Data.tables(text, key: Data.key([("q1", "pass", nil)], options: ["A", "pass"]))).pre.items
        .first)
    #expect((answer.correct, answer.passes) == (1, 0))
  }
}
