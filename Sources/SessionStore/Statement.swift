import CSQLite

/// One prepared statement; it finalises itself.
struct Statement: ~Copyable {
  private let pointer: OpaquePointer
  private let database: OpaquePointer
  private let path: String

  init(_ pointer: OpaquePointer, of database: OpaquePointer, path: String) {
    self.pointer = pointer
    self.database = database
    self.path = path
  }

  deinit { sqlite3_finalize(pointer) }

  /// A value that can be bound.
  enum Value {
    case text(String)
    case integer(Int64)
  }

  /// Binds values to the parameters, from the first.
  func bind(_ values: [Value]) throws(StoreFailure) {
    try check(sqlite3_reset(pointer))
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .integer(let number): try check(sqlite3_bind_int64(pointer, place, number))
      case .text(let text):
        var text = text
        // The bytes are copied before the call returns (SQLITE_TRANSIENT).
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let result = text.withUTF8 { bytes in
          let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
          return start.map { sqlite3_bind_text(pointer, place, $0, Int32(bytes.count), transient) }
            ?? sqlite3_bind_text(pointer, place, "", 0, transient)
        }
        try check(result)
      }
    }
  }

  /// Steps to the next row; false when there is none left.
  func step() throws(StoreFailure) -> Bool {
    let result = sqlite3_step(pointer)
    if result == SQLITE_ROW { return true }
    if result == SQLITE_DONE { return false }
    throw Database.failure(result, database: database, path: path)
  }

  /// Binds, runs to the end, and makes ready for the next values.
  func run(_ values: [Value] = []) throws(StoreFailure) {
    try bind(values)
    while try step() {}
    sqlite3_reset(pointer)
  }

  /// A column of the row as text; bytes that are not UTF-8 read as U+FFFD and so fail their checksum.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column of the row as a number.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  private func check(_ result: Int32) throws(StoreFailure) {
    guard result == SQLITE_OK else { throw Database.failure(result, database: database, path: path) }
  }
}
