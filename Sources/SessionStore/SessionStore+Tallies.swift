import Wording

extension SessionStore {
  /// Saves a count; one entered before for the same answer is replaced.
  package func record(_ tally: StoredTally) throws(StoreFailure) {
    try changeAnswers { (database, changing) throws(StoreFailure) in
      try write(tally, &changing.books, database)
    }
  }

  /// Saves all counts of some items together: all of them, or none; what was counted before for an item is forgotten.
  ///
  /// Counts of zero are not kept: an item with nothing but zeros is an item that was not counted.
  package func replaceTallies(
    _ tallies: [StoredTally], of items: [String], wave: String
  ) throws(StoreFailure) {
    try changeAnswers { (database, changing) throws(StoreFailure) in
      for item in items {
        let position = Int64(try position(of: item) + 1)
        try database.run("DELETE FROM tally WHERE wave = ? AND pos = ?", [.text(wave), .integer(position)])
      }
      for tally in tallies where tally.count > 0 { try write(tally, &changing.books, database) }
    }
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

  private func write(
    _ tally: StoredTally, _ books: inout [CodeBook], _ database: borrowing Database
  ) throws(StoreFailure) {
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
