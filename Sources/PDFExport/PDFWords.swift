import CourseDocument
import CourseModel
package import Wording

/// What the frame of a page says, given by the program so that every format says the same.
package struct PDFWords: Sendable {
  /// The words before the services.
  package let help: Phrase
  /// On pages for the facilitator alone.
  package let facilitator: Phrase

  /// Makes the words.
  package init(help: Phrase, facilitator: Phrase) {
    self.help = help
    self.facilitator = facilitator
  }

  /// What a box to tick is called where it cannot be seen.
  let box = Phrase("case à cocher", "box to tick")

  /// "Page 2 of 9".
  static func page(_ number: Int, of count: Int) -> Phrase {
    Phrase("Page \(number) sur \(count)", "Page \(number) of \(count)")
  }

  /// What a form on a card is called where it cannot be seen.
  static func name(of mark: CardMark) -> Phrase {
    switch mark {
    case .triangle: Phrase("triangle", "triangle")
    case .circle: Phrase("cercle", "circle")
    case .square: Phrase("carré", "square")
    case .bars: Phrase("deux barres", "two bars")
    }
  }
}
