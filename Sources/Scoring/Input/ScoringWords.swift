import Wording

/// Words that several readers of data say.
enum ScoringWords {
  static func unknownColumn(_ name: String) -> Phrase {
    let shown = SafeText.excerpt(name)
    return Phrase("La colonne « \(shown) » n’est pas connue.", "The column “\(shown)” is not known.")
  }

  static func missingColumn(_ name: String) -> Phrase {
    Phrase("La colonne « \(name) » manque.", "The column “\(name)” is missing.")
  }

  static func didYouMean(_ word: String) -> Phrase {
    let shown = SafeText.excerpt(word)
    return Phrase("Était-ce « \(shown) »?", "Did you mean “\(shown)”?")
  }
}
