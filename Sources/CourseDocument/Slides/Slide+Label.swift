package import Wording

extension Slide {
  /// What a slide is, beside its place: the number of the item is the one on every sheet.
  package var label: Phrase? {
    switch (kind, item) {
    case (.question, let number?): Phrase("Énoncé \(number)", "Statement \(number)")
    case (.answer, let number?): Phrase("Énoncé \(number), réponse", "Statement \(number), answer")
    case (.question, nil), (.answer, nil), (.title, _), (.agreement, _), (.instructions, _), (.section, _),
      (.figure, _), (.closing, _):
      nil
    }
  }
}
