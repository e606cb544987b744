/// `theme1.xml`, alike in Word and PowerPoint files: our colours and fonts under the names that the programs offer.
enum DrawingTheme {
  static func part() -> [UInt8] {
    let xml = XMLOutput()
    xml.element("a:theme", [XMLAttribute("xmlns:a", WordNames.drawing), XMLAttribute("name", OfficeWords.program)]) {
      xml.element("a:themeElements") {
        xml.element("a:clrScheme", [XMLAttribute("name", OfficeWords.program)]) { colors(into: xml) }
        xml.element("a:fontScheme", [XMLAttribute("name", OfficeWords.program)]) {
          for name: StaticString in ["a:majorFont", "a:minorFont"] {
            xml.element(name) {
              xml.element("a:latin", "typeface", "\(OfficeLook.font)")
              xml.element("a:ea", "typeface", "")
              xml.element("a:cs", "typeface", "")
            }
          }
        }
        xml.element("a:fmtScheme", [XMLAttribute("name", OfficeWords.program)]) { formats(into: xml) }
      }
    }
    return xml.finish()
  }

  private static func colors(into xml: XMLOutput) {
    let all: [(StaticString, StaticString)] = [
      ("a:dk1", "000000"), ("a:lt1", "FFFFFF"), ("a:dk2", OfficeLook.ink), ("a:lt2", OfficeLook.tint),
      ("a:accent1", OfficeLook.accent), ("a:accent2", OfficeLook.brown), ("a:accent3", OfficeLook.ink),
      ("a:accent4", OfficeLook.rule), ("a:accent5", "3B6E8F"), ("a:accent6", "6A5A8C"), ("a:hlink", "084A7A"),
      ("a:folHlink", "084A7A"),
    ]
    for (name, color) in all { xml.element(name) { xml.element("a:srgbClr", "val", "\(color)") } }
  }

  /// Three of each are asked for; ours are all plain.
  private static func formats(into xml: XMLOutput) {
    func fills(_ name: StaticString) {
      xml.element(name) {
        for _ in 0..<3 { xml.element("a:solidFill") { xml.element("a:schemeClr", "val", "phClr") } }
      }
    }
    fills("a:fillStyleLst")
    xml.element("a:lnStyleLst") {
      for width in [6_350, 12_700, 19_050] {
        xml.element("a:ln", [XMLAttribute("w", width)]) {
          xml.element("a:solidFill") { xml.element("a:schemeClr", "val", "phClr") }
        }
      }
    }
    xml.element("a:effectStyleLst") {
      for _ in 0..<3 { xml.element("a:effectStyle") { xml.element("a:effectLst") } }
    }
    fills("a:bgFillStyleLst")
  }
}
