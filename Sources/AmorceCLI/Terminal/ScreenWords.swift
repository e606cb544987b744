import Wording

/// What the screen itself says.
struct ScreenWords {
  let language: Language

  /// How to leave a page that is only read.
  var goOn: String { Phrase("Entrée pour continuer", "Enter to go on")[language] }

  /// That a page goes on below the window.
  func more(_ part: Int, of parts: Int, isShort: Bool) -> String {
    isShort
      ? Phrase("Entrée (\(part) sur \(parts))", "Enter (\(part) of \(parts))")[language]
      : Phrase("Entrée pour la suite (\(part) sur \(parts))", "Enter for more (\(part) of \(parts))")[language]
  }
}
