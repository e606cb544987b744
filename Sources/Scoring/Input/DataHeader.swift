import Diagnostics
import Wording

/// Finds out what the columns of a data set are for.
struct DataHeader {
  let row: CSVRow

  /// The layout, or nil with what is wrong.
  func layout(_ rows: inout AnswerRows, log: inout ProblemLog) -> DataLayout? {
    let names = (0..<row.count).map { row.trimmed($0) }
    let roles = names.map { name in
      // A group's name is only a comment: an item of the key that is called so comes first.
      let role = ColumnRole(name: TextFolding.folded(name))
      return role?.isComment == true && rows.itemOfID[name] != nil ? nil : role
    }
    let isLong = roles.contains(.item) && roles.contains(.answer)
    let hadErrors = log.hasErrors
    var columns: [ColumnRole: Int] = [:]
    var answers: [DataLayout.ItemColumn] = []
    var certainty: [DataLayout.ItemColumn] = []
    for (index, name) in names.enumerated() {
      if let role = roles[index], isLong || (role != .item && role != .answer && role != .certainty) {
        if let first = columns[role] { reportSame(index, first, log: &log) } else { columns[role] = index }
      } else if !isLong, let item = rows.item(named: name) {
        answers.append(.init(column: index, slot: rows.slot(of: item)))
      } else if !isLong, let item = certaintyItem(name, rows) {
        certainty.append(.init(column: index, slot: rows.slot(of: item)))
      } else {
        reportUnknown(index, name, rows, isLong: isLong, log: &log)
      }
    }
    reportMissing(columns, hasItems: isLong || !answers.isEmpty, log: &log)
    reportUnasked(certainty, answers, rows, log: &log)
    guard let participant = columns[.participant], let phase = columns[.phase] else { return nil }
    guard isLong || !answers.isEmpty, hadErrors == log.hasErrors else { return nil }
    let labels = DataLayout.LabelColumns(
      region: columns[.region], language: columns[.language], audience: columns[.audience])
    let sheet = DataLayout.SheetColumns(
      participant: participant, phase: phase, session: columns[.session], labels: labels)
    rows.store.reserve(slots: rows.slots.count)
    if let item = columns[.item], let answer = columns[.answer] {
      if columns[.certainty] != nil { rows.store.askCertainty() }
      return .long(DataLayout.Long(sheet: sheet, item: item, answer: answer, certainty: columns[.certainty]))
    }
    if !certainty.isEmpty { rows.store.askCertainty() }
    return .wide(DataLayout.Wide(sheet: sheet, answers: answers, certainty: certainty))
  }

  private func certaintyItem(_ name: String, _ rows: AnswerRows) -> Int? {
    name.lowercased().hasPrefix("c_") ? rows.item(named: String(name.dropFirst(2))) : nil
  }

  private func reportSame(_ index: Int, _ first: Int, log: inout ProblemLog) {
    let (name, other) = (SafeText.excerpt(row.trimmed(index)), SafeText.excerpt(row.trimmed(first)))
    log.add(
      "same-column", at: row.place(index),
      Phrase(
        "« \(name) » et « \(other) » disent la même chose.", "“\(name)” and “\(other)” say the same thing."),
      advice: Phrase("Garder l’une des deux colonnes.", "Keep one of the two columns."),
      note: (log.file, row.place(first), Phrase("La première est ici.", "The first one is here.")))
  }

  private func reportUnknown(
    _ index: Int, _ name: String, _ rows: AnswerRows, isLong: Bool, log: inout ProblemLog
  ) {
    let roles: [ColumnRole] =
      isLong ? ColumnRole.allCases : [.participant, .phase, .session, .region, .language, .audience]
    let known = (isLong ? [] : rows.key.items.map(\.id)) + roles.flatMap(\.names)
    log.add(
      "unknown-column", at: row.place(index), ScoringWords.unknownColumn(name),
      advice: Spelling.nearest(to: name, among: known).map(ScoringWords.didYouMean)
        ?? Phrase("La retirer, ou l’ajouter à la clé.", "Remove it, or add it to the key."))
  }

  private func reportMissing(_ columns: [ColumnRole: Int], hasItems: Bool, log: inout ProblemLog) {
    for role in [ColumnRole.participant, .phase] where columns[role] == nil {
      let name = role.names[0]
      log.add(
        "missing-column", at: row.place(0), ScoringWords.missingColumn(name),
        advice: Phrase(
          "L’en-tête commence par participant,phase.", "The header starts with participant,phase."))
    }
    guard !hasItems else { return }
    log.add(
      "no-item-column", at: row.place(0),
      Phrase("Aucune colonne ne porte le nom d’un énoncé.", "No column bears the name of an item."),
      advice: Phrase(
        "Nommer les colonnes comme les énoncés, ou avoir les colonnes item,answer.",
        "Name the columns after the items, or have the columns item,answer."))
  }

  private func reportUnasked(
    _ certainty: [DataLayout.ItemColumn], _ answers: [DataLayout.ItemColumn], _ rows: AnswerRows,
    log: inout ProblemLog
  ) {
    let asked = Set(answers.map(\.slot))
    for level in certainty where !asked.contains(level.slot) {
      let name = SafeText.excerpt(rows.slots[level.slot].item.id)
      log.add(
        "certainty-without-answer", at: row.place(level.column),
        Phrase("Cette colonne parle de « \(name) », qui manque.", "This column is about “\(name)”, which is missing."),
        advice: Phrase("Ajouter la colonne des réponses.", "Add the column of answers."))
    }
  }
}
