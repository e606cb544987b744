import CourseDocument
import CourseModel
import Scoring
import Wording

/// Tables that several reports print.
enum ReportTables {
  /// What became of each statement, in numbers.
  static func changes(_ rows: [(label: String, change: PairTable.Change)], language: Language) -> Block {
    .table(
      Table(
        caption: [.text(Phrase("Appris, gardé, perdu, à revoir", "Learned, kept, lost, to revisit")[language])],
        columns: [.init(width: 5)] + ReportWords.changes.map { _ in .init(width: 2, isNumeric: true) },
        header: [[.text(Phrase("Énoncé", "Statement")[language])]] + ReportWords.changes.map { [.text($0[language])] },
        rows: rows.map { row in
          [[.paragraph([.text(row.label)])]]
            + ReportWords.cells(row.change).map { [.paragraph([.text("\($0)")])] }
        }, hasRowHeaders: true))
  }
}
