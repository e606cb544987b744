import Wording

/// The one way text reaches a terminal: control and direction characters never do.
struct PrintedText {
  /// True for `--ascii`: plain punctuation; letters of words are never changed.
  let isASCII: Bool

  /// A text that is safe to print.
  func callAsFunction(_ text: String) -> String {
    let safe = SafeText.printable(text)
    return isASCII ? Self.plainPunctuation(safe) : safe
  }

  /// Several lines that are safe already, with plain punctuation if it is asked for.
  func lines(_ text: String) -> String { isASCII ? Self.plainPunctuation(text) : text }

  private static let replacements: [Character: String] = [
    "«": "\"", "»": "\"", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...",
    "·": "-", "•": "-", "→": "->", "×": "x", "\u{A0}": " ", "\u{202F}": " ",
  ]

  private static func plainPunctuation(_ text: String) -> String {
    var out = ""
    var previous: Character?
    for (index, character) in zip(text.indices, text) {
      let next = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : nil
      defer { previous = character }
      // The spaces inside « » go with them.
      if character == "\u{A0}", previous == "«" || next == "»" { continue }
      out += replacements[character] ?? String(character)
    }
    return out
  }
}
