/// The elements inside words: marks and blocks.
package enum TextElement: String, CaseIterable, Sendable {
  case paragraph = "p"
  case unordered = "ul"
  case ordered = "ol"
  case item = "li"
  case table
  case row = "tr"
  case header = "th"
  case cell = "td"
  case emphasis = "em"
  case strong
  case quote = "q"
  case link

  /// True for what stands inside a line.
  var isInline: Bool {
    switch self {
    case .emphasis, .strong, .quote, .link: true
    case .paragraph, .unordered, .ordered, .item, .table, .row, .header, .cell: false
    }
  }

  /// True for what may stand beside paragraphs.
  var isBlock: Bool {
    switch self {
    case .paragraph, .unordered, .ordered, .table: true
    case .item, .row, .header, .cell, .emphasis, .strong, .quote, .link: false
    }
  }

  /// True if that element may stand directly in this one.
  func mayHold(_ inner: TextElement) -> Bool {
    switch self {
    case .paragraph, .emphasis, .strong, .quote, .link: inner.isInline
    case .unordered, .ordered: inner == .item
    case .item, .header, .cell: inner.isInline || inner.isBlock
    case .table: inner == .row
    case .row: inner == .header || inner == .cell
    }
  }
}
