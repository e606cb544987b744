import Glibc
import Wording

/// Makes a session file beside its place and gives it its name when it is whole, so that no half file is ever seen.
struct StoreMaker {
  let path: StorePath
  let info: SessionInfo

  func make() throws(StoreFailure) {
    var isDone = false
    while !isDone { isDone = try makeOnce() }
  }

  /// - Returns: false if another program took the draft away meanwhile.
  private func makeOnce() throws(StoreFailure) -> Bool {
    let lock = try FileLock.take(path: path.draft, named: path.name, forWriting: true, creating: true)
    guard lock.isStill(at: path.draft) else { return false }
    // What is left of a program that was killed here holds no answer and is made anew.
    unlink(path.draft + "-journal")
    guard ftruncate(lock.descriptor, 0) == 0, fchmod(lock.descriptor, 0o600) == 0 else { throw abandoned() }
    do {
      try fill(Database.open(realPath: path.draft, named: path.name, lock: lock))
    } catch {
      unlink(path.draft)
      throw StoreFailure.cannotCreate(error, path.name)
    }
    // A link never replaces what is there already.
    guard link(path.draft, path.file) == 0 else { throw abandoned() }
    unlink(path.draft)
    try path.synchronizeFolder()
    return true
  }

  private func fill(_ database: consuming Database) throws(StoreFailure) {
    // Small pages keep one person's file small; they are set before the first table.
    try database.run("PRAGMA page_size = 1024")
    try database.transaction { (database) throws(StoreFailure) in
      try database.run("PRAGMA application_id = \(Schema.applicationID)")
      try database.run("PRAGMA user_version = \(Schema.version)")
      for statement in Schema.statements(after: 0) { try database.run(statement) }
      try database.insert(info)
      for (position, item) in info.items.enumerated() {
        try database.run("INSERT INTO item(pos, id) VALUES (?, ?)", [.integer(Int64(position + 1)), .text(item)])
        for (code, answer) in CodeBook().answers.enumerated() {
          guard let symbol = CodeSymbol.character(code) else { continue }
          try database.insert(answer, symbol: symbol, position: position, info: info)
        }
      }
    }
    database.seal()
  }

  private func abandoned() -> StoreFailure {
    let reason = Phrase(same: String(cString: strerror(errno)))
    unlink(path.draft)
    return .cannotCreate(path.name, reason)
  }
}

extension Database {
  /// Writes the description anew.
  borrowing func insert(_ info: SessionInfo) throws(StoreFailure) {
    try run("DELETE FROM meta")
    for row in info.rows {
      try run("INSERT INTO meta(name, value) VALUES (?, ?)", [.text(row.name), .text(row.value)])
    }
  }

  /// Adds a code to an item's table.
  borrowing func insert(
    _ answer: StoredAnswer, symbol: Character, position: Int, info: SessionInfo
  ) throws(StoreFailure) {
    let sum = Checksum.of(info.session, info.items[position], String(position + 1), String(symbol), answer.text)
    try run(
      "INSERT INTO code(pos, symbol, answer, checksum) VALUES (?, ?, ?, ?)",
      [.integer(Int64(position + 1)), .text(String(symbol)), .text(answer.text), .integer(sum)])
  }
}
