import CourseDocument
import Scoring
import Testing
import Wording

@testable import GroupReport

/// A group of a size, whose answers are chosen by the test.
private struct Group {
  let statistics: GroupStatistics

  /// Everybody has both sheets; `right` says how many know each of five items before, and three more know it after.
  init(_ people: Int, post: Int? = nil, right: [Int] = [1, 4, 2, 0, 3]) throws {
    let items = right.indices.map { index in
      ScoringKey.Item(
        id: "q\(index + 1)", correct: "myth", myth: "fact", form: .statement,
        options: AnswerForm.verdicts + [AnswerForm.pass])
    }
    var text = "participant,phase," + items.map(\.id).joined(separator: ",") + "\n"
    for (wave, count, more) in [("pre", people, 0), ("post", post ?? people, 3)] {
      for person in 0..<count {
        text += "p\(person),\(wave)," + right.map { person < $0 + more ? "myth" : "fact" }.joined(separator: ",") + "\n"
      }
    }
    var reader = DataSetReader(key: ScoringKey(items: items))
    reader.read(Array(text.utf8), path: "data.csv")
    statistics = GroupStatistics(try #require(reader.finish().tables))
  }

  func text(_ language: Language = .english, _ policy: ItemStatisticsPolicy = .auto) -> String {
    let report = GroupReport(ReportRules(statistics, itemStatistics: policy), language: language)
    return report.parts.map { part in
      switch part {
      case .heading(_, let text), .paragraph(let text): text + "\n"
      case .list(let items): items.map { "- " + $0 + "\n" }.joined()
      }
    }.joined(separator: "\n")
  }
}

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
    let heading = try #require(parts.firstIndex { $0.hasPrefix("Worth coming back to") })
    #expect(parts[heading...].dropFirst().prefix(3) == ["- q1", "- q3", "- q4"])
    #expect(!parts[heading...].contains("- q5"))
  }

  @Test("from ten: counts first, then the share of those who answered, with its own interval")
  func counts() throws {
    let text = try Group(10).text()
    #expect(
      text.contains(
        "Before: 4 of 10 have the right answer (40.0%, 95% interval from 16.8% to 68.7%). “Pass”: 0. No answer: 0."))
    #expect(text.contains("Before: 6 of 10 believe the myth (60.0%"))
    #expect(text.contains("Learned: 3. Kept: 4. Lost: 0. To revisit: 3."))
    #expect(!Self.labels.contains(where: text.contains))
  }

  @Test("each wave has its own rule")
  func mixed() throws {
    let text = try Group(12, post: 6).text()
    #expect(text.contains("Before: 4 of 12"))
    #expect(text.contains("After: mostly known."))
    #expect(!text.contains("After: 6 of") && !text.contains("Learned"))
    #expect(text.contains("With both sheets: 6 people. Before only: 6. After only: 0."))
    let none = try Group(12, post: 3).text()
    #expect(!none.contains("After: mostly") && !none.contains("After: worth"))
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

  @Test("the document says what the text says")
  func document() throws {
    let report = GroupReport(ReportRules(try Group(12).statistics), titles: ["q1": "A claim."], language: .english)
    let document = report.document()
    #expect(document.edition == .facilitator)
    #expect(document.blocks == report.parts.map(\.block))
    #expect(report.parts.contains(.heading(level: 3, "A claim.")))
    #expect(report.parts.contains(.heading(level: 3, "q2")))
  }

  @Test("the same omissions stand in the JSON")
  func omissions() throws {
    let rules = ReportRules(try Group(7, post: 0).statistics)
    #expect(rules.omissions.map(\.what) == ["statements-pre", "item-statistics-pre", "post"])
    #expect(ReportRules(try Group(40).statistics).omissions.isEmpty)
  }

  @Test("a statement that few answered is never called known")
  func fewAnswers() throws {
    let key = ScoringKey(
      items: [.init(id: "q1", correct: "myth", myth: nil, form: .statement, options: AnswerForm.verdicts)])
    let text = "participant,phase,q1\n" + (0..<8).map { "p\($0),pre,\($0 < 4 ? "myth" : "pass")\n" }.joined()
    var reader = DataSetReader(key: key)
    reader.read(Array(text.utf8), path: "data.csv")
    let statistics = GroupStatistics(try #require(reader.finish().tables))
    #expect(!ReportRules.isMostlyKnown(statistics.pre.items[0]))
  }
}
