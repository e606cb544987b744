import Wording

/// Breaks text into lines by display width; a no-break space never breaks.
enum TextWrap {
  /// The lines of a text, none wider than `width` columns (a single wide character may be, in one column).
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let needed = DisplayWidth.of(String(word))
      if !line.isEmpty, used + 1 + needed <= width {
        line += " " + word
        used += 1 + needed
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = needed <= width ? [String(word)] : broken(word, width: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      used = DisplayWidth.of(line)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The lines of a text with a mark before the first and room of the same width before the others.
  static func hanging(_ text: String, mark: String, width: Int) -> [String] {
    let indent = DisplayWidth.of(mark)
    guard width - indent >= 6 else { return lines(mark + text, width: width) }
    return lines(text, width: width - indent).enumerated().map { index, line in
      (index == 0 ? mark : String(repeating: " ", count: indent)) + line
    }
  }

  /// The end of a text that fits, for a line that is being typed.
  static func tail(_ text: String, width: Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      used += DisplayWidth.of(character)
      if used > width { break }
      kept.append(character)
    }
    return String(kept.reversed())
  }

  /// A word that is wider than a line, cut where it must be.
  private static func broken(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let needed = DisplayWidth.of(character)
      if used + needed > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += needed
    }
    return pieces + [piece]
  }
}
