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

  /// Counts the sheets.
  func tables() -> GroupTables {
    let order = itemOfSlot.indices.sorted { itemOfSlot[$0] < itemOfSlot[$1] }
    let items = order.map { slot in
      let item = slots[slot].item
      let answers =
        item.options ?? slots[slot].answers.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      return GroupTables.Item(
        id: item.id, order: itemOfSlot[slot], correct: item.correct, myth: item.myth, options: answers,
        optionList: item.optionList)
    }
    let counter = SheetCounter(rows: self, order: order, items: items)
    var tables = GroupTables(items: items)
    for person in 0..<store.peopleCount {
      let before = store.sheet(of: person, .pre).map { counter.count($0, .pre, person, in: &tables.pre) }
      let after = store.sheet(of: person, .post).map { counter.count($0, .post, person, in: &tables.post) }
      if let before, let after, let pre = store.sheet(of: person, .pre), let post = store.sheet(of: person, .post) {
        tables.pairs.scores[.init(pre: before, post: after), default: 0] += 1
        counter.compare(pre, post, in: &tables.pairs.changes)
      }
    }
    for wave in [\GroupTables.pre, \GroupTables.post] {
      tables[keyPath: wave].hasCertainty = store.hasCertainty
      tables[keyPath: wave].marks.sort()
    }
    let extra = repeatedSheets()
    tables.duplicates = (duplicates + extra).sorted()
    tables.sheets = store.count + extra.count
    return tables
  }

  /// In the long form a sheet came as often as the answer of it that came most.
  private func repeatedSheets() -> [Duplicate] {
    var most: [Int: Int] = [:]
    for (answer, count) in repeated { most[answer.sheet] = max(most[answer.sheet] ?? 1, count) }
    return most.flatMap { sheet, count in
      let owner = store.owner(of: sheet)
      return Array(repeating: store.name(of: owner.person, owner.wave), count: count - 1)
    }
  }
}

/// Adds sheets to tables.
private struct SheetCounter {
  private let store: SheetStore
  private let order: [Int]
  private let correct: [UInt16]
  private let myth: [UInt16]
  /// From the codes of reading to those of the tables, by item.
  private let codes: [[Int]]

  init(rows: AnswerRows, order: [Int], items: [GroupTables.Item]) {
    store = rows.store
    self.order = order
    correct = order.map { rows.slots[$0].correct }
    myth = order.map { rows.slots[$0].myth }
    codes = zip(order, items).map { slot, item in
      Array(0..<AnswerCode.firstOption) + rows.slots[slot].answers.map { item.code(of: $0) ?? AnswerCode.blank }
    }
  }

  /// Counts one sheet and gives its score.
  func count(_ sheet: Int, _ wave: Wave, _ person: Int, in table: inout WaveTable) -> Int {
    let start = sheet * store.stride
    var score = 0
    for (index, slot) in order.enumerated() where store.codes[start + slot] == correct[index] { score += 1 }
    table.scores[score] += 1
    let rows = table.scores.count
    for (index, slot) in order.enumerated() {
      let code = codes[index][Int(store.codes[start + slot])]
      table.counts[table.offsets[index] + code * rows + score] += 1
    }
    if store.hasCertainty { mark(sheet, wave, person, in: &table) }
    return score
  }

  /// Certainty-based marks: right 1, 2, 3; else 0, −2, −6; nothing for no answer.
  private func mark(_ sheet: Int, _ wave: Wave, _ person: Int, in table: inout WaveTable) {
    var mark = 0
    for (index, slot) in order.enumerated() {
      let code = store.codes[sheet * store.stride + slot]
      guard code >= AnswerCode.firstOption else { continue }
      let level = max(1, Int(store.certainty[sheet * store.stride + slot]))
      table.levels[level - 1].answers += 1
      if code == correct[index] {
        table.levels[level - 1].correct += 1
        mark += level
      } else {
        mark += [0, -2, -6][level - 1]
      }
      if code == myth[index] { table.levels[level - 1].myths += 1 }
    }
    let name = store.name(of: person, wave)
    table.marks.append(.init(session: name.session, participant: name.participant, mark: mark))
  }

  /// Counts what became of each item between two sheets of a person.
  func compare(_ pre: Int, _ post: Int, in changes: inout [PairTable.Change]) {
    for (index, slot) in order.enumerated() {
      let (before, after) = (store.codes[pre * store.stride + slot], store.codes[post * store.stride + slot])
      guard before != AnswerCode.notPresented, after != AnswerCode.notPresented else { continue }
      switch (before == correct[index], after == correct[index]) {
      case (true, true): changes[index].kept += 1
      case (true, false): changes[index].lost += 1
      case (false, true): changes[index].learned += 1
      case (false, false): changes[index].neither += 1
      }
    }
  }
}
