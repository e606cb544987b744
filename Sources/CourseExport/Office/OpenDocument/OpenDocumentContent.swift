import CourseDocument
import Wording

/// `content.xml`: the differences from named styles, then the words.
enum OpenDocumentContent {
  typealias Names = OpenDocumentNames

  static func part(_ body: OpenDocumentBody) -> [UInt8] {
    let xml = XMLOutput()
    xml.element("office:document-content", Names.spaces) {
      OpenDocumentStyles.fonts(into: xml)
      xml.element("office:automatic-styles") {
        OpenDocumentGraphics.add(hasPictures: !body.pictures.isEmpty, hasMarks: body.hasMarks, into: xml)
        for (index, key) in body.paragraphs.keys.enumerated() { paragraph(key, "P\(index + 1)", body.look, into: xml) }
        for (index, key) in body.runs.keys.enumerated() { words(key, "T\(index + 1)", body.look, into: xml) }
        for (index, key) in body.lists.keys.enumerated() {
          OpenDocumentLists.add("L\(index + 1)", key, body.look, into: xml)
        }
        for (index, table) in body.tables.enumerated() { add(table, "Table\(index + 1)", into: xml) }
        for (index, key) in body.rows.keys.enumerated() {
          style("R\(index + 1)", "table-row", into: xml) {
            xml.element(
              "style:table-row-properties",
              [XMLAttribute("fo:keep-together", "always")]
                + (key.height.map { [XMLAttribute("style:min-row-height", Names.points($0))] } ?? []))
          }
        }
        for (index, key) in body.cells.keys.enumerated() {
          style("C\(index + 1)", "table-cell", into: xml) {
            xml.element("style:table-cell-properties", cell(key))
          }
        }
      }
      xml.element("office:body") { xml.element("office:text") { xml.append(body.xml) } }
    }
    return xml.finish()
  }

  private static func style(_ name: String, _ family: String, into xml: XMLOutput, content: () -> Void) {
    xml.element(
      "style:style", [XMLAttribute("style:name", name), XMLAttribute("style:family", family)], content: content)
  }

  private static func paragraph(
    _ format: ParagraphFormat, _ name: String, _ look: OfficeLook, into xml: XMLOutput
  ) {
    xml.element(
      "style:style",
      [
        XMLAttribute("style:name", name), XMLAttribute("style:family", "paragraph"),
        XMLAttribute("style:parent-style-name", format.style.id),
      ]
    ) {
      var all = OpenDocumentStyles.indents(look.look(format.style), left: format.left, hanging: format.hanging)
      if format.keepsWithNext { all.append(XMLAttribute("fo:keep-with-next", "always")) }
      if format.breaksPage { all.append(XMLAttribute("fo:break-before", "page")) }
      if format.isRight { all.append(XMLAttribute("fo:text-align", "end")) }
      xml.element("style:paragraph-properties", all) {
        let stops = (format.hanging > 0 ? [format.left] : []) + format.tabs
        guard !stops.isEmpty else { return }
        xml.element("style:tab-stops") {
          for stop in stops {
            xml.element(
              "style:tab-stop",
              [XMLAttribute("style:position", Names.points(stop - format.left))]
                + (format.isRuled
                  ? [
                    XMLAttribute("style:type", "right"), XMLAttribute("style:leader-style", "solid"),
                    XMLAttribute("style:leader-text", "_"),
                  ] : []))
          }
        }
      }
    }
  }

  private static func words(_ traits: RunTraits, _ name: String, _ look: OfficeLook, into xml: XMLOutput) {
    style(name, "text", into: xml) {
      var all: [XMLAttribute] = []
      if traits.isStrong { all.append(XMLAttribute("fo:font-weight", "bold")) }
      if traits.isEmphasis { all.append(XMLAttribute("fo:font-style", "italic")) }
      if traits.isBox { all += OpenDocumentStyles.box(look) }
      if let language = traits.language {
        all.append(XMLAttribute("fo:language", language.code))
        all += OpenDocumentStyles.country(of: language)
      }
      xml.element("style:text-properties", all)
    }
  }

  private static func add(_ table: TableFormat, _ name: String, into xml: XMLOutput) {
    style(name, "table", into: xml) {
      xml.element(
        "style:table-properties",
        [
          XMLAttribute("style:width", Names.points(table.widths.reduce(0, +))), XMLAttribute("table:align", "left"),
          XMLAttribute("fo:margin-left", Names.points(table.left)),
          XMLAttribute("style:may-break-between-rows", table.mayBreak ? "true" : "false"),
          XMLAttribute("table:border-model", "collapsing"),
        ])
    }
    for (index, width) in table.widths.enumerated() {
      style("\(name).\(index + 1)", "table-column", into: xml) {
        xml.element("style:table-column-properties", "style:column-width", Names.points(width))
      }
    }
  }

  private static func cell(_ format: CellFormat) -> [XMLAttribute] {
    let thin = OpenDocumentBox.line(.single, eighths: 4, color: "\(OfficeLook.rule)")
    let strong = OpenDocumentBox.line(.single, eighths: 12, color: "\(OfficeLook.ink)")
    let cut = OpenDocumentBox.line(.dashed, eighths: 6, color: "\(OfficeLook.rule)")
    let fold = OpenDocumentBox.line(.dotted, eighths: 6, color: "\(OfficeLook.rule)")
    var all: [XMLAttribute] = []
    func edges(_ top: String, _ left: String, _ bottom: String, _ right: String) {
      all += [
        XMLAttribute("fo:border-top", top), XMLAttribute("fo:border-left", left),
        XMLAttribute("fo:border-bottom", bottom), XMLAttribute("fo:border-right", right),
      ]
    }
    switch format.edge {
    case .none: edges("none", "none", "none", "none")
    case .rule: edges(thin, "none", thin, "none")
    case .head:
      edges(thin, "none", strong, "none")
      all.append(XMLAttribute("fo:background-color", "#\(OfficeLook.tint)"))
    case .blank: edges(thin, thin, thin, thin)
    case .cut: edges(cut, cut, cut, cut)
    case .panel(let isFirst, let isLast): edges(cut, isFirst ? cut : fold, cut, isLast ? cut : fold)
    }
    let room = format.isWide ? 180 : OfficeFlow.cellPadding
    all += [
      XMLAttribute("fo:padding-left", Names.points(room)), XMLAttribute("fo:padding-right", Names.points(room)),
      XMLAttribute("fo:padding-top", Names.points(format.isWide ? 180 : 30)),
      XMLAttribute("fo:padding-bottom", Names.points(format.isWide ? 180 : 30)),
    ]
    if format.isCentred { all.append(XMLAttribute("style:vertical-align", "middle")) }
    return all
  }
}
