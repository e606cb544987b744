import Diagnostics
import Wording

extension AnswerRows {
  /// Takes a row that is a whole sheet.
  mutating func wideRow(_ row: CSVRow, _ columns: DataLayout.Wide, log: inout ProblemLog) {
    let owner = owner(of: row, columns.sheet, log: &log)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: store.stride) { codes in
      codes.initialize(repeating: 0)
      var next = byteCodes.fill(codes, from: row, columns.answers, start: 0)
      while next < columns.answers.count {
        let answer = columns.answers[next]
        codes[answer.slot] = code(of: row, answer, log: &log)
        next = byteCodes.fill(codes, from: row, columns.answers, start: next + 1)
      }
      let sheet = owner.map { add(row, $0, columns.sheet, codes, log: &log) }
      for answer in columns.certainty {
        guard let level = level(row, answer.column, log: &log), let sheet else { continue }
        store.setCertainty(level, sheet, answer.slot)
      }
    }
  }

  /// The code of a cell, with what is wrong if it has none.
  private mutating func code(of row: CSVRow, _ answer: DataLayout.ItemColumn, log: inout ProblemLog) -> UInt16 {
    let code = row.withCell(answer.column) { bytes in
      let code = slots[answer.slot].code(of: bytes)
      if bytes.count == 1 { byteCodes.set(code, slot: answer.slot, byte: bytes[0]) }
      return code
    }
    if code >= CellCodes.tooMany { report(code, row, answer.column, slots[answer.slot].item, log: &log) }
    return code
  }

  private mutating func add(
    _ row: CSVRow, _ owner: (person: Int, wave: Wave), _ columns: DataLayout.SheetColumns,
    _ codes: UnsafeMutableBufferPointer<UInt16>, log: inout ProblemLog
  ) -> Int {
    let earlier = store.sheet(of: owner.person, owner.wave)
    if let earlier {
      duplicates.append(owner)
      if policy == .refuse { reportDuplicate(row, columns.participant, earlier, item: nil, log: &log) }
    }
    return store.add(
      person: owner.person, owner.wave, line: row.line, counts: earlier == nil || policy == .last, codes: codes)
  }

  /// Takes a row that is one answer.
  mutating func longRow(_ row: CSVRow, _ columns: DataLayout.Long, log: inout ProblemLog) {
    let owner = owner(of: row, columns.sheet, log: &log)
    let certainty = columns.certainty.flatMap { level(row, $0, log: &log) } ?? 0
    guard let slot = slot(namedIn: row, columns.item, log: &log) else { return }
    let code = code(of: row, DataLayout.ItemColumn(column: columns.answer, slot: slot), log: &log)
    guard let owner, code < CellCodes.tooMany else { return }
    store.reserve(slots: slots.count)
    let known = store.sheet(of: owner.person, owner.wave)
    let sheet = known ?? store.add(person: owner.person, owner.wave, line: row.line)
    if sheet < firstSheet { olderSheets.insert(sheet) }
    if store[sheet, slot] != 0 {
      repeated[RepeatedAnswer(sheet: sheet, slot: slot), default: 1] += 1
      if policy == .refuse { reportDuplicate(row, columns.item, sheet, item: slots[slot].item.id, log: &log) }
      guard policy == .last else { return }
    }
    store[sheet, slot] = code
    if columns.certainty != nil { store.setCertainty(certainty, sheet, slot) }
  }

  private mutating func slot(namedIn row: CSVRow, _ column: Int, log: inout ProblemLog) -> Int? {
    let number = row.withCell(column) { names.number(of: $0) }
    if number == slotOfName.count {
      let found = item(named: row.trimmed(column)).map { slot(of: $0) }
      if let found { named.insert(found) }
      slotOfName.append(found ?? -1)
    }
    guard slotOfName[number] < 0 else { return slotOfName[number] }
    let name = row.trimmed(column)
    log.add(
      "unknown-item", at: row.place(column),
      Phrase(
        "L’énoncé « \(SafeText.excerpt(name)) » n’est pas connu.", "The item “\(SafeText.excerpt(name))” is not known."),
      advice: Spelling.nearest(to: name, among: key.items.map(\.id)).map(ScoringWords.didYouMean))
    return nil
  }

  private func level(_ row: CSVRow, _ column: Int, log: inout ProblemLog) -> UInt8? {
    let value: UInt8? = row.withCell(column) { bytes in
      let cell = TextFolding.trimmed(bytes)
      if cell.isEmpty { return 0 }
      let isLevel = cell.count == 1 && (UInt8(ascii: "1")...UInt8(ascii: "3")).contains(cell[0])
      return isLevel ? cell[0] - UInt8(ascii: "0") : nil
    }
    if value == nil {
      let text = SafeText.excerpt(row.trimmed(column))
      log.add(
        "unknown-certainty", at: row.place(column),
        Phrase("« \(text) » n’est pas un degré de certitude.", "“\(text)” is not a level of certainty."),
        advice: Phrase("Écrire 1, 2 ou 3, ou laisser vide.", "Write 1, 2 or 3, or leave it blank."))
    }
    return value
  }

  private func report(
    _ code: UInt16, _ row: CSVRow, _ column: Int, _ item: ScoringKey.Item, log: inout ProblemLog
  ) {
    let id = SafeText.excerpt(item.id)
    guard code == CellCodes.unknown else {
      log.add(
        "too-many-answers", at: row.place(column),
        Phrase(
          "L’énoncé « \(id) » a plus de \(CellCodes.limit) réponses différentes.",
          "The item “\(id)” has more than \(CellCodes.limit) different answers."),
        advice: Phrase("Donner ses options dans la clé.", "Give its options in the key."))
      return
    }
    let text = SafeText.excerpt(row.trimmed(column))
    var nearest: String?
    if case .unknown(let word) = item.form.read(row.text(column)) { nearest = word }
    log.add(
      "unknown-answer", at: row.place(column),
      Phrase("« \(text) » n’est pas une réponse à « \(id) ».", "“\(text)” is not an answer to “\(id)”."),
      advice: nearest.map(ScoringWords.didYouMean) ?? item.form.advice)
  }

  private func reportDuplicate(
    _ row: CSVRow, _ column: Int, _ earlier: Int, item: String?, log: inout ProblemLog
  ) {
    let what =
      item.map { id in
        let shown = SafeText.excerpt(id)
        return Phrase(
          "Cette personne a déjà répondu à « \(shown) » dans cette phase.",
          "This person has already answered “\(shown)” in this phase.")
      }
      ?? Phrase(
        "Cette personne a déjà une feuille pour cette phase.", "This person already has a sheet for this phase.")
    let origin = store.origin(of: earlier)
    log.add(
      "duplicate-sheet", at: row.place(column), what,
      advice: Phrase(
        "Retirer l’une des deux, ou choisir --duplicates first ou last.",
        "Remove one of them, or choose --duplicates first or last."),
      note: (
        Int(origin.file), LinePlace(line: Int(origin.line)),
        Phrase("La feuille commence ici.", "The sheet starts here.")
      ))
  }
}

extension AnswerForm {
  /// What may be written.
  var advice: Phrase {
    switch self {
    case .literal(nil): Phrase("Vérifier la clé.", "Check the key.")
    case .literal(let options?): Self.anyOf(options)
    case .statement: Self.anyOf(Self.verdicts + [Self.pass])
    case .choice(let options): Self.anyOf(options + [Self.pass])
    case .select(let options): Self.severalOf(options)
    case .order(let options):
      Phrase(
        "Écrire les \(options.count) options dans l’ordre, séparées par des virgules.",
        "Write the \(options.count) options in order, separated by commas.")
    case .sort:
      Phrase(
        "Écrire des paires option=catégorie, séparées par des virgules.",
        "Write pairs option=category, separated by commas.")
    }
  }

  private static func anyOf(_ words: [String]) -> Phrase {
    let list = SafeText.excerpt(words.prefix(8).joined(separator: ", "), limit: 120)
    return Phrase("Écrire l’une de ces réponses : \(list).", "Write one of these answers: \(list).")
  }

  private static func severalOf(_ words: [String]) -> Phrase {
    let list = SafeText.excerpt(words.prefix(8).joined(separator: ", "), limit: 120)
    return Phrase("Écrire une ou plusieurs de ces options : \(list).", "Write one or more of these options: \(list).")
  }
}
