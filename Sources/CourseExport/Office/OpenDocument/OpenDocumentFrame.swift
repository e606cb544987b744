import CourseDocument
import CourseModel
import Wording

/// The page: its sheet, its header, its footer with the services and which page of how many.
enum OpenDocumentFrame {
  typealias Names = OpenDocumentNames

  static func add(_ document: Document, _ look: OfficeLook, into xml: XMLOutput) {
    let mark = FrameWords.marks(of: document).first?.words
    xml.element("office:automatic-styles") {
      if let second = document.companion {
        xml.element(
          "style:style", [XMLAttribute("style:name", "Second"), XMLAttribute("style:family", "text")]
        ) {
          xml.element(
            "style:text-properties",
            [XMLAttribute("fo:language", second.language.code)] + OpenDocumentStyles.country(of: second.language))
        }
      }
      xml.element("style:page-layout", [XMLAttribute("style:name", "Sheet")]) {
        xml.element(
          "style:page-layout-properties",
          [
            XMLAttribute("fo:page-width", Names.points(look.sheet.width)),
            XMLAttribute("fo:page-height", Names.points(look.sheet.height)),
            XMLAttribute("style:print-orientation", "portrait"),
            XMLAttribute("fo:margin-top", Names.points(mark == nil ? OfficeLook.topMargin : OfficeLook.frameMargin)),
            XMLAttribute("fo:margin-bottom", Names.points(OfficeLook.frameMargin)),
            XMLAttribute("fo:margin-left", Names.points(OfficeLook.sideMargin)),
            XMLAttribute("fo:margin-right", Names.points(OfficeLook.sideMargin)),
          ])
        if mark != nil {
          xml.element("style:header-style") {
            xml.element(
              "style:header-footer-properties",
              [
                XMLAttribute("fo:min-height", Names.points(OfficeLook.topMargin - OfficeLook.frameMargin)),
                XMLAttribute("fo:margin-bottom", Names.points(240)),
              ])
          }
        }
        xml.element("style:footer-style") {
          xml.element(
            "style:header-footer-properties",
            [
              XMLAttribute("fo:min-height", Names.points(look.footHeight + 100)),
              XMLAttribute("fo:margin-top", Names.points(100)),
            ])
        }
      }
    }
    xml.element("office:master-styles") {
      xml.element(
        "style:master-page",
        [XMLAttribute("style:name", "Standard"), XMLAttribute("style:page-layout-name", "Sheet")]
      ) {
        if let mark { header(document, mark, into: xml) }
        xml.element("style:footer") { footer(document, into: xml) }
      }
    }
  }

  private static func header(_ document: Document, _ mark: String, into xml: XMLOutput) {
    xml.element("style:header") {
      xml.element("text:p", "text:style-name", OfficeStyle.header.id) {
        xml.text(document.title)
        xml.element("text:tab")
        span("Strong", mark, into: xml)
      }
      if let second = document.companion {
        xml.element("text:p", "text:style-name", OfficeStyle.header.id) {
          span("Second", second.title, into: xml)
          xml.element("text:tab")
          span("Second", FrameWords.facilitator[second.language], into: xml)
        }
      }
    }
  }

  private static func footer(_ document: Document, into xml: XMLOutput) {
    let language = document.language
    if !document.footer.isEmpty {
      xml.element("text:p", "text:style-name", OfficeStyle.footer.id) {
        span("Strong", FrameWords.help[language], into: xml)
        xml.text(" " + services(document.footer))
      }
    }
    if let second = document.companion, !second.footer.isEmpty {
      xml.element("text:p", "text:style-name", OfficeStyle.footer.id) {
        span("Second", FrameWords.help[second.language] + " " + services(second.footer), into: xml)
      }
    }
    xml.element("text:p", "text:style-name", OfficeStyle.footer.id) {
      xml.element("text:tab")
      xml.text(OfficeWords.page[language] + " ")
      xml.element("text:page-number", [XMLAttribute("text:select-page", "current")], text: "1")
      xml.text(" " + OfficeWords.of[language] + " ")
      xml.element("text:page-count", text: "1")
    }
  }

  private static func services(_ lines: [[Inline]]) -> String { lines.map(\.plainText).joined(separator: " | ") }

  private static func span(_ style: String, _ text: String, into xml: XMLOutput) {
    xml.element("text:span", [XMLAttribute("text:style-name", style)], text: text)
  }
}
