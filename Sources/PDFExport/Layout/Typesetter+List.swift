import CourseDocument
import CourseModel

extension Typesetter {
  func list(_ items: [[Block]], isOrdered: Bool, _ measure: Measure, _ parent: TagID) -> [Strip] {
    guard !items.isEmpty else { return [] }
    let node = tags.add(
      .list, to: parent, attributes: ["<</O/List/ListNumbering/\(isOrdered ? "Decimal" : "Disc")>>"])
    let digits = isOrdered ? String(items.count).count : 1
    let indent = theme.indent + Double(max(0, digits - 1)) * theme.body * 0.6
    var out: [Strip] = []
    for (index, blocks) in items.enumerated() {
      let item = tags.add(.item, to: node)
      let label = tags.add(.label, to: item)
      let body = tags.add(.itemBody, to: item)
      let sign = lines(
        [.text(isOrdered ? "\(index + 1)." : "•")], style(theme.body),
        Measure(x: measure.x, width: indent - theme.body * 0.35), label, align: .right)
      let content: [Strip]
      if blocks.count == 1, case .paragraph(let words) = blocks[0] {
        content = lines(words, style(theme.body), measure.indented(indent), body)
      } else {
        content = strips(blocks, in: measure.indented(indent), under: body)
      }
      // An item is a few lines: it stays together.
      out += content.labelled(sign, height: theme.body * theme.leading).glued(.soft)
        .spaced(before: theme.gap * 0.5, after: theme.gap * 0.5)
    }
    return out.spaced(before: theme.gap, after: theme.gap)
  }
}

extension [Strip] {
  /// The strips with a label on the baseline of the first.
  func labelled(_ label: [Strip], height: Double) -> [Strip] {
    guard let sign = label.first else { return self }
    guard !isEmpty else { return label }
    var out = self
    let down = (out[0].baseline ?? sign.baseline ?? 0) - (sign.baseline ?? 0)
    out[0].marks = sign.marks.map { $0.moved(down: down) } + out[0].marks
    out[0].height = Swift.max(out[0].height, height)
    return out
  }
}
