/// The edge and the shade of a paragraph style.
enum WordBox {
  static func add(_ box: BoxLook, into xml: XMLOutput) {
    xml.element("w:pBdr") {
      if box.sides != .left { side("w:top", box, into: xml) }
      if box.sides != .top { side("w:left", box, into: xml) }
      if box.sides == .all {
        side("w:bottom", box, into: xml)
        side("w:right", box, into: xml)
      }
    }
    if let fill = box.fill {
      xml.element(
        "w:shd", [XMLAttribute("w:val", "clear"), XMLAttribute("w:color", "auto"), XMLAttribute("w:fill", "\(fill)")])
    }
  }

  private static func side(_ name: StaticString, _ box: BoxLook, into xml: XMLOutput) {
    let isUpright = "\(name)" == "w:left" || "\(name)" == "w:right"
    xml.element(
      name,
      [
        XMLAttribute("w:val", word(box.line)), XMLAttribute("w:sz", box.width),
        XMLAttribute("w:space", isUpright ? box.padding : min(4, box.padding)),
        XMLAttribute("w:color", "\(box.color)"),
      ])
  }

  private static func word(_ line: BoxLook.Line) -> String {
    switch line {
    case .single: "single"
    case .double: "double"
    case .dotted: "dotted"
    case .dashed: "dashed"
    }
  }
}
