import Diagnostics
import Wording

extension AnswerRows {
  /// How many items, and how many cells of a table, one run counts.
  private static let itemLimit = 1000
  private static let cellLimit = 8_000_000

  /// Says which items of the key no file has.
  func reportMissingItems(log: inout ProblemLog) {
    guard !slots.isEmpty else { return }
    for (index, item) in key.items.enumerated() where slotOfItem[index] < 0 {
      let id = SafeText.excerpt(item.id)
      log.add(
        "item-without-answers", .warning, at: LinePlace(line: 1),
        Phrase("L’énoncé « \(id) » de la clé n’a pas de réponses.", "The item “\(id)” of the key has no answers."),
        advice: Phrase("Il n’est pas compté.", "It is not counted."))
    }
  }

  /// Says if the tables would be too big to be a quiz.
  func reportSize(log: inout ProblemLog) {
    let codes = slots.reduce(0) { $0 + $1.answers.count + AnswerCode.firstOption }
    guard slots.count > Self.itemLimit || codes * (slots.count + 1) > Self.cellLimit else { return }
    log.add(
      "too-many-items", at: LinePlace(line: 1),
      Phrase("Il y a trop d’énoncés ou de réponses différentes.", "There are too many items or different answers."),
      advice: Phrase("Compter un quiz à la fois.", "Count one quiz at a time."))
  }

  /// Counts the sheets and tallies.
  func dataSet() -> DataSet {
    let order = itemOfSlot.indices.sorted { itemOfSlot[$0] < itemOfSlot[$1] }
    let items = order.map { slot in
      let item = slots[slot].item
      let answers =
        item.options ?? slots[slot].answers.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      return GroupTables.Item(
        id: item.id, order: itemOfSlot[slot], correct: item.correct, myth: item.myth, kind: item.kind,
        options: answers, optionList: item.optionList)
    }
    var data = SheetCounter(rows: self, order: order, items: items).count(labels: labels.labels, tallies: tallies)
    for owner in duplicates + repeatedSheets() {
      let duplicate = store.name(of: owner.person, owner.wave)
      data.whole.tables.addDuplicate(duplicate)
      data.groups[labels.labels[store.label(of: owner.person)]]?.tables.addDuplicate(duplicate)
    }
    data.whole.tables.duplicates.sort()
    for label in data.groups.keys { data.groups[label]?.tables.duplicates.sort() }
    return data
  }

  /// In the long form a sheet came as often as the answer of it that came most.
  private func repeatedSheets() -> [(person: Int, wave: Wave)] {
    var most: [Int: Int] = [:]
    for (answer, count) in repeated { most[answer.sheet] = max(most[answer.sheet] ?? 1, count) }
    let owners = store.owners(of: Set(most.keys))
    return most.flatMap { sheet, count in owners[sheet].map { Array(repeating: $0, count: count - 1) } ?? [] }
  }
}

extension GroupTables {
  /// Takes note of a sheet that was there again: it was read, and is not counted.
  fileprivate mutating func addDuplicate(_ duplicate: Duplicate) {
    duplicates.append(duplicate)
    sheets += 1
  }
}
