import CourseDocument
import CourseModel
import Wording

/// Writes `word/document.xml` and remembers what the other parts need: pictures, links, numbered lists.
final class WordBody: OfficeSink {
  let xml = XMLOutput()
  private let look: OfficeLook
  private let language: Language
  /// The pictures, in the order of their numbers.
  private(set) var pictures: [[UInt8]] = []
  /// The addresses linked to, in the order of their numbers.
  private(set) var links: [String] = []
  private var linkNumbers: [String: Int] = [:]
  /// How many numbered lists there are; each starts from 1.
  private(set) var orderedLists = 0
  private var lists: [(isOrdered: Bool, number: Int)] = []
  private var drawings = 0
  private var tables: [TableFormat] = []
  private var isFirstCell = false

  init(_ document: Document, look: OfficeLook) {
    self.look = look
    language = document.language
    xml.open("w:document", WordNames.spaces)
    xml.open("w:body")
    var flow = OfficeFlow(sink: self, look: look)
    flow.add(document)
    WordFrame.section(document, look, into: xml)
    xml.close()
    xml.close()
  }

  func openParagraph(_ format: ParagraphFormat) {
    xml.open("w:p")
    let style = look.look(format.style)
    var list: (level: Int, number: Int)?
    if format.beginsItem, let inner = lists.last, format.style != .listBullet || lists.count > 1 {
      list = (lists.count - 1, inner.number)
    }
    xml.element("w:pPr") {
      if format.style != .body { xml.element("w:pStyle", "w:val", format.style.id) }
      if format.keepsWithNext, !style.keepsWithNext { xml.element("w:keepNext") }
      if format.breaksPage { xml.element("w:pageBreakBefore") }
      if let list {
        xml.element("w:numPr") {
          xml.element("w:ilvl", "w:val", String(min(list.level, WordNumbering.levels - 1)))
          xml.element("w:numId", "w:val", String(list.number))
        }
      }
      if !format.tabs.isEmpty {
        xml.element("w:tabs") {
          for stop in format.tabs {
            xml.element(
              "w:tab",
              (format.isRuled
                ? [XMLAttribute("w:val", "right"), XMLAttribute("w:leader", "underscore")]
                : [XMLAttribute("w:val", "left")]) + [XMLAttribute("w:pos", stop)])
          }
        }
      }
      if list != nil || format.left != style.left || format.hanging != style.hanging {
        xml.element(
          "w:ind",
          [XMLAttribute("w:left", format.left)]
            + (style.right > 0 ? [XMLAttribute("w:right", style.right)] : [])
            + [XMLAttribute("w:hanging", format.hanging)])
      }
      if format.isRight { xml.element("w:jc", "w:val", "right") }
    }
  }

  func closeParagraph() { xml.close() }

  func run(_ text: String, _ traits: RunTraits) {
    xml.open("w:r")
    properties(traits)
    xml.element("w:t", [XMLAttribute("xml:space", "preserve")], text: text)
    xml.close()
  }

  private func properties(_ traits: RunTraits) {
    let other = traits.language == language ? nil : traits.language
    guard traits.isStrong || traits.isEmphasis || traits.isLink || traits.isBox || other != nil else { return }
    xml.element("w:rPr") {
      // A run has one character style; what else it is is said directly.
      let style = traits.isBox ? "TickBox" : traits.isLink ? "Hyperlink" : traits.isStrong ? "Strong" : "Emphasis"
      if traits.isBox || traits.isLink || traits.isStrong || traits.isEmphasis {
        xml.element("w:rStyle", "w:val", style)
      }
      if traits.isStrong, style != "Strong" {
        xml.element("w:b")
        xml.element("w:bCs")
      }
      if traits.isEmphasis, style != "Emphasis" {
        xml.element("w:i")
        xml.element("w:iCs")
      }
      if let other { xml.element("w:lang", "w:val", OfficeWords.tag(of: other)) }
    }
  }

  func tab() { xml.element("w:r") { xml.element("w:tab") } }

  func openLink(_ address: LinkAddress) {
    let number = linkNumbers[address.text] ?? links.count + 1
    if number > links.count {
      links.append(address.text)
      linkNumbers[address.text] = number
    }
    xml.open("w:hyperlink", [XMLAttribute("r:id", "link\(number)"), XMLAttribute("w:history", "1")])
  }

  func closeLink() { xml.close() }

  func openList(_ format: ListFormat) {
    if format.isOrdered { orderedLists += 1 }
    lists.append((format.isOrdered, format.isOrdered ? WordNumbering.first + orderedLists : WordNumbering.bullets))
  }

  func openItem() {}
  func closeItem() {}
  func closeList() { lists.removeLast() }

  func openTable(_ format: TableFormat) {
    tables.append(format)
    xml.open("w:tbl")
    xml.element("w:tblPr") {
      xml.element("w:tblStyle", "w:val", format.isData ? "KitTable" : "KitGrid")
      xml.element(
        "w:tblW", [XMLAttribute("w:w", format.widths.reduce(0, +)), XMLAttribute("w:type", "dxa")])
      if format.left > 0 {
        xml.element("w:tblInd", [XMLAttribute("w:w", format.left), XMLAttribute("w:type", "dxa")])
      }
      xml.element("w:tblLayout", "w:type", "fixed")
      xml.element(
        "w:tblLook",
        [
          XMLAttribute("w:val", "0000"), XMLAttribute("w:firstRow", format.hasHeader ? 1 : 0),
          XMLAttribute("w:lastRow", 0), XMLAttribute("w:firstColumn", format.hasRowHeaders ? 1 : 0),
          XMLAttribute("w:lastColumn", 0), XMLAttribute("w:noHBand", 1), XMLAttribute("w:noVBand", 1),
        ])
      if !format.summary.isEmpty { xml.element("w:tblCaption", "w:val", format.summary) }
    }
    xml.element("w:tblGrid") {
      for width in format.widths { xml.element("w:gridCol", "w:w", String(width)) }
    }
  }

  func openRow(_ format: RowFormat) {
    xml.open("w:tr")
    xml.element("w:trPr") {
      xml.element("w:cantSplit")
      if let height = format.height {
        xml.element("w:trHeight", [XMLAttribute("w:val", height), XMLAttribute("w:hRule", "atLeast")])
      }
      if format.isHeader { xml.element("w:tblHeader") }
    }
  }

  func openCell(_ format: CellFormat, width: Int) {
    xml.open("w:tc")
    xml.element("w:tcPr") {
      xml.element("w:tcW", [XMLAttribute("w:w", width), XMLAttribute("w:type", "dxa")])
      WordCell.edges(format.edge, into: xml)
      if format.isWide {
        xml.element("w:tcMar") {
          for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right"] {
            xml.element(side, [XMLAttribute("w:w", 180), XMLAttribute("w:type", "dxa")])
          }
        }
      }
      if format.isCentred { xml.element("w:vAlign", "w:val", "center") }
    }
  }

  func closeCell() { xml.close() }
  func closeRow() { xml.close() }

  func closeTable() {
    tables.removeLast()
    xml.close()
  }

  func picture(_ bytes: [UInt8], _ size: OfficePicture, alternative: String) {
    let known = pictures.firstIndex(of: bytes)
    if known == nil { pictures.append(bytes) }
    drawings += 1
    WordDrawing.picture(
      (known ?? pictures.count - 1) + 1, drawing: drawings, size, alternative: alternative, into: xml)
  }

  func mark(_ mark: CardMark, size: Int) {
    drawings += 1
    WordDrawing.mark(mark, size: size, drawing: drawings, into: xml)
  }
}
