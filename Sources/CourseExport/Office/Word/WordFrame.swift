import CourseDocument
import CourseModel
import Wording

/// What stands around the words of every page: header, footer, sheet.
enum WordFrame {
  /// The section: its sheet, its margins, its header and footer.
  static func section(_ document: Document, _ look: OfficeLook, into xml: XMLOutput) {
    xml.element("w:sectPr") {
      if FrameWords.mark(of: document) != nil {
        xml.element("w:headerReference", [XMLAttribute("w:type", "default"), XMLAttribute("r:id", "header")])
      }
      xml.element("w:footerReference", [XMLAttribute("w:type", "default"), XMLAttribute("r:id", "footer")])
      xml.element("w:pgSz", [XMLAttribute("w:w", look.sheet.width), XMLAttribute("w:h", look.sheet.height)])
      xml.element(
        "w:pgMar",
        [
          XMLAttribute("w:top", OfficeLook.topMargin), XMLAttribute("w:right", OfficeLook.sideMargin),
          XMLAttribute("w:bottom", look.bottomMargin), XMLAttribute("w:left", OfficeLook.sideMargin),
          XMLAttribute("w:header", OfficeLook.frameMargin), XMLAttribute("w:footer", OfficeLook.frameMargin),
          XMLAttribute("w:gutter", 0),
        ])
    }
  }

  /// The header: the title and the mark of the edition, or nil if pages have none.
  static func header(_ document: Document) -> [UInt8]? {
    guard let mark = FrameWords.marks(of: document).first?.words else { return nil }
    let xml = XMLOutput()
    xml.element("w:hdr", WordNames.wordsOnly) {
      paragraph(.header, into: xml) {
        run(document.title, into: xml)
        xml.element("w:r") { xml.element("w:tab") }
        run(mark, isStrong: true, into: xml)
      }
      if let second = document.companion {
        paragraph(.header, into: xml) {
          run(second.title, language: second.language, into: xml)
          xml.element("w:r") { xml.element("w:tab") }
          run(FrameWords.facilitator[second.language], isStrong: true, language: second.language, into: xml)
        }
      }
    }
    return xml.finish()
  }

  /// The footer: the services, and which page of how many.
  static func footer(_ document: Document) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("w:ftr", WordNames.wordsOnly) {
      services(document.footer, document.language, nil, into: xml)
      if let second = document.companion { services(second.footer, second.language, second.language, into: xml) }
      paragraph(.footer, into: xml) {
        xml.element("w:r") { xml.element("w:tab") }
        run(OfficeWords.page[document.language] + " ", into: xml)
        field("PAGE", into: xml)
        run(" " + OfficeWords.of[document.language] + " ", into: xml)
        field("NUMPAGES", into: xml)
      }
    }
    return xml.finish()
  }

  private static func services(_ lines: [[Inline]], _ language: Language, _ tag: Language?, into xml: XMLOutput) {
    guard !lines.isEmpty else { return }
    paragraph(.footer, into: xml) {
      run(FrameWords.help[language] + " ", isStrong: true, language: tag, into: xml)
      run(lines.map(\.plainText).joined(separator: "  |  "), language: tag, into: xml)
    }
  }

  private static func paragraph(_ style: OfficeStyle, into xml: XMLOutput, content: () -> Void) {
    xml.element("w:p") {
      xml.element("w:pPr") { xml.element("w:pStyle", "w:val", style.id) }
      content()
    }
  }

  private static func run(
    _ text: String, isStrong: Bool = false, language: Language? = nil, into xml: XMLOutput
  ) {
    xml.element("w:r") {
      if isStrong || language != nil {
        xml.element("w:rPr") {
          if isStrong { xml.element("w:rStyle", "w:val", "Strong") }
          if let language { xml.element("w:lang", "w:val", OfficeWords.tag(of: language)) }
        }
      }
      xml.element("w:t", [XMLAttribute("xml:space", "preserve")], text: text)
    }
  }

  private static func field(_ name: String, into xml: XMLOutput) {
    xml.element("w:fldSimple", [XMLAttribute("w:instr", " \(name) ")]) { run("1", into: xml) }
  }
}
