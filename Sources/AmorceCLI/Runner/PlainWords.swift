import CourseModel
import Wording

/// Authored text as words on a line: marks are dropped, quotations keep the marks of their language.
struct PlainWords {
  let language: Language

  /// A run of text.
  func callAsFunction(_ text: [Inline]) -> String {
    text.map { inline in
      switch inline {
      case .text(let words): words
      case .emphasis(let inner), .strong(let inner): self(inner)
      case .quote(let inner): quoted(self(inner))
      case .link(let address, let inner): linked(self(inner), address)
      }
    }.joined()
  }

  /// A text in the language of this run.
  func callAsFunction(_ text: Localized<[Inline]>) -> String { self(text.value(in: language)) }

  /// Blocks, a paragraph or a point each.
  func blocks(_ flow: Flow) -> [PageBlock] { flow.flatMap(blocks) }

  private func blocks(_ block: ContentBlock) -> [PageBlock] {
    switch block {
    case .paragraph(let text): [.text(self(text))]
    case .list(let isOrdered, let items):
      items.enumerated().flatMap { index, item in
        let lines = blocks(item)
        let mark = isOrdered ? "\(index + 1)." : "–"
        return lines.prefix(1).map { PageBlock.point(mark, words(of: $0)) } + lines.dropFirst()
      }
    case .table(let table): rows(of: table)
    }
  }

  /// Blocks in one line.
  func line(_ flow: Flow) -> String { blocks(flow).map(words).joined(separator: " ") }

  /// A table as one sentence a row: `heading: cell; heading: cell`.
  private func rows(of table: ContentTable) -> [PageBlock] {
    let cells = table.rows.map { row in
      row.map { (isHeader: $0.isHeader, text: blocks($0.content).map(words).joined(separator: " ")) }
    }
    let headings = cells.first.flatMap { row in row.allSatisfy(\.isHeader) ? row.map(\.text) : nil }
    return cells.dropFirst(headings == nil ? 0 : 1).map { row in
      let parts = row.enumerated().map { index, cell in
        guard let headings, headings.indices.contains(index), !cell.isHeader else { return cell.text }
        return Phrase("\(headings[index]) : \(cell.text)", "\(headings[index]): \(cell.text)")[language]
      }
      return .point("–", parts.joined(separator: "; "))
    }
  }

  private func words(of block: PageBlock) -> String {
    switch block {
    case .title(let text), .progress(let text), .claim(let text), .text(let text), .label(let text): text
    case .option(_, let text), .point(_, let text): text
    case .space: ""
    }
  }

  /// Words in the quotation marks of the language.
  func quoted(_ words: String) -> String { Phrase("« \(words) »", "\u{201C}\(words)\u{201D}")[language] }

  private func linked(_ words: String, _ address: String) -> String {
    words == address || words.isEmpty ? address : words + " (" + address + ")"
  }
}
