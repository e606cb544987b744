import Diagnostics
import Wording

extension AnswerRows {
  /// Takes what a row says of its person's group.
  mutating func label(_ person: Int, _ row: CSVRow, _ columns: DataLayout.LabelColumns, log: inout ProblemLog) {
    var key = labels.lastKey
    // Most rows say what the row before said.
    key.region = columns.region.map { cell(row, $0, last: key.region, log: &log) } ?? -1
    key.language = columns.language.map { cell(row, $0, last: key.language, log: &log) } ?? -1
    key.audience = columns.audience.map { cell(row, $0, last: key.audience, log: &log) } ?? -1
    guard let label = labels.number(of: key) else {
      return report(tooManyAt: row.place(columns.first), log: &log)
    }
    let known = UInt16(store.label(of: person))
    guard label != known else { return }
    if let merged = labels.merged(known, label) {
      store.setLabel(merged, of: person)
    } else {
      reportOtherLabel(row, columns, known: known, new: label, log: &log)
    }
  }

  private mutating func cell(_ row: CSVRow, _ column: Int, last: Int, log: inout ProblemLog) -> Int {
    let cell = row.withCell(column) { labels.cell($0, last: last) }
    if cell != last, labels.isTooLong(cell) {
      log.add(
        "label-too-long", at: row.place(column),
        Phrase("Ce nom de groupe est trop long.", "This name of a group is too long."),
        advice: Phrase("Écrire un code ou un mot.", "Write a code or a word."))
    }
    return cell
  }

  private func report(tooManyAt place: LinePlace, log: inout ProblemLog) {
    log.add(
      "too-many-groups", at: place,
      Phrase(
        "Il y a plus de \(LabelReader.limit) groupes de région, langue et public.",
        "There are more than \(LabelReader.limit) groups of region, language and audience."),
      advice: Phrase("Compter moins de régions à la fois.", "Count fewer regions at a time."))
  }

  private func reportOtherLabel(
    _ row: CSVRow, _ columns: DataLayout.LabelColumns, known: UInt16, new: UInt16, log: inout ProblemLog
  ) {
    let (old, other) = (labels.labels[Int(known)], labels.labels[Int(new)])
    for (facet, column) in [
      (Facet.region, columns.region), (.language, columns.language), (.audience, columns.audience),
    ] {
      guard let column, let before = old[facet], let now = other[facet], before != now else { continue }
      let (was, stands) = (SafeText.excerpt(before), SafeText.excerpt(now))
      log.add(
        "other-group", at: row.place(column),
        Phrase(
          "Ici « \(stands) », mais une autre ligne de la même personne dit « \(was) ».",
          "Here it is “\(stands)”, but another row of the same person says “\(was)”."),
        advice: Phrase(
          "Écrire la même chose sur toutes ses lignes.", "Write the same on all rows of this person."))
    }
  }
}
