import CourseDocument
import CourseModel
import Wording

/// How wide the columns of a table are and about how high it gets.
struct TableMeasure {
  let widths: [Int]
  /// In twentieths of a point.
  let height: Int

  init(_ table: Table, width: Int, size: Int) {
    let names = table.columns.indices.map { $0 < table.header.count ? table.header[$0].plainText : "" }
    // A word that does not fit would be broken: its column takes from those that have more than they need.
    let least = table.columns.indices.map { column in
      let cells = table.rows.map { column < $0.count ? $0[column].slideParagraphs : [] }.joined()
      let words = cells.map { Self.longest($0.words.plainText) * size * 11 / 2 }.max() ?? 0
      return max(words, Self.longest(names[column]) * size * 63 / 10) + 2 * OfficeFlow.cellPadding + 40
    }
    widths = Self.fitted(OfficeFlow.shares(of: width, table.columns.map(\.width)), least: least)
    let fitted = widths
    func lines(_ text: String, _ column: Int) -> Int {
      1 + DisplayWidth.of(text) * size * 5 / max(1, fitted[column] - 2 * OfficeFlow.cellPadding)
    }
    let header = names.indices.map { lines(names[$0], $0) }.max() ?? 0
    let rows = table.rows.map { row in
      row.indices.filter { $0 < fitted.count }
        .map { column in row[column].slideParagraphs.reduce(0) { $0 + lines($1.words.plainText, column) } }
        .max() ?? 1
    }
    height = (header + rows.reduce(0) { $0 + max(2, $1) }) * size * 12
  }

  /// The length of the longest word, between spaces at which a line may end.
  private static func longest(_ text: String) -> Int {
    text.split { $0 == " " || $0 == "-" || $0 == "/" }.map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// The shares, each at least as wide as it has to be if the others can give it that.
  private static func fitted(_ shares: [Int], least: [Int]) -> [Int] {
    let lack = zip(shares, least).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let spare = zip(shares, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    guard lack > 0, spare > 0 else { return shares }
    let given = min(lack, spare)
    var out: [Int] = []
    for (share, need) in zip(shares, least) {
      out.append(share < need ? share + (need - share) * given / lack : share - (share - need) * given / spare)
    }
    // What rounding left over goes to the first column.
    out[0] += shares.reduce(0, +) - out.reduce(0, +)
    return out
  }
}
