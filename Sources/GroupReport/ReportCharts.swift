import CourseDocument
import CourseModel
import Scoring
import Wording

/// Charts that several reports draw.
enum ReportCharts {
  /// How many statements one picture holds at most: a printed page has room for two pictures, or one and some words.
  private static let perPicture = 8

  /// Before and after, a statement a line.
  static func dumbbells(_ pairs: [Chart.Pair], language: Language) -> [Block] {
    let (before, after) = (ReportWords.waveTitle(.pre)[language], ReportWords.waveTitle(.post)[language])
    let count = max(1, (pairs.count + perPicture - 1) / perPicture)
    let size = max(1, (pairs.count + count - 1) / count)
    let pictures = stride(from: 0, to: pairs.count, by: size).map {
      Array(pairs[$0..<min($0 + size, pairs.count)])
    }
    return pictures.enumerated().map { place, pairs in
      let part = pictures.count > 1 ? " (\(place + 1)/\(pictures.count))" : ""
      return .chart(
        Chart(
          title: Phrase("Bonnes réponses, avant et après", "Right answers, before and after")[language] + part,
          sentences: pairs.map { sentence($0, language) }, form: .dumbbell(pairs, before: before, after: after)))
    }
  }

  private static func sentence(_ pair: Chart.Pair, _ language: Language) -> String {
    let hidden = Phrase("non montré", "not shown")[language]
    let (before, after) = (pair.before?.label ?? hidden, pair.after?.label ?? hidden)
    return pair.label + " "
      + Phrase("Avant : \(before); après : \(after).", "Before: \(before); after: \(after).")[language]
  }

  /// What became of each statement among matched people.
  static func changes(_ rows: [(label: String, change: PairTable.Change)], language: Language) -> Chart {
    let headings = ReportWords.changes.map { $0[language] }
    return Chart(
      title: Phrase("Appris, gardé, perdu, à revoir", "Learned, kept, lost, to revisit")[language],
      sentences: rows.map { row in
        row.label + " "
          + zip(headings, ReportWords.cells(row.change)).map { Phrase("\($0) : \($1)", "\($0): \($1)")[language] }
          .joined(separator: "; ") + "."
      },
      form: .columns(
        headings: headings,
        rows: rows.map { row in
          let people = max(1, row.change.kept + row.change.lost + row.change.learned + row.change.neither)
          return Chart.Row(
            label: row.label,
            values: ReportWords.cells(row.change).map {
              Chart.Value(tenths: Rounding.tenthsOfPercent($0, of: people), label: "\($0)")
            })
        }))
  }
}
