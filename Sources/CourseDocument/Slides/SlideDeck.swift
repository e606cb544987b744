package import CourseModel
package import Wording

/// Slides to project: what the room sees, and the facilitator's words beside each slide.
///
/// Its text is final, as in ``Document``. Services stand on every slide; every slide says its place, as in "3/24".
package struct SlideDeck: Hashable, Sendable {
  /// The file name without extension: `slides`.
  package let name: String
  package let title: String
  package let language: Language
  package let edition: Edition
  /// The sheet for a copy on paper, one slide a page, across.
  package let style: PageStyle
  /// Support services, one line each, on every slide.
  package let footer: [[Inline]]
  package let slides: [Slide]

  /// Makes a deck; quotations get the quotation marks of the language here.
  package init(
    name: String, title: String, language: Language, edition: Edition = .facilitator, style: PageStyle = PageStyle(),
    footer: [[Inline]], slides: [Slide]
  ) {
    let marks = QuotationMarks(language: language)
    self.name = name
    self.title = title
    self.language = language
    self.edition = edition
    self.style = style
    self.footer = footer.map { marks.set($0) }
    self.slides = slides.map { slide in
      Slide(
        kind: slide.kind, item: slide.item, title: marks.set(slide.title), blocks: marks.set(slide.blocks),
        notes: marks.set(slide.notes))
    }
  }
}

extension SlideDeck {
  /// The same slides under another file name.
  package func named(_ name: String) -> SlideDeck {
    SlideDeck(
      name: name, title: title, language: language, edition: edition, style: style, footer: footer, slides: slides)
  }
}

/// One slide.
package struct Slide: Hashable, Sendable {
  /// What a slide is for; a writer may set each in its own way.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case title, agreement, instructions, section, question, answer, figure, closing
  }

  package let kind: Kind
  /// The number of the item that is asked or answered, the same as on every sheet.
  package let item: Int?
  package let title: [Inline]
  /// What the room sees under the title; never a facilitator's word.
  package let blocks: [Block]
  /// What the facilitator says and does; not on the projected slide.
  package let notes: [Block]

  /// Makes a slide.
  package init(kind: Kind, item: Int? = nil, title: [Inline], blocks: [Block] = [], notes: [Block] = []) {
    self.kind = kind
    self.item = item
    self.title = title
    self.blocks = blocks
    self.notes = notes
  }
}
