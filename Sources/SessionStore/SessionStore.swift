import Wording

/// One session's answers in one file (design section 5): saved means on the disk.
package final class SessionStore {
  /// How a file is opened.
  package enum Access: Hashable, Sendable {
    /// Nobody else may write meanwhile.
    case writing
    /// Beside a program that writes.
    case reading
  }

  /// What the file says about itself.
  package let info: SessionInfo
  private let database: Database
  private let path: String
  private let access: Access
  private var books: [CodeBook]
  private let positions: [String: Int]

  init(info: SessionInfo, database: consuming Database, path: String, access: Access, books: [CodeBook]) {
    self.info = info
    self.access = access
    self.database = database
    self.path = path
    self.books = books
    positions = Dictionary(info.items.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes a new file; it appears under its name when it is whole, and never replaces one.
  package static func create(at path: String, info: SessionInfo) throws(StoreFailure) -> SessionStore {
    try StoreMaker(path: StorePath(path), info: info).make()
    return try open(at: path, for: .writing)
  }

  /// Opens a file of ours after checking all of it; any other file is refused and left as it is.
  package static func open(at path: String, for access: Access) throws(StoreFailure) -> SessionStore {
    let place = try StorePath(path)
    let lock = try FileLock.take(path: place.file, named: path, forWriting: access == .writing)
    try lock.checkHeader(named: path)
    let isDraftLeft = access == .writing && lock.isStill(at: place.draft)
    let database = try Database.open(realPath: place.file, named: path, lock: lock)
    let store = try StoreChecker.open(database, named: path, for: access)
    if access == .writing { place.removeLeftovers(draft: isDraftLeft) }
    return store
  }

  /// Saves one answer; when this returns it is on the disk, and survives a kill and a power cut.
  ///
  /// - Parameter certainty: 1 to 3, or nil.
  package func record(
    _ answer: StoredAnswer, certainty: Int? = nil, item: String, participant: String, wave: String
  ) throws(StoreFailure) {
    try record([(item: item, answer: answer, certainty: certainty)], participant: participant, wave: wave)
  }

  /// Saves answers of one sheet together: all of them, or none.
  package func record(
    _ answers: [(item: String, answer: StoredAnswer, certainty: Int?)], participant: String, wave: String
  ) throws(StoreFailure) {
    try change { (database, books) throws(StoreFailure) in
      var (codes, certainty) = try Self.packed(database, participant: participant, wave: wave)
      if codes.isEmpty {
        codes = Array(repeating: CodeSymbol.notPresented, count: info.items.count)
        certainty = Array(repeating: "0", count: info.items.count)
      }
      for entry in answers {
        let position = try position(of: entry.item)
        codes[position] = try symbol(of: entry.answer, at: position, in: &books, database)
        certainty[position] = Self.character(ofCertainty: entry.certainty ?? 0)
      }
      try write(codes, certainty, participant: participant, wave: wave, database)
    }
  }

  /// Saves whole sheets together: all of them, or none; a sheet of the same participant and wave is replaced.
  package func record(_ sheets: [StoredSheet]) throws(StoreFailure) {
    try change { (database, books) throws(StoreFailure) in
      for sheet in sheets {
        var codes: [Character] = []
        for (position, answer) in sheet.answers.prefix(info.items.count).enumerated() {
          codes.append(try symbol(of: answer, at: position, in: &books, database))
        }
        codes += Array(repeating: CodeSymbol.notPresented, count: info.items.count - codes.count)
        var certainty = sheet.certainty.prefix(info.items.count).map(Self.character(ofCertainty:))
        certainty += Array(repeating: "0", count: info.items.count - certainty.count)
        try write(codes, certainty, participant: sheet.participant, wave: sheet.wave, database)
      }
    }
  }

  /// Saves a count; one entered before for the same answer is replaced.
  package func record(_ tally: StoredTally) throws(StoreFailure) {
    try change { (database, books) throws(StoreFailure) in
      let position = try position(of: tally.item)
      let symbol = String(try symbol(of: tally.answer, at: position, in: &books, database))
      let sum = Checksum.of(info.session, tally.wave, String(position + 1), symbol, String(tally.count))
      try database.run(
        "INSERT OR REPLACE INTO tally(wave, pos, symbol, count, checksum) VALUES (?, ?, ?, ?, ?)",
        [
          .text(tally.wave), .integer(Int64(position + 1)), .text(symbol), .integer(Int64(tally.count)),
          .integer(sum),
        ])
    }
  }

  /// The sheets, by participant and wave.
  package func sheets() throws(StoreFailure) -> [StoredSheet] {
    try refresh()
    var sheets: [StoredSheet] = []
    let statement = try database.prepare(
      "SELECT participant, wave, codes, certainty FROM sheet ORDER BY participant, wave")
    while try statement.step() {
      let answers = zip(statement.text(2), books).map { $1.answer(of: $0) ?? .notPresented }
      sheets.append(
        StoredSheet(
          participant: statement.text(0), wave: statement.text(1), answers: answers,
          certainty: statement.text(3).map { $0.wholeNumberValue ?? 0 }))
    }
    return sheets
  }

  /// The counts, by wave, item and answer.
  package func tallies() throws(StoreFailure) -> [StoredTally] {
    try refresh()
    var tallies: [StoredTally] = []
    let statement = try database.prepare("SELECT wave, pos, symbol, count FROM tally ORDER BY wave, pos, symbol")
    while try statement.step() {
      let position = Int(statement.integer(1)) - 1
      guard books.indices.contains(position), let symbol = statement.text(2).first,
        let answer = books[position].answer(of: symbol)
      else { continue }
      tallies.append(
        StoredTally(
          wave: statement.text(0), item: info.items[position], answer: answer, count: Int(statement.integer(3))))
    }
    return tallies
  }

  /// Runs one transaction; the code tables in memory follow only when it is on the disk.
  private func change(
    _ body: (borrowing Database, inout [CodeBook]) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var books = books
    try database.transaction { (database) throws(StoreFailure) in try body(database, &books) }
    self.books = books
  }

  /// Reads the code tables again: another program may have added to them since.
  private func refresh() throws(StoreFailure) {
    guard access == .reading else { return }
    books = try StoreChecker.books(database, info, path)
  }

  private func write(
    _ codes: [Character], _ certainty: [Character], participant: String, wave: String,
    _ database: borrowing Database
  ) throws(StoreFailure) {
    let (codes, certainty) = (String(codes), String(certainty))
    let sum = Checksum.of(info.session, participant, wave, codes, certainty)
    try database.run(
      "INSERT OR REPLACE INTO sheet(participant, wave, codes, certainty, checksum) VALUES (?, ?, ?, ?, ?)",
      [.text(participant), .text(wave), .text(codes), .text(certainty), .integer(sum)])
  }

  private static func character(ofCertainty certainty: Int) -> Character {
    switch certainty {
    case 1: "1"
    case 2: "2"
    case 3: "3"
    default: "0"
    }
  }

  private static func packed(
    _ database: borrowing Database, participant: String, wave: String
  ) throws(StoreFailure) -> (codes: [Character], certainty: [Character]) {
    let statement = try database.prepare("SELECT codes, certainty FROM sheet WHERE participant = ? AND wave = ?")
    try statement.bind([.text(participant), .text(wave)])
    return try statement.step() ? (Array(statement.text(0)), Array(statement.text(1))) : ([], [])
  }

  private func position(of item: String) throws(StoreFailure) -> Int {
    guard let position = positions[item] else {
      throw .cannotWrite(path, Phrase("la question « \(item) » n’y est pas", "it has no question \"\(item)\""))
    }
    return position
  }

  private func symbol(
    of answer: StoredAnswer, at position: Int, in books: inout [CodeBook], _ database: borrowing Database
  ) throws(StoreFailure) -> Character {
    if let symbol = books[position].symbol(of: answer) { return symbol }
    guard let symbol = books[position].nextSymbol else {
      throw .cannotWrite(path, Phrase("trop de réponses différentes", "too many different answers"))
    }
    try database.insert(answer, symbol: symbol, position: position, info: info)
    books[position].add(answer)
    return symbol
  }
}
