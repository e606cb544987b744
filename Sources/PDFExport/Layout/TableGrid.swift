import CourseDocument
import CourseModel

/// Where the columns of a table stand.
struct TableGrid {
  let measure: Measure
  let widths: [Double]
  let size: Double
  private let padding: Double

  /// Shares the width as the table asks, and more to a column whose longest word needs it.
  init(_ table: Table, measure: Measure, setter: Typesetter) {
    self.measure = measure
    let padding = setter.theme.cell.x
    var size = setter.theme.table
    let total = Double(max(1, table.columns.reduce(0) { $0 + $1.width }))
    let wanted = table.columns.map { measure.width * Double($0.width) / total }
    var widths = wanted
    // Words that fit in no way are set a little smaller, never under four fifths.
    for step in 0..<5 {
      size = setter.theme.table * (1 - 0.05 * Double(step))
      let least = Self.leastWidths(table, measure: measure, size: size, setter: setter).map { $0 + 2 * padding + 0.5 }
      widths = Self.shared(wanted, least: least, width: measure.width)
      if least.reduce(0, +) <= measure.width { break }
    }
    self.widths = widths
    self.size = size
    self.padding = padding
  }

  func left(_ column: Int) -> Double { measure.x + widths[..<column].reduce(0, +) }

  /// The room for words in a column.
  func inner(_ column: Int) -> Measure { Measure(x: left(column), width: widths[column]).inset(padding) }

  private static func leastWidths(_ table: Table, measure: Measure, size: Double, setter: Typesetter) -> [Double] {
    var bold = setter.style(size)
    bold.isBold = true
    let plain = setter.style(size)
    let limit = measure.width * 0.35
    return table.columns.indices.map { column in
      var least = 0.0
      if column < table.header.count {
        least = LineBreaker.leastWidth(of: setter.textWords(table.header[column], bold, nil), limit: limit)
      }
      for row in table.rows where column < row.count {
        for case .paragraph(let words) in row[column] {
          let style = table.hasRowHeaders && column == 0 ? bold : plain
          least = max(least, LineBreaker.leastWidth(of: setter.textWords(words, style, nil), limit: limit))
        }
      }
      // One word without end must not push the others to the edge.
      return min(least, measure.width * 1.4 / Double(table.columns.count))
    }
  }

  /// The widths asked for, raised to what is needed and the rest taken from those that have room.
  private static func shared(_ wanted: [Double], least: [Double], width: Double) -> [Double] {
    let needed = least.reduce(0, +)
    guard needed <= width else { return least.map { $0 * width / needed } }
    var out = wanted
    for _ in out.indices {
      let short = out.indices.filter { out[$0] < least[$0] - 0.001 }
      guard !short.isEmpty else { break }
      let lack = short.reduce(0) { $0 + least[$1] - out[$1] }
      let room = out.indices.reduce(0) { $0 + max(0, out[$1] - least[$1]) }
      for index in out.indices {
        out[index] = out[index] < least[index] ? least[index] : out[index] - (out[index] - least[index]) * lack / room
      }
    }
    return out
  }
}
