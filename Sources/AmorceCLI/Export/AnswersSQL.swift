import CourseExport
import Scoring
import SessionStore
import Wording

/// Tables, key, answers and the counting itself as SQL, for whoever outgrows one machine.
enum AnswersSQL: DataExporter {
  static let format = ExportFormat(
    name: "answers-sql", fileExtension: "sql", mediaType: "application/sql",
    purpose: Phrase(
      "les réponses de séances, leur clé et le calcul, pour SQLite, PostgreSQL, DuckDB ou Spark",
      "the answers of sessions, their key and the counting, for SQLite, PostgreSQL, DuckDB or Spark"))

  static func export(_ request: ExportRequest) throws -> DataExport {
    let sessions = try request.sessions()
    let contents = ExportContents(sessions: sessions)
    guard contents.sheets + contents.tallies > 0 else {
      for notice in contents.leavesOut { StandardStreams.say(notice[request.language]) }
      throw CommandFailure(.findings, "Il n’y a aucune réponse à écrire.", "There is no answer to write.")
    }
    let key = try request.scoringKey().scoring
    let writer = SessionSQL(
      items: Dictionary(key.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    let text =
      heading(contents) + ScoringSQL.tables + "-- data\n" + (try writer.key(of: sessions))
      + (try writer.data(sessions)) + ScoringSQL.views + ScoringSQL.query
    return DataExport(bytes: Array(text.utf8), notices: [contents.holds] + contents.leavesOut)
  }

  private static func heading(_ contents: ExportContents) -> String {
    """
    -- amorce answers-sql 1: \(contents.sessions.count) sessions, \(contents.sheets) sheets, \
    \(contents.answers) answers, \(contents.tallies) counts without sheets.
    -- Answers of single people: keep this file as you keep the session files.
    -- It runs as it is on SQLite, PostgreSQL, DuckDB and Spark SQL.


    """
  }
}

/// Sessions as `INSERT` statements.
struct SessionSQL {
  /// The items of the key.
  let items: [String: ScoringKey.Item]

  /// The key of the items that the sessions ask.
  func key(of sessions: [SessionAnswers]) throws -> String {
    var rows: [String: String] = [:]
    for session in sessions {
      for id in session.info.items where rows[id] == nil {
        let item = try item(id, of: session)
        rows[id] = try row([id, item.correct, item.myth], in: session)
      }
    }
    let sorted = rows.sorted { $0.key < $1.key }.map(\.value)
    return SQLText.insert(into: "amorce_key", ["item", "correct", "myth"], sorted)
  }

  /// Sessions, sheets, answers and tallies.
  func data(_ sessions: [SessionAnswers]) throws -> String {
    var (described, sheets, answers, tallies): ([String], [String], [String], [String]) = ([], [], [], [])
    for session in sessions {
      let info = session.info
      described.append(
        try row([info.session, info.quiz, info.digest, info.region, info.language, info.audience], in: session))
      for sheet in session.sheets {
        let owner = [info.session, sheet.participant, sheet.wave.name]
        sheets.append(try row(owner, in: session))
        for (index, id) in info.items.enumerated() {
          guard let (kind, answer) = try reading(sheet.answers[index], of: id, in: session) else { continue }
          let level = sheet.certainty[index] == 0 ? "NULL" : String(sheet.certainty[index])
          answers.append(try row(owner + [id, kind, answer], number: level, in: session))
        }
      }
      for tally in session.tallies {
        guard let (kind, answer) = try reading(tally.answer, of: tally.item, in: session) else { continue }
        tallies.append(
          try row([info.session, tally.wave, tally.item, kind, answer], number: String(tally.count), in: session))
      }
    }
    let owner = ["session", "participant", "wave"]
    return SQLText.insert(
      into: "amorce_session", ["session", "quiz", "digest", "region", "language", "audience"], described)
      + SQLText.insert(into: "amorce_sheet", owner, sheets)
      + SQLText.insert(into: "amorce_answer", owner + ["item", "kind", "answer", "certainty"], answers)
      + SQLText.insert(into: "amorce_tally", ["session", "wave", "item", "kind", "answer", "n"], tallies)
  }

  /// What an answer is, spelled as the key spells it; nil for what was not presented.
  private func reading(
    _ answer: StoredAnswer, of id: String, in session: SessionAnswers
  ) throws -> (kind: String, answer: String?)? {
    switch answer {
    case .notPresented: return nil
    case .blank: return ("blank", nil)
    case .pass: return ("pass", nil)
    case .given(let text):
      switch try item(id, of: session).form.read(text) {
      case .blank: return ("blank", nil)
      case .pass: return ("pass", nil)
      case .answer(let answer): return ("answer", answer)
      case .unknown:
        throw CommandFailure(
          .usage,
          "« \(session.path) » : « \(SafeText.excerpt(text)) » n’est pas une réponse à « \(id) ». Donner la trousse de cette séance avec --kit.",
          "\(session.path): \"\(SafeText.excerpt(text))\" is not an answer to \"\(id)\". Give this session’s kit with --kit."
        )
      }
    }
  }

  private func item(_ id: String, of session: SessionAnswers) throws -> ScoringKey.Item {
    guard let item = items[id] else {
      throw CommandFailure(
        .usage,
        "« \(session.path) » : l’énoncé « \(SafeText.excerpt(id)) » n’est pas dans la clé. Donner la trousse de cette séance avec --kit, ou une clé avec --key.",
        "\(session.path): the item \"\(SafeText.excerpt(id))\" is not in the key. Give this session’s kit with --kit, or a key with --key."
      )
    }
    return item
  }

  private func row(_ values: [String?], number: String? = nil, in session: SessionAnswers) throws -> String {
    var cells: [String] = []
    for value in values {
      guard let literal = SQLText.literal(orNull: value) else {
        throw CommandFailure(
          .usage,
          "« \(session.path) » contient « \(SafeText.excerpt(value ?? "")) », que deux bases liraient autrement. Utiliser answers-csv.",
          "\(session.path) holds \"\(SafeText.excerpt(value ?? ""))\", which two databases would read differently. Use answers-csv."
        )
      }
      cells.append(literal)
    }
    return "(" + (cells + [number].compactMap { $0 }).joined(separator: ", ") + ")"
  }
}
