import CourseExport
import SessionStore
import Wording

/// Turns sessions (or, for learning platforms, quizzes) into one file that another system reads.
protocol DataExporter: Sendable {
  /// The format it writes; its name is what `amorce export` takes.
  static var format: ExportFormat { get }
  /// The file, and what people have to know before it is written.
  static func export(_ request: ExportRequest) throws -> DataExport
}

/// Every data format; a new one is a file beside this one and a line here.
let dataExporters: [any DataExporter.Type] = [
  AnswersCSV.self, AnswersSQL.self,
]

/// A file for another system, still in memory.
struct DataExport {
  let bytes: [UInt8]
  /// What it holds and what it leaves out, said on standard error before anything is written.
  let notices: [Phrase]
}

/// What `export` was asked for, and the means to read it.
struct ExportRequest {
  /// Sessions or quizzes, as they were given.
  let names: [String]
  let language: Language
  let kit: String?
  /// A key file, or nil for the quizzes of the kit.
  let key: String?

  /// The sessions, by their ids.
  ///
  /// - Throws: ``CommandFailure`` 2 if there is none, if one cannot be read, or if one is there twice.
  func sessions() throws -> [SessionAnswers] {
    guard !names.isEmpty else {
      throw CommandFailure(
        .usage, "Nommer au moins une séance ou un dossier.", "Name at least one session or folder.")
    }
    var paths: [String: String] = [:]
    var sessions: [SessionAnswers] = []
    for path in try SessionPlaces.files(of: names) where !SessionPlaces.isLeftover(path) {
      let session = try SessionAnswers(path: path)
      let id = session.info.session
      if let other = paths.updateValue(path, forKey: id) {
        throw CommandFailure(
          .usage, "« \(other) » et « \(path) » sont la même séance (\(id)). N’en donner qu’un.",
          "\(other) and \(path) are the same session (\(id)). Give only one of them.")
      }
      sessions.append(session)
    }
    return sessions.sorted { $0.info.session < $1.info.session }
  }

  /// The right answers, from the key file or the kit.
  func scoringKey() throws -> ScoreData.Key { try ScoreData(language: language, kit: kit).key(key) }
}
