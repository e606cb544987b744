/// Authored or typed text made safe to print: control and direction characters never reach a terminal.
package enum SafeText {
  /// The text with C0, DEL, C1, bidi, tag and invisible format characters written as `\u{…}`.
  ///
  /// - Parameter keeping: control characters that may pass, such as line breaks in our own layouts.
  package static func printable(_ text: String, keeping: Set<Unicode.Scalar> = []) -> String {
    if isPlain(text) { return text }
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && !keeping.contains($0) }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) && !keeping.contains(scalar) {
        out += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// True if the bytes alone say that nothing is unsafe: ASCII, Latin letters and the common signs of French.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x20...0x7E: index += 1
        case 0xC3...0xCB: index += 2
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD: index += 2
        // Dashes, quotation marks, bullets, the ellipsis: U+2010 to U+2027.
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]):
          index += 3
        default: return false
        }
      }
      return true
    } ?? false
  }

  /// At most `limit` characters of the text, printable, with `…` where it was cut.
  package static func excerpt(_ text: String, limit: Int = 60) -> String {
    let safe = printable(text)
    return safe.count <= limit ? safe : String(safe.prefix(limit - 1)) + "…"
  }

  /// True for a character that could move the cursor, change the reading order or hide itself.
  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E: true
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFE00...0xFE0E, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
