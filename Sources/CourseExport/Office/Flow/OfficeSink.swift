import CourseDocument
import Wording

/// How one paragraph differs from its style.
struct ParagraphFormat: Hashable {
  var style: OfficeStyle
  /// Where its words begin, in twentieths of a point from the edge of the text.
  var left: Int
  /// How far its first line stands out to the left.
  var hanging = 0
  /// True for the first paragraph of a list item: it has the bullet or the number.
  var beginsItem = false
  var keepsWithNext = false
  var breaksPage = false
  /// Stops of equal columns, from the edge of the text.
  var tabs: [Int] = []
  var isRight = false
  /// True if its tab draws a line to write on.
  var isRuled = false
}

/// How a few words look.
struct RunTraits: Hashable {
  var isStrong = false
  var isEmphasis = false
  var isLink = false
  var isBox = false
  /// A language other than that of the document.
  var language: Language?
}

/// A list, before its items.
struct ListFormat: Hashable {
  let isOrdered: Bool
  /// Where the words of its items begin, and the style they have.
  let left: Int
  let style: OfficeStyle
}

/// A table or a grid, before its rows.
struct TableFormat {
  let widths: [Int]
  let left: Int
  /// What it shows, for readers who do not see it.
  let summary: String
  /// False for a grid that only puts things beside each other.
  let isData: Bool
  let hasHeader: Bool
  let hasRowHeaders: Bool
  /// False if it may not be divided by the end of a page.
  let mayBreak: Bool
}

/// One row.
struct RowFormat: Hashable {
  var isHeader = false
  /// The least height, or nil for that of its words.
  var height: Int?
}

/// One cell.
struct CellFormat: Hashable {
  /// What is drawn around it.
  enum Edge: Hashable {
    /// Nothing.
    case none
    /// A rule below.
    case rule
    /// A strong rule below.
    case head
    /// A box to write in.
    case blank
    /// Lines to cut along.
    case cut
    /// A panel of a folded card: cut above and below, fold or cut at its sides.
    case panel(isFirst: Bool, isLast: Bool)
  }

  var edge: Edge = .rule
  var isCentred = false
  /// True for the room a card needs around its words.
  var isWide = false
}

/// What a file to edit is made of; ``OfficeFlow`` calls it in document order.
protocol OfficeSink: AnyObject {
  func openParagraph(_ format: ParagraphFormat)
  func closeParagraph()
  func run(_ text: String, _ traits: RunTraits)
  func tab()
  func openLink(_ address: LinkAddress)
  func closeLink()
  func openList(_ format: ListFormat)
  func openItem()
  func closeItem()
  func closeList()
  func openTable(_ format: TableFormat)
  func openRow(_ format: RowFormat)
  func openCell(_ format: CellFormat, width: Int)
  func closeCell()
  func closeRow()
  func closeTable()
  /// A picture in the words of the open paragraph.
  func picture(_ bytes: [UInt8], _ size: OfficePicture, alternative: String)
  /// The form of a card in the words of the open paragraph; its word stands beside it.
  func mark(_ mark: CardMark, size: Int)
}
