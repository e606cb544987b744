/// The edge and the shade of a box.
enum OpenDocumentBox {
  static func attributes(_ box: BoxLook) -> [XMLAttribute] {
    let edge = line(box.line, eighths: box.width, color: "\(box.color)")
    let room = OpenDocumentNames.points(box.padding * 20)
    let flat = OpenDocumentNames.points(min(4, box.padding) * 20)
    let isTop = box.sides != .left
    let isLeft = box.sides != .top
    let isAll = box.sides == .all
    var all = [
      XMLAttribute("fo:border-top", isTop ? edge : "none"), XMLAttribute("fo:border-left", isLeft ? edge : "none"),
      XMLAttribute("fo:border-bottom", isAll ? edge : "none"), XMLAttribute("fo:border-right", isAll ? edge : "none"),
      XMLAttribute("fo:padding-top", isTop ? flat : "0pt"), XMLAttribute("fo:padding-left", isLeft ? room : "0pt"),
      XMLAttribute("fo:padding-bottom", isAll ? flat : "0pt"), XMLAttribute("fo:padding-right", isAll ? room : "0pt"),
      XMLAttribute("style:join-border", "true"),
    ]
    if box.line == .double {
      // The two lines and the gap between them share the width.
      let third = OpenDocumentNames.points(box.width * 5 / 2)
      let widths = [third, third, third].joined(separator: " ")
      if isLeft { all.append(XMLAttribute("style:border-line-width-left", widths)) }
      if isTop { all.append(XMLAttribute("style:border-line-width-top", widths)) }
      if isAll {
        all.append(XMLAttribute("style:border-line-width-bottom", widths))
        all.append(XMLAttribute("style:border-line-width-right", widths))
      }
    }
    if let fill = box.fill { all.append(XMLAttribute("fo:background-color", "#\(fill)")) }
    return all
  }

  /// A border as one value.
  static func line(_ line: BoxLook.Line, eighths: Int, color: String) -> String {
    // A double line is as wide as both lines and the gap between them.
    let width = OpenDocumentNames.points(eighths * 5 / 2 * (line == .double ? 3 : 1))
    let word =
      switch line {
      case .single: "solid"
      case .double: "double"
      case .dotted: "dotted"
      case .dashed: "dashed"
      }
    return "\(width) \(word) #\(color)"
  }
}
