import CourseDocument
import CourseModel
import Diagnostics
import Scoring
import Wording

/// The data of `score`: which key, then the answers.
struct ScoreData {
  let language: Language
  let kit: String?

  /// Where right answers and statements come from.
  struct Key {
    let scoring: ScoringKey
    let titles: [String: String]
    /// Support services, as the foot of a page prints them.
    let footer: [[Inline]]
    /// True if every item of the key should have answers.
    let isForTheseData: Bool
  }

  /// The key of a file, or of all items of the kit, which are found by the names of the columns.
  func key(_ path: String?) throws -> Key {
    guard let path else {
      let course = try KitLibrary.find(kit).course(language)
      let items = course.quizzes.flatMap(\.items)
      let titles = items.map { ($0.id.rawValue, $0.prompt.value(in: language).plainText) }
      return Key(
        scoring: ScoringKey(course), titles: Dictionary(titles) { first, _ in first },
        footer: course.services(in: nil).map { HelpLine($0, in: language) }.footer(in: language),
        isForTheseData: false)
    }
    var file = KeyFile(path: path)
    try ChunkedInput.read(path) { file.feed($0) }
    let result = file.finish()
    print(result.diagnostics, result.sources)
    guard let key = result.key else { throw SilentExit(status: .usage) }
    return Key(scoring: key, titles: [:], footer: [], isForTheseData: true)
  }

  /// The tables of all files; what is wrong with them is printed first.
  func tables(_ files: [String], key: Key, duplicates: DuplicatePolicy) throws -> GroupTables {
    var reader = DataSetReader(key: key.scoring, duplicates: duplicates, expectsAllItems: key.isForTheseData)
    for file in files {
      reader.open(file)
      try ChunkedInput.read(file) { reader.feed($0) }
      reader.close()
    }
    let outcome = reader.finish()
    print(outcome.diagnostics, outcome.sources)
    guard let tables = outcome.tables else { throw SilentExit(status: .usage) }
    return tables
  }

  private func print(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    let renderer = DiagnosticRenderer(sources: sources, language: language)
    for diagnostic in diagnostics { StandardStreams.say(renderer.excerpt(diagnostic)) }
  }
}
