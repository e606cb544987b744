import Wording

/// One session's answers in one file (design section 5): saved means on the disk.
///
/// What it stores stands in extensions: sheets, counts, tickets, and its own state.
package final class SessionStore {
  /// How a file is opened.
  package enum Access: Hashable, Sendable {
    /// Nobody else may write meanwhile.
    case writing
    /// Beside a program that writes.
    case reading
  }

  /// What the file says about itself.
  package internal(set) var info: SessionInfo
  let database: Database
  /// As people wrote it, for messages.
  package let path: String
  private let access: Access
  /// The version of the file; it becomes the program's own with the first change.
  private var version: Int64
  private(set) var books: [CodeBook]
  private let positions: [String: Int]

  init(
    info: SessionInfo, version: Int64, database: consuming Database, path: String, access: Access, books: [CodeBook]
  ) {
    self.info = info
    self.version = version
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

  /// Runs one transaction; what is in memory follows only when it is on the disk.
  ///
  /// A file of an older version is brought up to date in the same transaction.
  func change(
    _ body: (borrowing Database, inout Changing) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var changing = Changing(info: info, books: books)
    let version = version
    try database.transaction { (database) throws(StoreFailure) in
      for statement in Schema.statements(after: version) { try database.run(statement) }
      if version < Schema.version { try database.run("PRAGMA user_version = \(Schema.version)") }
      try body(database, &changing)
    }
    database.seal()
    info = changing.info
    books = changing.books
    self.version = Schema.version
  }

  /// What a transaction may change in memory.
  struct Changing {
    var info: SessionInfo
    var books: [CodeBook]
  }

  /// Runs one transaction that adds answers; a closed session takes none.
  func changeAnswers(
    _ body: (borrowing Database, inout Changing) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    if let closed = info.closed { throw .closed(path, on: closed) }
    try change(body)
  }

  /// Reads the code tables again: another program may have added to them since.
  func refresh() throws(StoreFailure) {
    guard access == .reading else { return }
    books = try StoreChecker.books(database, info, path)
  }

  /// True if the file has the table of tickets.
  var hasTickets: Bool { version > 1 }

  func position(of item: String) throws(StoreFailure) -> Int {
    guard let position = positions[item] else {
      throw .cannotWrite(path, Phrase("la question « \(item) » n’y est pas", "it has no question \"\(item)\""))
    }
    return position
  }

  func symbol(
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
