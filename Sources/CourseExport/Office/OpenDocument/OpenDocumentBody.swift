import CourseDocument
import CourseModel
import Wording

/// Writes the text of `content.xml` and remembers the differences from named styles that it needs.
final class OpenDocumentBody: OfficeSink {
  /// The words, to be put after the styles that they need.
  let xml = XMLOutput(isFragment: true)
  let look: OfficeLook
  private let language: Language
  private(set) var paragraphs = OpenDocumentStyleBook<ParagraphFormat>()
  private(set) var runs = OpenDocumentStyleBook<RunTraits>()
  private(set) var lists = OpenDocumentStyleBook<ListFormat>()
  private(set) var cells = OpenDocumentStyleBook<CellFormat>()
  private(set) var rows = OpenDocumentStyleBook<RowFormat>()
  private(set) var tables: [TableFormat] = []
  private(set) var pictures: [[UInt8]] = []
  private(set) var hasMarks = false
  /// The lists that are open; those around a table wait until it ends.
  private var openLists: [ListFormat] = []
  private var waiting: [[ListFormat]] = []
  private var headerRows: [Bool] = []
  private var drawings = 0
  /// True if a space that follows would be lost.
  private var isAfterSpace = true

  init(_ document: Document, look: OfficeLook) {
    self.look = look
    language = document.language
    var flow = OfficeFlow(sink: self, look: look)
    flow.add(document)
  }

  func openParagraph(_ format: ParagraphFormat) {
    let name = [XMLAttribute("text:style-name", styleName(of: format))]
    if case .heading(let level) = format.style {
      xml.open("text:h", name + [XMLAttribute("text:outline-level", level)])
    } else {
      xml.open("text:p", name)
    }
    isAfterSpace = true
  }

  private func styleName(of format: ParagraphFormat) -> String {
    let style = look.look(format.style)
    var key = format
    // The list around it gives the bullet; what the style says already needs no other style.
    key.beginsItem = false
    key.keepsWithNext = format.keepsWithNext && !style.keepsWithNext
    let isPlain =
      key.left == style.left && key.hanging == style.hanging && !key.keepsWithNext && !key.breaksPage
      && key.tabs.isEmpty && !key.isRight
    return isPlain ? key.style.id : "P\(paragraphs.number(of: key))"
  }

  func closeParagraph() { xml.close() }

  func run(_ text: String, _ traits: RunTraits) {
    var traits = traits
    if traits.language == language { traits.language = nil }
    // The link around them has its own style.
    traits.isLink = false
    guard traits != RunTraits() else { return add(text) }
    let name =
      switch traits {
      case RunTraits(isStrong: true): "Strong"
      case RunTraits(isEmphasis: true): "Emphasis"
      case RunTraits(isBox: true): "TickBox"
      case _: "T\(runs.number(of: traits))"
      }
    xml.element("text:span", [XMLAttribute("text:style-name", name)]) { add(text) }
  }

  /// Adds text; a space that would be lost beside another is written as an element.
  private func add(_ text: String) {
    var plain = ""
    for character in text {
      if character == " ", isAfterSpace {
        if !plain.isEmpty { xml.text(plain) }
        plain = ""
        xml.element("text:s")
      } else {
        plain.append(character)
      }
      isAfterSpace = character == " "
    }
    if !plain.isEmpty { xml.text(plain) }
  }

  func tab() {
    xml.element("text:tab")
    isAfterSpace = false
  }

  func openLink(_ address: LinkAddress) {
    xml.open(
      "text:a",
      [
        XMLAttribute("xlink:type", "simple"), XMLAttribute("xlink:href", address.text),
        XMLAttribute("text:style-name", "Hyperlink"),
      ])
  }

  func closeLink() { xml.close() }

  func openList(_ format: ListFormat) {
    xml.open("text:list", [XMLAttribute("text:style-name", listName(of: format))])
    openLists.append(format)
  }

  /// A list that stands elsewhere than those of the body has a style of its own.
  private func listName(of format: ListFormat) -> String {
    let isOfBody = format.style == .listBullet || format.style == .listNumber
    guard !isOfBody || format.left != look.listIndent * (openLists.count + 1) else {
      return OpenDocumentLists.name(isOrdered: format.isOrdered)
    }
    return "L\(lists.number(of: format))"
  }

  func openItem() { xml.open("text:list-item") }
  func closeItem() { xml.close() }

  func closeList() {
    openLists.removeLast()
    xml.close()
  }

  func openTable(_ format: TableFormat) {
    // A list item holds no table: the lists end before it and go on after it.
    for _ in openLists {
      xml.close()
      xml.close()
    }
    waiting.append(openLists)
    openLists = []
    tables.append(format)
    headerRows.append(false)
    let number = tables.count
    xml.open(
      "table:table",
      [
        XMLAttribute("table:name", (format.isData ? "Table" : "Grid") + String(number)),
        XMLAttribute("table:style-name", "Table\(number)"),
      ])
    if !format.summary.isEmpty { xml.element("table:title", text: format.summary) }
    for index in format.widths.indices {
      let isName = index == 0 && format.hasRowHeaders
      if isName { xml.open("table:table-header-columns") }
      xml.element("table:table-column", "table:style-name", "Table\(number).\(index + 1)")
      if isName { xml.close() }
    }
  }

  func openRow(_ format: RowFormat) {
    if format.isHeader { xml.open("table:table-header-rows") }
    headerRows[headerRows.count - 1] = format.isHeader
    xml.open("table:table-row", [XMLAttribute("table:style-name", "R\(rows.number(of: format))")])
  }

  func openCell(_ format: CellFormat, width: Int) {
    xml.open(
      "table:table-cell",
      [
        XMLAttribute("table:style-name", "C\(cells.number(of: format))"),
        XMLAttribute("office:value-type", "string"),
      ])
  }

  func closeCell() { xml.close() }

  func closeRow() {
    xml.close()
    if headerRows.last == true { xml.close() }
  }

  func closeTable() {
    xml.close()
    headerRows.removeLast()
    for format in waiting.popLast() ?? [] {
      xml.open(
        "text:list",
        [
          XMLAttribute("text:style-name", listName(of: format)), XMLAttribute("text:continue-numbering", "true"),
        ])
      xml.open("text:list-header")
      openLists.append(format)
    }
  }

  func picture(_ bytes: [UInt8], _ size: OfficePicture, alternative: String) {
    let known = pictures.firstIndex(of: bytes)
    if known == nil { pictures.append(bytes) }
    drawings += 1
    xml.element(
      "draw:frame",
      [
        XMLAttribute("draw:style-name", "Picture"), XMLAttribute("draw:name", "Picture \(drawings)"),
        XMLAttribute("text:anchor-type", "as-char"),
        XMLAttribute("svg:x", "0pt"), XMLAttribute("svg:y", "0pt"),
        XMLAttribute("svg:width", OpenDocumentNames.points(size.width)),
        XMLAttribute("svg:height", OpenDocumentNames.points(size.height)),
      ]
    ) {
      xml.element(
        "draw:image",
        [
          XMLAttribute("xlink:href", "Pictures/image\((known ?? pictures.count - 1) + 1).png"),
          XMLAttribute("xlink:type", "simple"), XMLAttribute("xlink:show", "embed"),
          XMLAttribute("xlink:actuate", "onLoad"),
        ])
      xml.element("svg:desc", text: alternative)
    }
  }

  func mark(_ mark: CardMark, size: Int) {
    hasMarks = true
    drawings += 1
    OpenDocumentMark.add(mark, size: size, name: "Mark \(drawings)", into: xml)
  }
}
