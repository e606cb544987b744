/// A run of text inside a paragraph.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  /// Words that somebody says; each language sets its own quotation marks.
  case quote([Inline])
  case link(address: String, [Inline])
}

/// A block of authored text.
package indirect enum ContentBlock: Hashable, Sendable {
  case paragraph([Inline])
  case list(ordered: Bool, items: [[ContentBlock]])
  case table(ContentTable)
}

/// An authored table.
package struct ContentTable: Hashable, Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    package let isHeader: Bool
    package let content: [ContentBlock]
    package init(isHeader: Bool, content: [ContentBlock]) {
      self.isHeader = isHeader
      self.content = content
    }
  }

  package let rows: [[Cell]]
  package init(rows: [[Cell]]) { self.rows = rows }
}

/// Authored text of one or more blocks.
package typealias Flow = [ContentBlock]

extension [Inline] {
  /// The words alone, without marks; quotations keep plain quotation marks.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): inner.plainText
      case .quote(let inner): "\u{201C}" + inner.plainText + "\u{201D}"
      }
    }.joined()
  }
}
