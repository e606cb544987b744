/// The two table styles: tables of data, and grids that only put things beside each other.
enum WordTableStyles {
  static func add(into xml: XMLOutput) {
    style("TableNormal", "Normal Table", isDefault: true, into: xml) {}
    style("KitTable", "Kit Table", into: xml) {
      xml.element("w:tblBorders") {
        border("w:top", 4, into: xml)
        border("w:bottom", 4, into: xml)
        border("w:insideH", 4, into: xml)
      }
    }
    style("KitGrid", "Kit Grid", into: xml) {}
  }

  private static func border(_ side: StaticString, _ width: Int, into xml: XMLOutput) {
    xml.element(
      side,
      [
        XMLAttribute("w:val", "single"), XMLAttribute("w:sz", width), XMLAttribute("w:space", 0),
        XMLAttribute("w:color", "\(OfficeLook.rule)"),
      ])
  }

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, into xml: XMLOutput, borders: () -> Void
  ) {
    let kind = isDefault ? XMLAttribute("w:default", "1") : XMLAttribute("w:customStyle", "1")
    xml.element("w:style", [XMLAttribute("w:type", "table"), kind, XMLAttribute("w:styleId", id)]) {
      xml.element("w:name", "w:val", name)
      if !isDefault { xml.element("w:basedOn", "w:val", "TableNormal") }
      xml.element("w:uiPriority", "w:val", "4")
      if isDefault { xml.element("w:semiHidden") }
      xml.element("w:tblPr") {
        xml.element("w:tblInd", [XMLAttribute("w:w", 0), XMLAttribute("w:type", "dxa")])
        borders()
        xml.element("w:tblCellMar") {
          for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right"] {
            let isUpright = "\(side)" == "w:left" || "\(side)" == "w:right"
            xml.element(
              side,
              [XMLAttribute("w:w", isUpright ? OfficeFlow.cellPadding : 30), XMLAttribute("w:type", "dxa")])
          }
        }
      }
      guard id == "KitTable" else { return }
      xml.element("w:tblStylePr", [XMLAttribute("w:type", "firstRow")]) {
        xml.element("w:tcPr") {
          xml.element("w:tcBorders") { border("w:bottom", 12, into: xml) }
          xml.element(
            "w:shd",
            [
              XMLAttribute("w:val", "clear"), XMLAttribute("w:color", "auto"),
              XMLAttribute("w:fill", "\(OfficeLook.tint)"),
            ])
        }
      }
    }
  }
}
