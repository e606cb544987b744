import Wording

/// Breaks text at spaces so that each line fits a number of columns; no-break spaces hold.
enum TextWrap {
  static func lines(_ text: String, width: Int, first: String, rest: String) -> [String] {
    // What fits stays as it was set, with its wide spaces.
    if DisplayWidth.of(first) + DisplayWidth.of(text) <= width { return [trimmedEnd(first + text)] }
    var lines: [String] = []
    var line = first
    var used = DisplayWidth.of(first)
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = DisplayWidth.of(String(word))
      if !isEmpty, used + 1 + length > width {
        lines.append(line)
        line = rest
        used = DisplayWidth.of(rest)
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += length
      isEmpty = false
    }
    lines.append(line)
    return lines.map(trimmedEnd)
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
