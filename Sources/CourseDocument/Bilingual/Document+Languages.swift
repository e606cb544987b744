import CourseModel
import Wording

extension Document {
  /// The page with a second language beside it: the same item stands at the same height in both.
  package func sideBySide(_ other: Document) -> Document {
    let rows = BilingualRows(first: language, second: other.language)
    return with(other, blocks: rows.blocks(blocks, other.blocks))
  }

  /// The page, and then the whole of it in a second language, from a new page on.
  package func backToBack(_ other: Document) -> Document {
    // A page break inside a column would be lost on some writers: each page is a column of its own.
    let pages = other.blocks.split(separator: .pageBreak).map { page in
      Block.parallel(Parallel(columns: [Parallel.Column(language: other.language, blocks: Array(page))]))
    }
    return with(other, blocks: blocks + pages.flatMap { [.pageBreak, $0] })
  }

  private func with(_ other: Document, blocks: [Block]) -> Document {
    let known = Set(footer)
    return Document(
      name: name, title: title == other.title ? title : title + " / " + other.title, language: language,
      edition: edition, style: style, footer: footer, blocks: blocks,
      companion: Companion(
        language: other.language, title: other.title, footer: other.footer.filter { !known.contains($0) }))
  }
}
