import CourseDocument
import CourseExport
import Scoring
import Testing
import Wording

@testable import GroupReport

/// A data set made by a test: people with their answers before and after, in sessions with labels.
struct Group {
  /// One person: session, region, language, and the answers of each wave, nil without a sheet.
  struct Person {
    var session = "s"
    var region = ""
    var language = ""
    var pre: [String]?
    var post: [String]?
  }

  let data: DataSet
  let roster: [RosterEntry]

  static func key(_ ids: [String]) -> ScoringKey {
    ScoringKey(
      items: ids.map {
        ScoringKey.Item(
          id: $0, correct: "myth", myth: "fact", form: .statement, options: AnswerForm.verdicts + [AnswerForm.pass])
      })
  }

  init(_ people: [Person], items: [String], tallies: [SessionData] = []) throws {
    var text = "session,region,language,participant,phase," + items.joined(separator: ",") + "\n"
    // A ticket is the same wherever its session stands among the others.
    var tickets: [String: Int] = [:]
    for person in people {
      tickets[person.session, default: 0] += 1
      let number = tickets[person.session, default: 0]
      for (wave, answers) in [("pre", person.pre), ("post", person.post)] {
        guard let answers else { continue }
        text += "\(person.session),\(person.region),\(person.language),p\(number),\(wave),"
        text += answers.joined(separator: ",") + "\n"
      }
    }
    var reader = DataSetReader(key: Self.key(items))
    if !people.isEmpty { reader.read(Array(text.utf8), path: "data.csv") }
    for tally in tallies { reader.add(tally, from: tally.session) }
    let outcome = reader.finish(withRoster: true)
    data = try #require(outcome.data)
    roster = outcome.roster
  }

  /// Everybody has both sheets; `right` says how many know each of five items before, and three more know it after.
  init(_ people: Int, post: Int? = nil, right: [Int] = [1, 4, 2, 0, 3]) throws {
    let rows = (0..<max(people, post ?? people)).map { person in
      Person(
        pre: person < people ? right.map { person < $0 ? "myth" : "fact" } : nil,
        post: person < post ?? people ? right.map { person < $0 + 3 ? "myth" : "fact" } : nil)
    }
    try self.init(rows, items: right.indices.map { "q\($0 + 1)" })
  }

  var rules: RoomRules { RoomRules(data) }

  func text(_ language: Language = .english, _ policy: ItemStatisticsPolicy = .auto) -> String {
    let report = RoomReport(RoomRules(data, itemStatistics: policy), language: language)
    return Group.text(report.document())
  }

  /// A document as lines that are not wrapped.
  static func text(_ document: Document) -> String {
    String(decoding: MarkdownWriter.write(document).bytes, as: UTF8.self).replacing("\\", with: "")
  }
}
