import Wording

/// `word/numbering.xml`: bullets, and numbers that start again in each list.
enum WordNumbering {
  static let levels = 4
  /// The number of the bulleted list and that of the style of numbered lists.
  static let bullets = 1
  static let first = 2

  static func part(orderedLists: Int, look: OfficeLook) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("w:numbering", WordNames.wordsOnly) {
      definition(0, "\u{2022}", "\u{2013}", format: "bullet", look, into: xml)
      definition(1, nil, nil, format: "decimal", look, into: xml)
      for number in bullets...first + orderedLists {
        xml.element("w:num", [XMLAttribute("w:numId", number)]) {
          xml.element("w:abstractNumId", "w:val", number == bullets ? "0" : "1")
          guard number > first else { return }
          for level in 0..<levels {
            xml.element("w:lvlOverride", [XMLAttribute("w:ilvl", level)]) {
              xml.element("w:startOverride", "w:val", "1")
            }
          }
        }
      }
    }
    return xml.finish()
  }

  private static func definition(
    _ id: Int, _ outer: String?, _ inner: String?, format: String, _ look: OfficeLook, into xml: XMLOutput
  ) {
    xml.element("w:abstractNum", [XMLAttribute("w:abstractNumId", id)]) {
      xml.element("w:multiLevelType", "w:val", "hybridMultilevel")
      for level in 0..<levels {
        xml.element("w:lvl", [XMLAttribute("w:ilvl", level)]) {
          xml.element("w:start", "w:val", "1")
          xml.element("w:numFmt", "w:val", format == "decimal" && level % 2 == 1 ? "lowerLetter" : format)
          if level == 0 { xml.element("w:pStyle", "w:val", (id == 0 ? OfficeStyle.listBullet : .listNumber).id) }
          xml.element("w:lvlText", "w:val", (level % 2 == 0 ? outer : inner) ?? "%\(level + 1).")
          xml.element("w:lvlJc", "w:val", "left")
          xml.element("w:pPr") {
            xml.element(
              "w:ind",
              [
                XMLAttribute("w:left", look.listIndent * (level + 1)), XMLAttribute("w:hanging", look.listIndent),
              ])
          }
        }
      }
    }
  }
}
