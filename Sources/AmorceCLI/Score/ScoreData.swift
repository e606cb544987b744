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
    /// The kit, where the key is that of its quizzes.
    var course: Course?
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
        isForTheseData: false, course: course)
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
    try dataSet(files, key: key, duplicates: duplicates).overall
  }

  /// What all files hold, session files and CSV in any mix; what is wrong with them is printed first.
  ///
  /// - Parameter progress: called before each file, with how many are done.
  func dataSet(
    _ files: [String], key: Key, duplicates: DuplicatePolicy, progress: (Int) -> Void = { _ in }
  ) throws -> DataSet {
    try outcome(files, key: key, duplicates: duplicates, progress: progress).data
  }

  /// The same with the sessions and their sizes, if they are asked for.
  func outcome(
    _ files: [String], key: Key, duplicates: DuplicatePolicy, withRoster: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws -> (data: DataSet, roster: [RosterEntry]) {
    var reader = DataSetReader(key: key.scoring, duplicates: duplicates, expectsAllItems: key.isForTheseData)
    let sessions = SessionSource(course: key.course)
    for (index, entry) in try InputFiles(files).entries.enumerated() {
      progress(index)
      switch entry {
      case .copy(let path, let first): reader.skip(path, sameAs: first)
      case .file(let path) where SessionSource.isSession(path): try add(path, from: sessions, to: &reader)
      case .file(let path):
        reader.open(path)
        try ChunkedInput.read(path) { reader.feed($0) }
        reader.close()
      }
    }
    sessions.ended.say(in: language)
    let outcome = reader.finish(withRoster: withRoster)
    print(outcome.diagnostics, outcome.sources)
    guard let data = outcome.data else { throw SilentExit(status: .usage) }
    return (data, outcome.roster)
  }

  private func add(_ path: String, from sessions: SessionSource, to reader: inout DataSetReader) throws {
    do {
      reader.add(try sessions.data(at: path), from: path)
    } catch let refusal as SessionSource.Refusal {
      reader.refuse(path, refusal.message, advice: refusal.advice)
    }
  }

  private func print(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    let renderer = DiagnosticRenderer(sources: sources, language: language)
    for diagnostic in diagnostics { StandardStreams.say(renderer.excerpt(diagnostic)) }
  }
}
