import CourseDocument
import Wording

/// `styles.xml`: the style list of the file, its lists, its page.
enum OpenDocumentStyles {
  typealias Names = OpenDocumentNames

  static func part(_ document: Document, _ look: OfficeLook) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("office:document-styles", Names.spaces) {
      fonts(into: xml)
      xml.element("office:styles") {
        defaults(document, look, into: xml)
        for style in OfficeStyle.all { add(style, look, into: xml) }
        characters(look, into: xml)
        OpenDocumentLists.add(look, into: xml)
      }
      OpenDocumentFrame.add(document, look, into: xml)
    }
    return xml.finish()
  }

  /// The fonts by name, with those to take where one is missing.
  static func fonts(into xml: XMLOutput) {
    xml.element("office:font-face-decls") {
      for (name, others) in [
        (OfficeLook.font, "Arial, 'Liberation Sans', Helvetica, sans-serif"),
        (OfficeLook.symbolFont, "'Segoe UI Symbol', 'DejaVu Sans', 'Noto Sans Symbols2'"),
      ] {
        xml.element(
          "style:font-face",
          [
            XMLAttribute("style:name", "\(name)"), XMLAttribute("svg:font-family", others),
            XMLAttribute("style:font-family-generic", "swiss"), XMLAttribute("style:font-pitch", "variable"),
          ])
      }
    }
  }

  private static func defaults(_ document: Document, _ look: OfficeLook, into xml: XMLOutput) {
    xml.element("style:default-style", [XMLAttribute("style:family", "paragraph")]) {
      xml.element("style:paragraph-properties", "style:tab-stop-distance", "28.35pt")
      xml.element(
        "style:text-properties",
        [
          XMLAttribute("style:font-name", "\(OfficeLook.font)"),
          XMLAttribute("fo:font-size", Names.points(look.type.body * 10)),
          XMLAttribute("fo:language", document.language.code),
        ] + country(of: document.language))
    }
    xml.element("style:default-style", [XMLAttribute("style:family", "table")]) {
      xml.element("style:table-properties", "table:border-model", "collapsing")
    }
    xml.element("style:default-style", [XMLAttribute("style:family", "text")])
    xml.element("style:default-style", [XMLAttribute("style:family", "table-cell")])
    xml.element("style:default-style", [XMLAttribute("style:family", "graphic")])
    xml.element("style:default-style", [XMLAttribute("style:family", "table-row")]) {
      xml.element("style:table-row-properties", "fo:keep-together", "always")
    }
  }

  /// The country of a language, where there is one.
  static func country(of language: Language) -> [XMLAttribute] {
    let country = OfficeWords.country(of: language)
    return country.isEmpty ? [] : [XMLAttribute("fo:country", country)]
  }

  private static func add(_ style: OfficeStyle, _ look: OfficeLook, into xml: XMLOutput) {
    let how = look.look(style)
    var attributes = [
      XMLAttribute("style:name", style.id), XMLAttribute("style:display-name", displayName(of: style)),
      XMLAttribute("style:family", "paragraph"),
    ]
    if style != .body { attributes.append(XMLAttribute("style:parent-style-name", OfficeStyle.body.id)) }
    if style.next != style { attributes.append(XMLAttribute("style:next-style-name", style.next.id)) }
    if case .heading(let level) = style { attributes.append(XMLAttribute("style:default-outline-level", level)) }
    if style == .listBullet { attributes.append(XMLAttribute("style:list-style-name", "ListBullets")) }
    if style == .listNumber { attributes.append(XMLAttribute("style:list-style-name", "ListNumbers")) }
    xml.element("style:style", attributes) {
      xml.element("style:paragraph-properties", paragraph(how)) {
        switch style {
        case .question: tab(0, into: xml)
        case .header, .footer: tab(look.textWidth, "right", into: xml)
        case .body, .title, .heading, .listBullet, .listNumber, .caption, .tableText, .tableHead, .callout,
          .calloutTitle, .questionText, .answerBox, .writingLine, .figure, .pictureWords, .cardTitle, .cardLargeTitle,
          .cardText, .gap:
          break
        }
      }
      var words = [XMLAttribute("fo:font-size", Names.points(how.size * 10))]
      if how.isBold { words.append(XMLAttribute("fo:font-weight", "bold")) }
      if how.isItalic { words.append(XMLAttribute("fo:font-style", "italic")) }
      if let color = how.color { words.append(XMLAttribute("fo:color", "#\(color)")) }
      xml.element("style:text-properties", words)
    }
  }

  /// LibreOffice shows its own names, in its own language, for the styles that it knows.
  private static func displayName(of style: OfficeStyle) -> String {
    switch style {
    case .heading(let level): "Heading \(level)"
    case .caption: "Caption"
    case .header: "Header"
    case .footer: "Footer"
    case .body, .title, .listBullet, .listNumber, .tableText, .tableHead, .callout, .calloutTitle, .question,
      .questionText, .answerBox, .writingLine, .figure, .pictureWords, .cardTitle, .cardLargeTitle, .cardText, .gap:
      style.name
    }
  }

  private static func paragraph(_ how: ParagraphLook) -> [XMLAttribute] {
    var all = [
      XMLAttribute("fo:margin-top", Names.points(how.before)),
      XMLAttribute("fo:margin-bottom", Names.points(how.after)),
      XMLAttribute("fo:line-height", "\(how.line * 100 / 240)%"), XMLAttribute("fo:orphans", 2),
      XMLAttribute("fo:widows", 2),
    ]
    all += indents(how, left: how.left, hanging: how.hanging)
    if how.isCentred { all.append(XMLAttribute("fo:text-align", "center")) }
    if how.keepsWithNext { all.append(XMLAttribute("fo:keep-with-next", "always")) }
    if how.keepsTogether || how.box != nil { all.append(XMLAttribute("fo:keep-together", "always")) }
    if let box = how.box { all += OpenDocumentBox.attributes(box) }
    return all
  }

  /// The margins of a paragraph, which end at the edge of its box; all three, since LibreOffice takes none from a parent
  /// style once one is set.
  static func indents(_ how: ParagraphLook, left: Int, hanging: Int) -> [XMLAttribute] {
    [
      XMLAttribute("fo:margin-left", Names.points(left - (how.box?.leftInset ?? 0))),
      XMLAttribute("fo:margin-right", Names.points(how.right - (how.box?.rightInset ?? 0))),
      XMLAttribute("fo:text-indent", Names.points(-hanging)),
    ]
  }

  /// A tab stop, counted from where the words of the paragraph begin.
  private static func tab(_ position: Int, _ kind: String = "left", into xml: XMLOutput) {
    xml.element("style:tab-stops") {
      xml.element(
        "style:tab-stop",
        [XMLAttribute("style:position", Names.points(position)), XMLAttribute("style:type", kind)])
    }
  }

  private static func characters(_ look: OfficeLook, into xml: XMLOutput) {
    let all: [(String, String, [XMLAttribute])] = [
      ("Strong", "Strong Emphasis", [XMLAttribute("fo:font-weight", "bold")]),
      ("Emphasis", "Emphasis", [XMLAttribute("fo:font-style", "italic")]),
      (
        "Hyperlink", "Internet link",
        [
          XMLAttribute("fo:color", "#084A7A"), XMLAttribute("style:text-underline-style", "solid"),
          XMLAttribute("style:text-underline-width", "auto"),
          XMLAttribute("style:text-underline-color", "font-color"),
        ]
      ), ("TickBox", "Tick Box", box(look)),
    ]
    for (name, display, words) in all {
      xml.element(
        "style:style",
        [
          XMLAttribute("style:name", name), XMLAttribute("style:display-name", display),
          XMLAttribute("style:family", "text"),
        ]
      ) { xml.element("style:text-properties", words) }
    }
  }

  /// How a box to tick is set: large, and a little lower than its word.
  static func box(_ look: OfficeLook) -> [XMLAttribute] {
    [
      XMLAttribute("style:font-name", "\(OfficeLook.symbolFont)"),
      XMLAttribute("fo:font-size", Names.points(look.type.box * 10)),
      XMLAttribute("style:text-position", "-8% 100%"),
    ]
  }
}
