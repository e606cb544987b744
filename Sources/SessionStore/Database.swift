import CSQLite
import Glibc
import Wording

/// One open SQLite file; it closes itself, and then lets go of its lock.
///
/// The rollback journal with `synchronous = EXTRA` is chosen over the write-ahead log: between two answers there is one
/// file and nothing beside it, deleted text is overwritten in place (`secure_delete`), and the folder is synced when the
/// journal goes. An answer costs some 10 to 20 ms, which nobody notices at the pace of people.
struct Database: ~Copyable {
  private let pointer: OpaquePointer
  private let path: String
  /// The locked descriptor; closing it earlier would drop SQLite's own locks on the file.
  private let lock: FileLock

  private init(pointer: OpaquePointer, path: String, lock: consuming FileLock) {
    self.pointer = pointer
    self.path = path
    self.lock = lock
  }

  /// Opens a file that exists; `lock` was taken on it before.
  ///
  /// - Parameter name: the path as people wrote it, for messages.
  static func open(
    realPath: String, named name: String, lock: consuming FileLock
  ) throws(StoreFailure) -> Database {
    var opened: OpaquePointer?
    let access = lock.isExclusive ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    let flags = access | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
    let result = sqlite3_open_v2(realPath, &opened, flags, nil)
    guard let opened, result == SQLITE_OK else {
      sqlite3_close_v2(opened)
      throw .cannotOpen(name, Phrase(same: String(cString: sqlite3_errstr(result))))
    }
    let database = Database(pointer: opened, path: name, lock: lock)
    try database.defend()
    return database
  }

  /// No file may change its own rules, and every commit waits for the disk.
  private borrowing func defend() throws(StoreFailure) {
    sqlite3_busy_timeout(pointer, 2000)
    let defended = amorce_sqlite3_defend(pointer)
    guard defended == SQLITE_OK else { throw Self.failure(defended, database: pointer, path: path) }
    for setting in [
      "cell_size_check = ON", "foreign_keys = ON", "mmap_size = 0", "temp_store = MEMORY", "secure_delete = ON",
      "synchronous = EXTRA",
    ] {
      try run("PRAGMA " + setting)
    }
  }

  deinit { sqlite3_close_v2(pointer) }

  /// Prepares one statement.
  borrowing func prepare(_ sql: String) throws(StoreFailure) -> Statement {
    var statement: OpaquePointer?
    let result = sqlite3_prepare_v2(pointer, sql, -1, &statement, nil)
    guard let statement, result == SQLITE_OK else { throw Self.failure(result, database: pointer, path: path) }
    return Statement(statement, of: pointer, path: path)
  }

  /// Runs one statement to its end.
  borrowing func run(_ sql: String, _ values: [Statement.Value] = []) throws(StoreFailure) {
    try prepare(sql).run(values)
  }

  /// The first number of the first row.
  borrowing func number(_ sql: String) throws(StoreFailure) -> Int64 {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// Runs statements as one: all of them are on the disk when this returns, or none is in the file.
  borrowing func transaction(_ body: (borrowing Database) throws(StoreFailure) -> Void) throws(StoreFailure) {
    try run("BEGIN IMMEDIATE")
    do {
      try body(self)
      try run("COMMIT")
    } catch {
      // SQLite may have rolled back already; then this says so and nothing else.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Puts the seal after the last page; only the program that holds the lock may.
  borrowing func seal() { Seal.put(on: lock.descriptor) }

  /// What the seal says of the file, while no other program may write.
  borrowing func sealFinding() throws(StoreFailure) -> Seal.Finding {
    try run("BEGIN")
    // Reading takes SQLite's shared lock, and puts the file right after a kill.
    _ = try number("SELECT count(*) FROM sqlite_schema")
    let finding = Seal.check(lock.descriptor)
    try run("COMMIT")
    return finding
  }

  /// Our failure for one of SQLite's results.
  static func failure(_ result: Int32, database: OpaquePointer, path: String) -> StoreFailure {
    switch result & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .inUse(path)
    case SQLITE_NOTADB: return .foreign(path)
    // Our statements are fixed: where one does not fit, the file is not what it was.
    case SQLITE_CORRUPT, SQLITE_ERROR:
      return .damaged(path, Phrase("sa structure ne tient plus", "its structure no longer holds"))
    case SQLITE_FULL: return .cannotWrite(path, Phrase("le disque est plein", "the disk is full"))
    case SQLITE_READONLY, SQLITE_PERM:
      return .cannotWrite(path, Phrase("l’écriture n’y est pas permise", "writing there is not allowed"))
    case SQLITE_IOERR:
      let reason = sqlite3_system_errno(database)
      return .cannotWrite(path, Phrase(same: String(cString: strerror(reason))))
    default: return .cannotWrite(path, Phrase(same: String(cString: sqlite3_errmsg(database))))
    }
  }
}
