import CourseDocument
import Scoring
import Testing
import Wording

@testable import GroupReport

@Suite("What is said in the room")
struct RoomRulesTests {
  private static let labels = ["worth coming back to", "mostly known"]

  @Test("under five: nothing per statement", arguments: 1...4)
  func sheetsOnly(people: Int) throws {
    let text = try Group(people).text()
    #expect(!text.contains("q1") && !text.contains("%"))
    #expect(!Self.labels.contains(where: text.contains))
    #expect(text.contains("Before: \(people) sheet"))
    #expect(text.contains("fewer than five sheets"))
  }

  @Test("five to nine: two labels, no number of answers, three statements in the order of the quiz", arguments: 5...9)
  func labels(people: Int) throws {
    let text = try Group(people, right: [0, 5, 0, 0, 0]).text()
    #expect(Self.labels.allSatisfy(text.contains))
    #expect(!text.contains("%") && !text.contains(" of \(people)") && !text.contains("right answer"))
    let parts = text.split(separator: "\n")
    let heading = try #require(parts.firstIndex { $0.hasPrefix("## Worth coming back to, in") })
    #expect(parts[heading...].dropFirst().prefix(3) == ["- q1", "- q3", "- q4"])
    #expect(!parts[heading...].contains("- q5"))
  }

  @Test("from ten: counts first, then the share of those who answered, with its own interval")
  func counts() throws {
    let text = try Group(10).text()
    #expect(
      text.contains(
        "4 of 10, 40.0% (16.8% to 68.7%) — believe the myth: 6 of 10, 60.0% (31.3% to 83.2%)"))
    #expect(text.contains("before 0; 0 — after 0; 0"))
    #expect(text.contains("| q2 | 3 | 4 | 0 | 3 |"))
    #expect(text.contains("right after a workshop is not what will stay"))
    #expect(!Self.labels.contains(where: text.contains))
  }

  @Test("each wave has its own rule")
  func mixed() throws {
    let text = try Group(12, post: 6).text()
    #expect(text.contains("4 of 12"))
    #expect(text.contains("mostly known"))
    #expect(!text.contains("6 of 6") && !text.contains("Learned"))
    #expect(text.contains("With both sheets: 6 people. Before only: 6. After only: 0."))
    let none = try Group(12, post: 3).text()
    #expect(!none.contains("mostly known"))
  }

  @Test("item statistics from thirty on, or when asked for, never under ten")
  func itemStatistics() throws {
    #expect(try !Group(29).text().contains("Cronbach"))
    #expect(try Group(29).text().contains("too few people for item statistics"))
    #expect(try Group(30).text().contains("Cronbach"))
    #expect(try !Group(30).text().contains("What is not printed"))
    #expect(try Group(10).text(.english, .always).contains("Cronbach"))
    #expect(try !Group(9).text(.english, .always).contains("Cronbach"))
  }

  @Test("French sets its spaces, and the words of participants are never harsh", arguments: [3, 7, 12, 40])
  func french(people: Int) throws {
    let text = try Group(people).text(.french)
    for word in ["faux", "erreur", "raté", "mauvais"] { #expect(!text.lowercased().contains(word)) }
    #expect(!text.contains(" :") && !text.contains(" %") && !text.contains("« "))
    if people >= 10 { #expect(text.contains("33,3\u{A0}%") || text.contains("10,0\u{A0}%")) }
    #expect(text.contains("feuilles"))
    let english = try Group(people).text()
    for word in ["wrong", "incorrect", "failed"] { #expect(!english.lowercased().contains(word)) }
  }

  @Test("statements go by their words, and the page is the facilitator’s")
  func document() throws {
    let report = RoomReport(
      RoomRules(try Group(12).data), texts: ReportTexts(titles: ["q1": "A claim."]), language: .english)
    let document = report.document()
    #expect(document.edition == .facilitator)
    let text = Group.text(document)
    #expect(text.contains("A claim.") && text.contains("q2"))
  }

  @Test("the same omissions stand in the JSON")
  func omissions() throws {
    let rules = RoomRules(try Group(7, post: 0).data)
    #expect(rules.omissions.map(\.what) == ["statements-pre", "item-statistics-pre", "post"])
    #expect(RoomRules(try Group(40).data).omissions.isEmpty)
  }

  @Test("a statement that few answered is never called known")
  func fewAnswers() throws {
    let key = ScoringKey(
      items: [.init(id: "q1", correct: "myth", myth: nil, form: .statement, options: AnswerForm.verdicts)])
    let text = "participant,phase,q1\n" + (0..<8).map { "p\($0),pre,\($0 < 4 ? "myth" : "pass")\n" }.joined()
    var reader = DataSetReader(key: key)
    reader.read(Array(text.utf8), path: "data.csv")
    let data = try #require(reader.finish().data)
    #expect(!RoomRules.isMostlyKnown(RoomRules(data).shares[0][0]))
  }
}
