/// The lines around a cell.
enum WordCell {
  static func edges(_ edge: CellFormat.Edge, into xml: XMLOutput) {
    switch edge {
    // The table style draws these.
    case .none, .rule, .head: break
    case .blank: borders(into: xml, sides: [("w:top", box), ("w:left", box), ("w:bottom", box), ("w:right", box)])
    case .cut: borders(into: xml, sides: [("w:top", cut), ("w:left", cut), ("w:bottom", cut), ("w:right", cut)])
    case .panel(let isFirst, let isLast):
      borders(
        into: xml,
        sides: [("w:top", cut), ("w:left", isFirst ? cut : fold), ("w:bottom", cut), ("w:right", isLast ? cut : fold)])
    }
  }

  private struct Line {
    let style: StaticString
    let width: Int
  }

  private static let box = Line(style: "single", width: 4)
  private static let cut = Line(style: "dashed", width: 6)
  private static let fold = Line(style: "dotted", width: 6)

  private static func borders(into xml: XMLOutput, sides: [(name: StaticString, line: Line)]) {
    xml.element("w:tcBorders") {
      for side in sides {
        xml.element(
          side.name,
          [
            XMLAttribute("w:val", "\(side.line.style)"), XMLAttribute("w:sz", side.line.width),
            XMLAttribute("w:space", 0), XMLAttribute("w:color", "\(OfficeLook.rule)"),
          ])
      }
    }
  }
}
