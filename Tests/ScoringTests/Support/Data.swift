import Diagnostics
import Testing
import Wording

@testable import Scoring

/// Short ways to a data set.
enum Data {
  /// A key of items with options A to D.
  static func key(_ answers: [(id: String, correct: String, myth: String?)], options: [String]? = ["A", "B", "C", "D"])
    -> ScoringKey
  {
    ScoringKey(
      items: answers.map {
        .init(id: $0.id, correct: $0.correct, myth: $0.myth, form: .literal(options), options: options)
      })
  }

  static func outcome(
    _ text: String, key: ScoringKey, duplicates: DuplicatePolicy = .refuse
  ) -> DataSetReader.Outcome {
    outcome(Array(text.utf8), key: key, duplicates: duplicates)
  }

  static func outcome(
    _ bytes: [UInt8], key: ScoringKey, duplicates: DuplicatePolicy = .refuse
  ) -> DataSetReader.Outcome {
    var reader = DataSetReader(key: key, duplicates: duplicates, expectsAllItems: false)
    reader.read(bytes, path: "data.csv")
    return reader.finish()
  }

  static func tables(
    _ text: String, key: ScoringKey, duplicates: DuplicatePolicy = .refuse
  ) throws -> GroupTables {
    let outcome = outcome(text, key: key, duplicates: duplicates)
    return try #require(outcome.tables, "\(messages(outcome))")
  }

  /// The findings as `line:column rule`.
  static func places(_ outcome: DataSetReader.Outcome) -> [String] {
    outcome.diagnostics.map { diagnostic in
      let position = outcome.sources[diagnostic.range.file].position(of: Int(diagnostic.range.lower))
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  static func messages(_ outcome: DataSetReader.Outcome) -> [String] {
    outcome.diagnostics.map { $0.sentence(in: .english) }
  }
}
