import Wording

extension SessionStore {
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
    try changeAnswers { (database, changing) throws(StoreFailure) in
      var (codes, certainty) = try Self.packed(database, participant: participant, wave: wave)
      if codes.isEmpty {
        codes = Array(repeating: CodeSymbol.notPresented, count: info.items.count)
        certainty = Array(repeating: "0", count: info.items.count)
      }
      for entry in answers {
        let position = try position(of: entry.item)
        codes[position] = try symbol(of: entry.answer, at: position, in: &changing.books, database)
        certainty[position] = Self.character(ofCertainty: entry.certainty ?? 0)
      }
      try write(codes, certainty, participant: participant, wave: wave, database)
    }
  }

  /// Saves whole sheets together: all of them, or none; a sheet of the same participant and wave is replaced.
  package func record(_ sheets: [StoredSheet]) throws(StoreFailure) {
    try changeAnswers { (database, changing) throws(StoreFailure) in
      for sheet in sheets {
        var codes: [Character] = []
        for (position, answer) in sheet.answers.prefix(info.items.count).enumerated() {
          codes.append(try symbol(of: answer, at: position, in: &changing.books, database))
        }
        codes += Array(repeating: CodeSymbol.notPresented, count: info.items.count - codes.count)
        var certainty = sheet.certainty.prefix(info.items.count).map(Self.character(ofCertainty:))
        certainty += Array(repeating: "0", count: info.items.count - certainty.count)
        try write(codes, certainty, participant: sheet.participant, wave: sheet.wave, database)
      }
    }
  }

  /// Takes a sheet out.
  package func removeSheet(participant: String, wave: String) throws(StoreFailure) {
    try changeAnswers { (database, _) throws(StoreFailure) in
      try database.run(
        "DELETE FROM sheet WHERE participant = ? AND wave = ?", [.text(participant), .text(wave)])
    }
  }

  /// The sheets, by participant and wave.
  package func sheets() throws(StoreFailure) -> [StoredSheet] {
    try refresh()
    return try read(
      database.prepare("SELECT participant, wave, codes, certainty FROM sheet ORDER BY participant, wave"))
  }

  /// One sheet, or nil if it is not there.
  package func sheet(participant: String, wave: String) throws(StoreFailure) -> StoredSheet? {
    try refresh()
    let statement = try database.prepare(
      "SELECT participant, wave, codes, certainty FROM sheet WHERE participant = ? AND wave = ?")
    try statement.bind([.text(participant), .text(wave)])
    return try read(statement).first
  }

  private func read(_ statement: consuming Statement) throws(StoreFailure) -> [StoredSheet] {
    var sheets: [StoredSheet] = []
    while try statement.step() {
      let answers = zip(statement.text(2), books).map { $1.answer(of: $0) ?? .notPresented }
      sheets.append(
        StoredSheet(
          participant: statement.text(0), wave: statement.text(1), answers: answers,
          certainty: statement.text(3).map { $0.wholeNumberValue ?? 0 }))
    }
    return sheets
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
}
