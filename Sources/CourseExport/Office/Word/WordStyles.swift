import CourseDocument
import Wording

/// `word/styles.xml`: the style list of the file.
enum WordStyles {
  static func part(_ document: Document, _ look: OfficeLook) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("w:styles", WordNames.wordsOnly) {
      defaults(document, look, into: xml)
      for style in OfficeStyle.all { add(style, look, into: xml) }
      characters(look, into: xml)
      WordTableStyles.add(into: xml)
    }
    return xml.finish()
  }

  private static func defaults(_ document: Document, _ look: OfficeLook, into xml: XMLOutput) {
    xml.element("w:docDefaults") {
      xml.element("w:rPrDefault") {
        xml.element("w:rPr") {
          fonts("\(OfficeLook.font)", into: xml)
          size(look.type.body, into: xml)
          let tag = OfficeWords.tag(of: document.language)
          xml.element(
            "w:lang", [XMLAttribute("w:val", tag), XMLAttribute("w:eastAsia", tag), XMLAttribute("w:bidi", "ar-SA")])
        }
      }
      xml.element("w:pPrDefault") { xml.element("w:pPr") }
    }
  }

  static func fonts(_ name: String, into xml: XMLOutput) {
    xml.element(
      "w:rFonts",
      [
        XMLAttribute("w:ascii", name), XMLAttribute("w:hAnsi", name), XMLAttribute("w:eastAsia", name),
        XMLAttribute("w:cs", name),
      ])
  }

  static func size(_ halfPoints: Int, into xml: XMLOutput) {
    xml.element("w:sz", "w:val", String(halfPoints))
    xml.element("w:szCs", "w:val", String(halfPoints))
  }

  private static func add(_ style: OfficeStyle, _ look: OfficeLook, into xml: XMLOutput) {
    let how = look.look(style)
    var attributes = [XMLAttribute("w:type", "paragraph")]
    if style == .body { attributes.append(XMLAttribute("w:default", "1")) }
    if !style.isBuiltIn { attributes.append(XMLAttribute("w:customStyle", "1")) }
    attributes.append(XMLAttribute("w:styleId", style.id))
    xml.element("w:style", attributes) {
      xml.element("w:name", "w:val", style.name)
      if let french = OfficeWords.frenchName(of: style) { xml.element("w:aliases", "w:val", french) }
      if style != .body { xml.element("w:basedOn", "w:val", OfficeStyle.body.id) }
      if style.next != style { xml.element("w:next", "w:val", style.next.id) }
      xml.element("w:uiPriority", "w:val", style.isBuiltIn ? "1" : "2")
      xml.element("w:qFormat")
      xml.element("w:pPr") { paragraph(style, how, look, into: xml) }
      xml.element("w:rPr") {
        if how.isBold {
          xml.element("w:b")
          xml.element("w:bCs")
        }
        if how.isItalic {
          xml.element("w:i")
          xml.element("w:iCs")
        }
        if let color = how.color { xml.element("w:color", "w:val", "\(color)") }
        size(how.size, into: xml)
      }
    }
  }

  private static func paragraph(_ style: OfficeStyle, _ how: ParagraphLook, _ look: OfficeLook, into xml: XMLOutput) {
    if how.keepsWithNext { xml.element("w:keepNext") }
    if how.keepsTogether || how.box != nil { xml.element("w:keepLines") }
    xml.element("w:widowControl")
    if style == .listBullet || style == .listNumber {
      xml.element("w:numPr") {
        xml.element("w:numId", "w:val", String(style == .listBullet ? WordNumbering.bullets : WordNumbering.first))
      }
    }
    if let box = how.box { WordBox.add(box, into: xml) }
    switch style {
    case .question: tab(look.questionIndent, into: xml)
    case .header, .footer: tab(look.textWidth, "right", into: xml)
    case .body, .title, .heading, .listBullet, .listNumber, .caption, .tableText, .tableHead, .callout, .calloutTitle,
      .questionText, .answerBox, .writingLine, .figure, .pictureWords, .cardTitle, .cardLargeTitle, .cardText, .gap:
      break
    }
    xml.element(
      "w:spacing",
      [
        XMLAttribute("w:before", how.before), XMLAttribute("w:after", how.after), XMLAttribute("w:line", how.line),
        XMLAttribute("w:lineRule", "auto"),
      ])
    if how.left > 0 || how.right > 0 {
      xml.element(
        "w:ind",
        [
          XMLAttribute("w:left", how.left), XMLAttribute("w:right", how.right),
          XMLAttribute("w:hanging", how.hanging),
        ])
    }
    if how.isCentred { xml.element("w:jc", "w:val", "center") }
    if let outline = how.outline { xml.element("w:outlineLvl", "w:val", String(outline)) }
  }

  private static func tab(_ position: Int, _ kind: String = "left", into xml: XMLOutput) {
    xml.element("w:tabs") {
      xml.element("w:tab", [XMLAttribute("w:val", kind), XMLAttribute("w:pos", position)])
    }
  }

  private static func characters(_ look: OfficeLook, into xml: XMLOutput) {
    character("DefaultParagraphFont", "Default Paragraph Font", isDefault: true, into: xml) {}
    character("Strong", "Strong", into: xml) {
      xml.element("w:b")
      xml.element("w:bCs")
    }
    character("Emphasis", "Emphasis", into: xml) {
      xml.element("w:i")
      xml.element("w:iCs")
    }
    character("Hyperlink", "Hyperlink", into: xml) {
      xml.element("w:color", "w:val", "084A7A")
      xml.element("w:u", "w:val", "single")
    }
    character("TickBox", "Tick Box", isOurs: true, into: xml) {
      fonts("\(OfficeLook.symbolFont)", into: xml)
      size(look.type.box, into: xml)
    }
  }

  private static func character(
    _ id: String, _ name: String, isDefault: Bool = false, isOurs: Bool = false, into xml: XMLOutput,
    content: () -> Void
  ) {
    var attributes = [XMLAttribute("w:type", "character")]
    if isDefault { attributes.append(XMLAttribute("w:default", "1")) }
    if isOurs { attributes.append(XMLAttribute("w:customStyle", "1")) }
    xml.element("w:style", attributes + [XMLAttribute("w:styleId", id)]) {
      xml.element("w:name", "w:val", name)
      if !isDefault { xml.element("w:basedOn", "w:val", "DefaultParagraphFont") }
      xml.element("w:uiPriority", "w:val", "3")
      if isDefault {
        xml.element("w:semiHidden")
      } else {
        xml.element("w:qFormat")
        xml.element("w:rPr") { content() }
      }
    }
  }
}
