package import CourseModel
package import Wording

/// The same words in two languages beside each other; a row of it begins at the same height in both.
package struct Parallel: Hashable, Sendable {
  /// The words in one language.
  package struct Column: Hashable, Sendable {
    package let language: Language
    package let blocks: [Block]

    package init(language: Language, blocks: [Block]) {
      self.language = language
      self.blocks = blocks
    }
  }

  package let columns: [Column]
  package init(columns: [Column]) { self.columns = columns }
}

/// What the frame of a page in two languages says in the second one.
package struct Companion: Hashable, Sendable {
  package let language: Language
  package let title: String
  /// Support services, one line each, quotations already set.
  package let footer: [[Inline]]

  package init(language: Language, title: String, footer: [[Inline]]) {
    self.language = language
    self.title = title
    let marks = QuotationMarks(language: language)
    self.footer = footer.map { marks.set($0) }
  }
}

extension Document {
  /// The services of the frame in every language of the page, for writers that have one place for them.
  package var allFooterLines: [[Inline]] { footer + (companion?.footer ?? []) }
}
