import Wording

/// SQL that SQLite, PostgreSQL, DuckDB and Spark all read alike.
///
/// No `FILTER`, no integer taken for a truth value, no column without a type, no backslash in a text: each of them means
/// something else somewhere.
enum SQLText {
  /// How many rows an `INSERT` has: few statements, and none that a driver finds too long.
  static let rowsPerInsert = 500

  /// A text as a literal, or nil if it has a character that some engine reads in its own way.
  static func literal(_ text: String) -> String? {
    text.unicodeScalars.allSatisfy(isPlain) ? "'" + text + "'" : nil
  }

  /// A text that may be missing.
  static func literal(orNull text: String?) -> String? {
    guard let text else { return "NULL" }
    return literal(text)
  }

  /// `INSERT` statements for rows of literals.
  static func insert(into table: String, _ columns: [String], _ rows: [String]) -> String {
    var text = ""
    for start in stride(from: 0, to: rows.count, by: rowsPerInsert) {
      let part = rows[start..<min(start + rowsPerInsert, rows.count)]
      text += "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES\n"
      text += part.joined(separator: ",\n")
      text += ";\n"
    }
    return text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\\", ";": false
    default: scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
  }
}
