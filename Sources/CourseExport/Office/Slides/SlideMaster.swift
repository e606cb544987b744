import CourseDocument
import CourseModel
import Wording

/// The master, its layouts, and the master of the notes: how slides look, in one place to change.
enum SlideMaster {
  private static let main = "http://schemas.openxmlformats.org/presentationml/2006/main"
  static let spaces = [
    XMLAttribute("xmlns:p", main), XMLAttribute("xmlns:a", WordNames.drawing),
    XMLAttribute("xmlns:r", WordNames.relationships),
  ]

  private static let colors = [
    XMLAttribute("bg1", "lt1"), XMLAttribute("tx1", "dk1"), XMLAttribute("bg2", "lt2"), XMLAttribute("tx2", "dk2"),
    XMLAttribute("accent1", "accent1"), XMLAttribute("accent2", "accent2"), XMLAttribute("accent3", "accent3"),
    XMLAttribute("accent4", "accent4"), XMLAttribute("accent5", "accent5"), XMLAttribute("accent6", "accent6"),
    XMLAttribute("hlink", "hlink"), XMLAttribute("folHlink", "folHlink"),
  ]

  static func master(_ deck: SlideDeck) -> [UInt8] {
    let xml = XMLOutput()
    let shapes = SlideShapes(xml, language: deck.language)
    xml.element("p:sldMaster", spaces) {
      xml.element("p:cSld") {
        background(into: xml)
        shapes.tree {
          shapes.placeholder(.title, SlideFrame.title(.content), titleBody, body: { fit(into: xml) }) {
            shapes.paragraph(SlideParagraph(words: [.text("Amorce")]))
          }
          shapes.placeholder(.masterBody, SlideFrame.body(.content), body: { fit(into: xml) }) {
            shapes.paragraph(SlideParagraph(words: [.text("Amorce")]))
          }
          shapes.rule(SlideFrame.rule)
          frame(shapes, deck, isMaster: true)
        }
      }
      xml.element("p:clrMap", colors)
      xml.element("p:sldLayoutIdLst") {
        for layout in SlideFrame.Layout.allCases {
          xml.element(
            "p:sldLayoutId",
            [XMLAttribute("id", 2_147_483_648 + layout.rawValue), XMLAttribute("r:id", "layout\(layout.rawValue)")])
        }
      }
      xml.element("p:txStyles") { styles(into: xml) }
    }
    return xml.finish()
  }

  private static func background(into xml: XMLOutput) {
    xml.element("p:bg") {
      xml.element("p:bgPr") {
        xml.element("a:solidFill") { xml.element("a:schemeClr", "val", "bg1") }
        xml.element("a:effectLst")
      }
    }
  }

  private static func fit(into xml: XMLOutput) { xml.element("a:normAutofit") }

  /// Titles stand on the words below them, however long they are.
  private static let titleBody = [XMLAttribute("anchor", "b")]

  private static func styles(into xml: XMLOutput) {
    xml.element("p:titleStyle") { level("a:lvl1pPr", size: 32, isBold: true, color: "accent1", into: xml) }
    xml.element("p:bodyStyle") {
      for name: StaticString in ["a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr"] {
        level(name, size: name.description == "a:lvl1pPr" ? 28 : 24, color: "tx1", into: xml)
      }
    }
    xml.element("p:otherStyle") { level("a:lvl1pPr", size: 18, color: "tx1", into: xml) }
  }

  static func level(
    _ name: StaticString, size: Int, isBold: Bool = false, color: String, into xml: XMLOutput
  ) {
    xml.element(name, [XMLAttribute("algn", "l")]) {
      xml.element("a:spcBef") { xml.element("a:spcPts", "val", "900") }
      xml.element("a:buNone")
      xml.element("a:defRPr", [XMLAttribute("sz", size * 100)] + (isBold ? [XMLAttribute("b", 1)] : [])) {
        xml.element("a:solidFill") { xml.element("a:schemeClr", "val", color) }
        xml.element("a:latin", "typeface", "+mn-lt")
      }
    }
  }

  /// Services and number, as placeholders with their own words.
  static func frame(
    _ shapes: SlideShapes, _ deck: SlideDeck, isMaster: Bool = false, number: Int = 1, label: String? = nil
  ) {
    let xml = shapes.xml
    shapes.placeholder(.footer, isMaster ? SlideFrame.footer : nil, body: { xml.element("a:normAutofit") }) {
      xml.element("a:p") {
        let lines = deck.footer.map(\.plainText).joined(separator: "  |  ")
        shapes.add([.strong([.text(FrameWords.help[deck.language] + " ")]), .text(lines)], size: 12)
      }
    }
    shapes.placeholder(.number, isMaster ? SlideFrame.number : nil) {
      xml.element("a:p") {
        xml.element("a:pPr", "algn", "r")
        if let label { shapes.add([.text(label + "  \u{B7}  ")], size: 12) }
        shapes.slideNumber(number)
        if !isMaster { shapes.add([.text("/\(deck.slides.count)")], size: 12) }
      }
    }
  }

  static func layout(_ layout: SlideFrame.Layout, _ deck: SlideDeck) -> [UInt8] {
    let xml = XMLOutput()
    let shapes = SlideShapes(xml, language: deck.language)
    let (type, name) =
      switch layout {
      case .opening: ("title", "Title")
      case .content: ("obj", "Title and Text")
      case .question: ("obj", "Statement")
      }
    xml.element("p:sldLayout", spaces + [XMLAttribute("type", type), XMLAttribute("preserve", 1)]) {
      xml.element("p:cSld", [XMLAttribute("name", name)]) {
        shapes.tree {
          shapes.placeholder(
            layout == .opening ? .centredTitle : .title, SlideFrame.title(layout), titleBody,
            body: { fit(into: xml) }
          ) { shapes.paragraph(SlideParagraph(words: [.text("Amorce")])) }
          shapes.placeholder(
            layout == .opening ? .subtitle : .body, SlideFrame.body(layout), body: { fit(into: xml) }
          ) { shapes.paragraph(SlideParagraph(words: [.text("Amorce")])) }
          frame(shapes, deck, isMaster: true)
        }
      }
      xml.element("p:clrMapOvr") { xml.element("a:masterClrMapping") }
    }
    return xml.finish()
  }

  static func notes(_ deck: SlideDeck) -> [UInt8] {
    let xml = XMLOutput()
    let shapes = SlideShapes(xml, language: deck.language)
    let width = SlideFrame.notes.width
    xml.element("p:notesMaster", spaces) {
      xml.element("p:cSld") {
        background(into: xml)
        shapes.tree {
          shapes.slideImage(SlideFrame(x: 685_800, y: 600_000, width: width - 1_371_600, height: 3_086_100))
          shapes.placeholder(
            .masterBody, SlideFrame(x: 685_800, y: 3_900_000, width: width - 1_371_600, height: 4_800_000)
          ) { shapes.paragraph(SlideParagraph(words: [.text("Amorce")])) }
        }
      }
      xml.element("p:clrMap", colors)
      xml.element("p:notesStyle") { level("a:lvl1pPr", size: 12, color: "tx1", into: xml) }
    }
    return xml.finish()
  }
}
