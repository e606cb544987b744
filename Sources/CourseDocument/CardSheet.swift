package import CourseModel
package import Wording

/// Cards in a grid, with lines to cut along; a card is never divided by the end of a page.
package struct CardSheet: Hashable, Sendable {
  /// What the cards are, for readers who do not see the grid.
  package let caption: [Inline]
  /// Cards beside each other.
  package let columns: Int
  /// Rows of cards on a full page; they share its height evenly.
  package let rows: Int
  /// True if the cards of a row are the panels of one card, folded along the lines between them and cut around.
  package let isFolded: Bool
  package let cards: [Card]

  /// Makes a sheet.
  package init(caption: [Inline], columns: Int, rows: Int, isFolded: Bool = false, cards: [Card]) {
    self.caption = caption
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.isFolded = isFolded
    self.cards = cards
  }
}

extension CardSheet {
  /// Each card once, for writers that cannot cut: a page of wallet cards repeats the same one.
  package var distinctCards: [Card] {
    var seen: Set<Card> = []
    return cards.filter { seen.insert($0).inserted }
  }
}

/// One card: a mark, a word or a text.
package struct Card: Hashable, Sendable {
  /// What a card says in one language; a card in two languages has two faces on the same side, one above the other.
  package struct Face: Hashable, Sendable {
    package let language: Language
    package let title: [Inline]
    package let blocks: [Block]

    package init(language: Language, title: [Inline], blocks: [Block] = []) {
      self.language = language
      self.title = title
      self.blocks = blocks
    }
  }

  package let mark: CardMark?
  /// True if the title is meant to be read across a room.
  package let isLarge: Bool
  package let faces: [Face]

  /// Makes a card.
  package init(mark: CardMark? = nil, isLarge: Bool = false, faces: [Face]) {
    self.mark = mark
    self.isLarge = isLarge
    self.faces = faces
  }
}

/// A form that tells a card apart without its word, without colour and by touch of the eye from afar.
///
/// Forms are outlines: a dark surface would show through the paper and tell others what somebody votes.
package enum CardMark: String, CaseIterable, Hashable, Sendable {
  case triangle, circle, square, bars

  /// One stroke of the form in a square of 100 by 100, y downwards; lines are about 8 wide.
  package enum Outline: Hashable, Sendable {
    /// A closed polygon: x, y, x, y and so on.
    case polygon([Int])
    case circle(x: Int, y: Int, radius: Int)
  }

  /// The strokes of the form.
  package var outlines: [Outline] {
    switch self {
    case .triangle: [.polygon([50, 10, 94, 88, 6, 88])]
    case .circle: [.circle(x: 50, y: 50, radius: 42)]
    case .square: [.polygon([11, 11, 89, 11, 89, 89, 11, 89])]
    case .bars: [.polygon([14, 10, 40, 10, 40, 90, 14, 90]), .polygon([60, 10, 86, 10, 86, 90, 60, 90])]
    }
  }

  /// A character that looks like it, for writers that cannot draw.
  package var sign: String {
    switch self {
    case .triangle: "\u{25B3}"
    case .circle: "\u{25CB}"
    case .square: "\u{25A1}"
    case .bars: "\u{2016}"
    }
  }
}
