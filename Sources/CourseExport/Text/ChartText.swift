package import CourseDocument
import CourseModel
import Wording

/// A chart in characters, for a terminal: bars in eighths of a block, or `#`, the number always behind.
package struct ChartText: Sendable {
  /// What bars are made of.
  package enum Style: Hashable, Sendable {
    /// Sentences instead of bars: for screen readers and pipes.
    case sentences
    case blocks
    case ascii
  }

  private let style: Style
  private let room: Int

  /// Makes a renderer for lines of a width.
  package init(_ style: Style, width: Int = 76) {
    self.style = style
    room = max(10, min(40, width - 34))
  }

  /// The lines of a chart; none in sentences, since the table beside it has them.
  package func lines(_ chart: Chart) -> [String] {
    guard style != .sentences else { return [] }
    switch chart.form {
    case .dumbbell(let pairs, let before, let after):
      return pairs.flatMap { pair in
        let names = [before, after]
        let rows = zip(names, [pair.before, pair.after]).compactMap { name, value in value.map { (name, $0) } }
        return [pair.label] + rows.map { line($0.0, $0.1, width: names.map(DisplayWidth.of).max() ?? 0) }
      }
    case .bars(let groups):
      return groups.flatMap { group in
        (group.label.isEmpty ? [] : [group.label])
          + group.bars.map { line($0.label, $0.value, width: group.bars.map { DisplayWidth.of($0.label) }.max() ?? 0) }
      }
    case .columns(let headings, let rows):
      let width = headings.map(DisplayWidth.of).max() ?? 0
      return rows.flatMap { row in
        (row.label.isEmpty ? [] : [row.label])
          + zip(headings, row.values).compactMap { heading, value in value.map { line(heading, $0, width: width) } }
      }
    }
  }

  private func line(_ name: String, _ value: Chart.Value, width: Int) -> String {
    let shown = width > 28 ? SafeText.excerpt(name, limit: 28) : name
    let padding = String(repeating: " ", count: max(0, min(width, 28) - DisplayWidth.of(shown)))
    return "  " + SafeText.printable(shown) + padding + " " + bar(value.tenths) + " " + SafeText.printable(value.label)
  }

  /// The bar itself, on a room of fixed width so that numbers stand under each other.
  private func bar(_ tenths: Int) -> String {
    let eighths = (tenths * room * 8 + 500) / 1000
    switch style {
    case .sentences: return ""
    case .ascii:
      let full = (eighths + 4) / 8
      return String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
    case .blocks:
      let parts: [String] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      let full = eighths / 8
      let rest = parts[eighths % 8]
      return String(repeating: "█", count: full) + rest
        + String(repeating: " ", count: room - full - (rest.isEmpty ? 0 : 1))
    }
  }
}
