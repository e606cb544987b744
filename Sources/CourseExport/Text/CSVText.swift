/// CSV as RFC 4180 has it, and safe to open: no cell is taken for a formula.
package enum CSVText {
  /// Rows as text, each ended by CR LF.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell: an apostrophe before what a spreadsheet would run, quotes where the syntax needs them.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { byte in byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
