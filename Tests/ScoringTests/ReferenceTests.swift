import Testing
import Wording

@testable import Scoring

/// One case of the reference file, computed there with numpy, scipy, statsmodels, pingouin and R.
struct ReferenceCase: CustomTestStringConvertible {
  let name: String
  let csv: String
  let key: ScoringKey
  let policy: DuplicatePolicy
  let threshold: Int
  let expected: JSONValue

  var testDescription: String { name }

  static func all() throws -> [ReferenceCase] {
    guard let bytes = SharedFolder.bytes("fixtures/scoring/examples.json") else { return [] }
    return try JSONReader.read(bytes)["cases"]?.elements.map(ReferenceCase.init) ?? []
  }

  init(_ json: JSONValue) throws {
    name = try #require(json["name"]?.text)
    csv = try #require(json["csv"]?.text)
    let options = json["options"]?.elements.compactMap(\.text)
    key = Data.key(
      try #require(json["key"]).elements.map {
        (id: try #require($0["item"]?.text), correct: try #require($0["correct"]?.text), myth: $0["myth"]?.text)
      }, options: options)
    policy = try #require(DuplicatePolicy(rawValue: json["duplicate_policy"]?.text ?? ""))
    threshold = Int(try #require(json["suppression_k"]?.double))
    expected = try #require(json["expected"])
  }
}

/// Fields that are ours beside those of the reference.
private let ours: Set<String> = [
  "version", "notForDisplay", "wilson95_answered", "not_printed", "presented", "blanks", "passes", "myths",
  "calibration",
  "answers", "upper_lower", "non_functional", "accuracy_answered", "average_per_given_answer", "bonus", "hedges_gav",
  "hake_band", "normalised_change",
  "normalised_change_excluded", "mcnemar_chi2", "mcnemar_chi2_p", "mcnemar_corrected_chi2", "mcnemar_corrected_p",
]

@Suite("Statistics agree with established packages", .enabled(if: SharedFolder.isHere))
struct ReferenceTests {
  @Test("every field of a case, to 1e-9", arguments: try ReferenceCase.all())
  func fields(_ reference: ReferenceCase) throws {
    let tables = try Data.tables(reference.csv, key: reference.key, duplicates: reference.policy)
    let statistics = GroupStatistics(tables, threshold: reference.threshold)
    let json = ScoreJSON.value(statistics, omissions: [], in: .english)
    #expect(json.differences(from: reference.expected, allowing: ours) == [])
  }

  @Test("the same without listed options: the union of answers and keys", arguments: try ReferenceCase.all())
  func openOptions(_ reference: ReferenceCase) throws {
    let key = ScoringKey(
      items: reference.key.items.map {
        .init(id: $0.id, correct: $0.correct, myth: $0.myth, form: .literal(nil), options: nil)
      })
    let tables = try Data.tables(reference.csv, key: key, duplicates: reference.policy)
    let json = ScoreJSON.value(GroupStatistics(tables, threshold: reference.threshold), omissions: [], in: .english)
    #expect(json.differences(from: reference.expected, allowing: ours) == [])
  }

  @Test("the comparison sees a number that is off by a millionth")
  func comparisonCanFail() throws {
    let reference = try #require(try ReferenceCase.all().first)
    let changed = JSONValue.members(["mean": .number(2.1666676)])
    #expect(changed.differences(from: .members(["mean": .number(2.1666666)])) != [])
    let text = reference.csv.split(separator: "\n").dropLast().joined(separator: "\n")
    let tables = try Data.tables(text, key: reference.key)
    let json = ScoreJSON.value(GroupStatistics(tables), omissions: [], in: .english)
    #expect(json.differences(from: reference.expected, allowing: ours) != [])
  }

  @Test("the JSON text reads back as the same value")
  func roundTrip() throws {
    let reference = try #require(try ReferenceCase.all().first)
    let tables = try Data.tables(reference.csv, key: reference.key)
    let json = ScoreJSON.value(GroupStatistics(tables), omissions: [], in: .english)
    let back = try JSONReader.read(Array(json.text().utf8))
    #expect(back.differences(from: json) == [])
  }
}
