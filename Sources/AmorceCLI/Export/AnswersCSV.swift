import CourseExport
import Scoring
import SessionStore
import Wording

/// Answers one a row, as `amorce score` reads them back to the same numbers.
enum AnswersCSV: DataExporter {
  static let format = ExportFormat(
    name: "answers-csv", fileExtension: "csv", mediaType: "text/csv",
    purpose: Phrase(
      "les réponses de séances, une par ligne; amorce score les relit",
      "the answers of sessions, one a row; amorce score reads them back"))

  static func export(_ request: ExportRequest) throws -> DataExport {
    let sessions = try request.sessions()
    let contents = ExportContents(sessions: sessions)
    let left = contents.leavesOut + tallies(contents)
    guard contents.sheets > 0 else {
      for notice in left { StandardStreams.say(notice[request.language]) }
      throw CommandFailure(
        .findings, "Il n’y a aucune feuille à écrire.", "There is no sheet to write.")
    }
    return DataExport(bytes: Array(CSVText.text(rows(sessions)).utf8), notices: [contents.holds] + left)
  }

  private static func tallies(_ contents: ExportContents) -> [Phrase] {
    guard contents.tallies > 0 else { return [] }
    return [
      Phrase(
        """
        Un décompte n’a pas de feuilles : \(contents.tallies) décomptes (cartes, mains) restent dans leurs séances. \
        amorce score les compte, answers-sql les contient.
        """,
        """
        A tally has no sheets: \(contents.tallies) counts (cards, hands) stay in their sessions. \
        amorce score counts them, answers-sql holds them.
        """)
    ]
  }

  /// The rows: a column of certainty only if somebody gave one, since an empty one says that all were asked.
  static func rows(_ sessions: [SessionAnswers]) -> [[String]] {
    let hasCertainty = sessions.contains(where: \.hasCertainty)
    let items = sessions.flatMap(\.info.items).uniqued()
    let header =
      ["participant", "phase", "item", "answer"] + (hasCertainty ? ["certainty"] : [])
      + ["session", "region", "language", "audience"]
    var rows = [header]
    for session in sessions {
      let label = [session.info.session, session.info.region ?? "", session.info.language, session.info.audience]
      let places = Dictionary(session.info.items.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      for sheet in session.sheets {
        for item in items {
          let place = places[item]
          let answer = text(place.map { sheet.answers[$0] } ?? .notPresented)
          let level = place.map { sheet.certainty[$0] } ?? 0
          let certainty = hasCertainty ? [level == 0 ? "" : String(level)] : []
          rows.append([sheet.participant, sheet.wave.name, item, answer] + certainty + label)
        }
      }
    }
    return rows
  }

  private static func text(_ answer: StoredAnswer) -> String {
    switch answer {
    case .notPresented: NotPresentedWord.text
    case .blank: ""
    case .pass: AnswerForm.pass
    case .given(let text): text
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without those that were there before.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
