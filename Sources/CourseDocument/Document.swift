package import CourseModel
package import Wording

/// Who holds the page; settled in assembly, before any writer.
package enum Edition: String, CaseIterable, Hashable, Sendable {
  case facilitator, participant
}

/// A document as a tree (pandoc's idea): every exporter reads it, every kind of page is composed into it.
///
/// Its text is final: one language, typography applied, references resolved, facilitator-only parts gone from the
/// participant edition. A writer only decides how things look.
package struct Document: Hashable, Sendable {
  /// The file name without extension, such as `session-plan`; ASCII, the same in every language.
  package let name: String
  /// The title as in the window bar and the file's properties.
  package let title: String
  package let language: Language
  package let edition: Edition
  /// The sheet it is printed on, and how large its words are.
  package let style: PageStyle
  /// Support services, drawn by the page frame on every page; one line a service.
  package let footer: [[Inline]]
  package let blocks: [Block]
  /// What the frame says in a second language, on pages in two languages.
  package let companion: Companion?

  /// The sheet it is printed on.
  package var paper: Paper { style.paper }

  /// Makes a document; this is where quotations get the quotation marks of the language, so no writer sets them.
  package init(
    name: String, title: String, language: Language, edition: Edition, paper: Paper = .letter,
    style: PageStyle? = nil, footer: [[Inline]] = [], blocks: [Block], companion: Companion? = nil
  ) {
    let marks = QuotationMarks(language: language)
    self.name = name
    self.title = title
    self.language = language
    self.edition = edition
    self.style = style ?? PageStyle(paper: paper, isMarkedForFacilitator: edition == .facilitator)
    self.companion = companion
    self.footer = footer.map { marks.set($0) }
    self.blocks = marks.set(blocks)
  }
}

/// A block of a document; closed on purpose: a switch over it has no default.
package indirect enum Block: Hashable, Sendable {
  /// A heading, level 1 for the title of the document.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case list(ordered: Bool, items: [[Block]])
  case table(Table)
  case callout(Callout)
  case figure(DocumentFigure)
  /// A question with its number, kept together on a page.
  case question(Question)
  /// Boxes of one size to tick, each with its word.
  case answerBoxes([AnswerBox], layout: AnswerBox.Layout = .row)
  /// Empty lines to write on, with the words before them.
  case writingSpace(label: [Inline], lines: Int)
  /// Cards to cut out, or to fold.
  case cards(CardSheet)
  /// The same words in two languages, side by side.
  case parallel(Parallel)
  /// What follows starts a new page.
  case pageBreak
}

/// A numbered question: the same number in every document and language.
package struct Question: Hashable, Sendable {
  package let number: Int
  /// What is asked; empty on a sheet that shows numbers alone.
  package let prompt: [Inline]
  package let blocks: [Block]

  package init(number: Int, prompt: [Inline], blocks: [Block]) {
    self.number = number
    self.prompt = prompt
    self.blocks = blocks
  }
}

/// One box to tick.
package struct AnswerBox: Hashable, Sendable {
  /// How boxes stand: beside each other in equal columns, or one under the other for long words.
  package enum Layout: Hashable, Sendable {
    case row, column
  }

  package let label: [Inline]
  package init(label: [Inline]) { self.label = label }
}

/// A table with a repeated header row.
package struct Table: Hashable, Sendable {
  /// How a column is set.
  package struct Column: Hashable, Sendable {
    /// The share of the width, relative to the other columns.
    package let width: Int
    package let isNumeric: Bool
    package init(width: Int = 1, isNumeric: Bool = false) {
      self.width = width
      self.isNumeric = isNumeric
    }
  }

  /// What the table shows, for readers who do not see it.
  package let caption: [Inline]
  package let columns: [Column]
  package let header: [[Inline]]
  /// The rows; each has as many cells as there are columns.
  package let rows: [[[Block]]]
  /// True if the first cell of a row names the row.
  package let hasRowHeaders: Bool

  package init(
    caption: [Inline], columns: [Column], header: [[Inline]], rows: [[[Block]]], hasRowHeaders: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.header = header
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
  }
}

/// A box that stands out, with a word that says what it is.
package struct Callout: Hashable, Sendable {
  /// What the box is for; the word in its title carries the meaning, the look only helps.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case say, act, note, ask, show, safety, services, draft, warning
  }

  package let kind: Kind
  package let title: [Inline]
  package let blocks: [Block]

  package init(kind: Kind, title: [Inline], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A picture with words for those who do not see it.
package struct DocumentFigure: Hashable, Sendable {
  package let path: String
  package let alternative: String
  package let caption: [Inline]
  /// The picture itself (PNG), or nothing when it could not be had; then the words stand in its place.
  package let bytes: [UInt8]

  package init(path: String, alternative: String, caption: [Inline], bytes: [UInt8] = []) {
    self.path = path
    self.alternative = alternative
    self.caption = caption
    self.bytes = bytes
  }
}
