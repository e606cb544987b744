import Diagnostics
import Wording

/// Takes the rows of all files of a data set and packs them into sheets.
struct AnswerRows: CSVSink {
  let key: ScoringKey
  let policy: DuplicatePolicy
  /// Items by exact id, and by folded id where that names one only.
  let itemOfID: [String: Int]
  let itemOfFolded: [String: Int?]
  /// The items met so far, with their answers; `itemOfSlot` says which item of the key a slot is.
  var slots: [CellCodes] = []
  var byteCodes = ByteCodes()
  var itemOfSlot: [Int] = []
  var slotOfItem: [Int]
  var store = SheetStore()
  var layout: DataLayout?
  var labels = LabelReader()
  /// Rooms that were counted by cards or hands.
  var tallies: [TallyEntry] = []
  /// The session files read so far.
  var sessionFiles = SessionFiles()
  /// Sheets that came again, with how often.
  var duplicates: [(person: Int, wave: Wave)] = []
  /// Answers of the long form that came again: sheet and slot, and how often they were there.
  var repeated: [RepeatedAnswer: Int] = [:]
  var file = -1
  /// Slots that rows of the file in hand name, and its first sheet: in the long form, what a sheet lacks is blank.
  var named: Set<Int> = []
  var firstSheet = 0
  var olderSheets: Set<Int> = []
  var names = ByteTable()
  var slotOfName: [Int] = []
  private var phases = ByteTable()
  private var waves: [Wave?] = []
  private var defaultSession: UInt32?

  /// An answer of the long form.
  struct RepeatedAnswer: Hashable {
    let sheet: Int
    let slot: Int
  }

  init(key: ScoringKey, policy: DuplicatePolicy) {
    self.key = key
    self.policy = policy
    slotOfItem = key.items.map { _ in -1 }
    itemOfID = Dictionary(key.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    itemOfFolded = Dictionary(key.items.enumerated().map { (TextFolding.folded($1.id), $0) }) { _, _ in nil }
  }

  mutating func beginFile() {
    file += 1
    layout = nil
    named = []
    olderSheets = []
    firstSheet = store.count
    store.beginFile()
    names = ByteTable()
    slotOfName = []
  }

  /// In the long form an answer that no row gives is blank, if the file asks the item at all.
  mutating func endFile() {
    guard case .long = layout else { return }
    for sheet in Array(firstSheet..<store.count) + olderSheets {
      for slot in named where store[sheet, slot] == 0 { store[sheet, slot] = UInt16(AnswerCode.blank) }
    }
  }

  mutating func header(_ row: CSVRow, log: inout ProblemLog) {
    layout = DataHeader(row: row).layout(&self, log: &log)
  }

  mutating func row(_ row: CSVRow, log: inout ProblemLog) {
    switch layout {
    case .wide(let columns):
      wideRow(row, columns, log: &log)
    case .long(let columns):
      longRow(row, columns, log: &log)
    case nil: break
    }
  }

  /// The item that a column or cell names.
  func item(named name: String) -> Int? {
    itemOfID[name] ?? itemOfFolded[TextFolding.folded(name)] ?? nil
  }

  /// The slot of an item, a new one if it is met for the first time.
  mutating func slot(of item: Int) -> Int {
    if slotOfItem[item] >= 0 { return slotOfItem[item] }
    slotOfItem[item] = slots.count
    itemOfSlot.append(item)
    slots.append(CellCodes(key.items[item]))
    byteCodes.addSlot()
    return slotOfItem[item]
  }

  /// The person and wave of a row, or nil with what is wrong.
  mutating func owner(
    of row: CSVRow, _ columns: DataLayout.SheetColumns, log: inout ProblemLog
  ) -> (person: Int, wave: Wave)? {
    let wave = wave(of: row, columns.phase, log: &log)
    guard let session = session(of: row, columns.session, log: &log) else { return nil }
    let person = row.withCell(columns.participant) { bytes in
      let name = TextFolding.trimmed(bytes)
      return name.isEmpty ? nil : store.person(name, session: session)
    }
    if person == nil {
      log.add(
        "no-participant", at: row.place(columns.participant),
        Phrase("Cette ligne ne dit pas de qui elle vient.", "This row does not say whose it is."),
        advice: Phrase("Écrire un numéro de billet, jamais un nom.", "Write a ticket number, never a name."))
    }
    guard let person, let wave else { return nil }
    if let labels = columns.labels { label(person, row, labels, log: &log) }
    return (person, wave)
  }

  private mutating func session(of row: CSVRow, _ column: Int?, log: inout ProblemLog) -> UInt32? {
    guard let column else {
      let session = defaultSession ?? [UInt8(ascii: "1")].withUnsafeBufferPointer { store.session($0) }
      defaultSession = session
      return session
    }
    let session = row.withCell(column) { bytes in
      let name = TextFolding.trimmed(bytes)
      return name.isEmpty ? nil : store.session(name)
    }
    if session == nil {
      log.add(
        "no-session", at: row.place(column),
        Phrase(
          "Cette ligne ne dit pas de quelle séance elle vient.", "This row does not say which session it is from."),
        advice: Phrase(
          "Écrire le nom de la séance, ou retirer la colonne.", "Write the session’s name, or remove the column."))
    }
    return session
  }

  private mutating func wave(of row: CSVRow, _ column: Int, log: inout ProblemLog) -> Wave? {
    if let wave = row.withCell(column, { PhaseWords.wave(exactly: $0) }) { return wave }
    let number = row.withCell(column) { phases.number(of: $0) }
    if number == waves.count { waves.append(PhaseWords.wave(row.text(column))) }
    guard let wave = waves[number] else {
      let text = SafeText.excerpt(row.trimmed(column))
      log.add(
        "unknown-phase", at: row.place(column),
        Phrase("« \(text) » n’est pas une phase.", "“\(text)” is not a phase."),
        advice: Phrase("Écrire pre ou post (avant ou après).", "Write pre or post (before or after)."))
      return nil
    }
    return wave
  }
}
