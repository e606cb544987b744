import CourseDocument
import Wording

/// The smaller parts of a Word file.
enum WordParts {
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// The parts beside the words, in the order of the archive.
  static func contentTypes(hasHeader: Bool) -> [UInt8] {
    OfficePackage.contentTypes(
      [
        ("/word/document.xml", types + "document.main+xml"), ("/word/styles.xml", types + "styles+xml"),
        ("/word/numbering.xml", types + "numbering+xml"), ("/word/settings.xml", types + "settings+xml"),
        ("/word/fontTable.xml", types + "fontTable+xml"), ("/word/footer1.xml", types + "footer+xml"),
      ] + (hasHeader ? [("/word/header1.xml", types + "header+xml")] : [])
        + [("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")])
  }

  /// What the words refer to.
  static func relationships(of body: WordBody, hasHeader: Bool) -> [UInt8] {
    var all = [
      OfficePackage.Relationship("styles", "styles", "styles.xml"),
      OfficePackage.Relationship("numbering", "numbering", "numbering.xml"),
      OfficePackage.Relationship("settings", "settings", "settings.xml"),
      OfficePackage.Relationship("fonts", "fontTable", "fontTable.xml"),
      OfficePackage.Relationship("theme", "theme", "theme/theme1.xml"),
      OfficePackage.Relationship("footer", "footer", "footer1.xml"),
    ]
    if hasHeader { all.append(OfficePackage.Relationship("header", "header", "header1.xml")) }
    for number in body.pictures.indices {
      all.append(OfficePackage.Relationship("picture\(number + 1)", "image", "media/image\(number + 1).png"))
    }
    for (number, address) in body.links.enumerated() {
      all.append(OfficePackage.Relationship("link\(number + 1)", "hyperlink", address, isExternal: true))
    }
    return OfficePackage.relationships(all)
  }

  static func settings(_ document: Document) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("w:settings", WordNames.wordsOnly) {
      xml.element("w:zoom", "w:percent", "100")
      xml.element("w:defaultTabStop", "w:val", "567")
      xml.element("w:characterSpacingControl", "w:val", "doNotCompress")
      xml.element("w:compat") {
        xml.element(
          "w:compatSetting",
          [
            XMLAttribute("w:name", "compatibilityMode"),
            XMLAttribute("w:uri", "http://schemas.microsoft.com/office/word"), XMLAttribute("w:val", "15"),
          ])
      }
      xml.element("w:themeFontLang", "w:val", OfficeWords.tag(of: document.language))
    }
    return xml.finish()
  }

  /// The fonts by name, with those to take where one is missing.
  static func fonts() -> [UInt8] {
    let xml = XMLOutput()
    xml.element("w:fonts", WordNames.wordsOnly) {
      for (name, other, family) in [
        ("\(OfficeLook.font)", "Liberation Sans", "swiss"), ("\(OfficeLook.symbolFont)", "DejaVu Sans", "swiss"),
      ] {
        xml.element("w:font", [XMLAttribute("w:name", name)]) {
          xml.element("w:altName", "w:val", other)
          xml.element("w:charset", "w:val", "00")
          xml.element("w:family", "w:val", family)
          xml.element("w:pitch", "w:val", "variable")
        }
      }
    }
    return xml.finish()
  }
}
