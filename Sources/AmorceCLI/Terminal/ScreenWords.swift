import Wording

/// What the screen itself says.
struct ScreenWords {
  let language: Language

  /// How to leave a page that is only read.
  var goOn: String { Phrase("Entrée pour continuer", "Enter to go on")[language] }

  /// That a page goes on below the window.
  func more(_ part: Int, of parts: Int) -> String {
    Phrase("Entrée : la suite (\(part) sur \(parts))", "Enter: more (\(part) of \(parts))")[language]
  }
}
