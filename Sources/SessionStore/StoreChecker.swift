import Wording

/// Reads a whole file and compares it with what it says it is, before anything of it is used.
enum StoreChecker {
  /// The store in an open file, if everything in it holds.
  static func open(
    _ database: consuming Database, named path: String, for access: SessionStore.Access
  ) throws(StoreFailure) -> SessionStore {
    let version = try checkSchema(database, path)
    try checkPages(database, path)
    try checkSeal(database, version, path)
    let info = try info(database, path)
    let books = try books(database, info, path)
    try checkSheets(database, info, books, path)
    try checkTallies(database, info, books, path)
    if version > 1 { try checkTickets(database, info, path) }
    return SessionStore(
      info: info, version: version, database: database, path: path, access: access, books: books)
  }

  private static func checkSchema(
    _ database: borrowing Database, _ path: String
  ) throws(StoreFailure) -> Int64 {
    let version = try database.number("PRAGMA user_version")
    guard version <= Schema.version else { throw .newer(path) }
    let found = try texts(database, "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY rowid")
    guard version > 0, found == Schema.statements(ofVersion: version) else { throw .foreign(path) }
    guard try database.number("PRAGMA application_id") == Schema.applicationID else { throw .foreign(path) }
    return version
  }

  private static func checkSeal(
    _ database: borrowing Database, _ version: Int64, _ path: String
  ) throws(StoreFailure) {
    guard version > 1 else { return }
    switch try database.sealFinding() {
    case .intact, .none: return
    case .broken: throw .damaged(path, Phrase("un octet a changé", "a byte has changed"))
    }
  }

  private static func checkTickets(
    _ database: borrowing Database, _ info: SessionInfo, _ path: String
  ) throws(StoreFailure) {
    let statement = try database.prepare("SELECT number, checksum FROM ticket")
    while try statement.step() {
      let number = statement.text(0)
      guard (try? Ticket(number))?.digits == number, statement.integer(1) == Checksum.of(info.session, "ticket", number)
      else { throw .damaged(path, Phrase("un billet a changé", "a ticket has changed")) }
    }
  }

  private static func checkPages(_ database: borrowing Database, _ path: String) throws(StoreFailure) {
    guard try texts(database, "PRAGMA quick_check(1)") == ["ok"] else {
      throw .damaged(path, Phrase("sa structure ne tient plus", "its structure no longer holds"))
    }
  }

  private static func info(_ database: borrowing Database, _ path: String) throws(StoreFailure) -> SessionInfo {
    var rows: [String: String] = [:]
    let meta = try database.prepare("SELECT name, value FROM meta")
    while try meta.step() { rows[meta.text(0)] = meta.text(1) }
    var items: [String] = []
    let item = try database.prepare("SELECT pos, id FROM item ORDER BY pos")
    while try item.step() {
      items.append(item.text(1))
      guard item.integer(0) == Int64(items.count) else { throw .damaged(path, questions) }
    }
    guard let info = SessionInfo(rows: rows, items: items) else { throw .damaged(path, questions) }
    return info
  }

  /// The code tables of the items.
  static func books(
    _ database: borrowing Database, _ info: SessionInfo, _ path: String
  ) throws(StoreFailure) -> [CodeBook] {
    var books = info.items.map { _ in CodeBook() }
    var seen = info.items.map { _ in 0 }
    var rows: [(position: Int, code: Int, answer: StoredAnswer)] = []
    let statement = try database.prepare("SELECT pos, symbol, answer, checksum FROM code")
    while try statement.step() {
      let position = Int(statement.integer(0)) - 1
      let (symbol, answer) = (statement.text(1), statement.text(2))
      guard info.items.indices.contains(position), symbol.count == 1, let code = symbol.first.flatMap(CodeSymbol.code),
        statement.integer(3)
          == Checksum.of(info.session, info.items[position], String(position + 1), symbol, answer)
      else { throw .damaged(path, answers) }
      seen[position] += 1
      if code >= CodeSymbol.firstAnswer { rows.append((position, code, .given(answer))) }
    }
    for row in rows.sorted(by: { ($0.position, $0.code) < ($1.position, $1.code) }) {
      guard row.code == books[row.position].answers.count else { throw .damaged(path, answers) }
      books[row.position].add(row.answer)
    }
    guard zip(seen, books).allSatisfy({ $0 == $1.answers.count }) else { throw .damaged(path, answers) }
    return books
  }

  private static func checkSheets(
    _ database: borrowing Database, _ info: SessionInfo, _ books: [CodeBook], _ path: String
  ) throws(StoreFailure) {
    let statement = try database.prepare("SELECT participant, wave, codes, certainty, checksum FROM sheet")
    while try statement.step() {
      let (codes, certainty) = (statement.text(2), statement.text(3))
      let sum = Checksum.of(info.session, statement.text(0), statement.text(1), codes, certainty)
      guard sum == statement.integer(4), codes.count == books.count, certainty.count == books.count,
        zip(codes, books).allSatisfy({ $1.answer(of: $0) != nil })
      else { throw .damaged(path, answers) }
    }
  }

  private static func checkTallies(
    _ database: borrowing Database, _ info: SessionInfo, _ books: [CodeBook], _ path: String
  ) throws(StoreFailure) {
    let statement = try database.prepare("SELECT wave, pos, symbol, count, checksum FROM tally")
    while try statement.step() {
      let (position, symbol) = (statement.integer(1), statement.text(2))
      let sum = Checksum.of(
        info.session, statement.text(0), String(position), symbol, String(statement.integer(3)))
      guard sum == statement.integer(4), position >= 1, position <= Int64(books.count),
        let character = symbol.first, books[Int(position) - 1].answer(of: character) != nil
      else { throw .damaged(path, Phrase("un décompte a changé", "a count has changed")) }
    }
  }

  private static var answers: Phrase { Phrase("une réponse a changé", "an answer has changed") }
  private static var questions: Phrase { Phrase("sa description a changé", "its description has changed") }

  private static func texts(_ database: borrowing Database, _ sql: String) throws(StoreFailure) -> [String] {
    var texts: [String] = []
    let statement = try database.prepare(sql)
    while try statement.step() { texts.append(statement.text(0)) }
    return texts
  }
}
