/// Cell text made comparable: spaces around it and capitals do not count.
enum TextFolding {
  /// The bytes without spaces, tabs and no-break spaces around them.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end {
      if isSpace(bytes[start]) {
        start += 1
      } else if start + 1 < end, isNoBreak(bytes[start], bytes[start + 1]) {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if start + 1 < end, isNoBreak(bytes[end - 2], bytes[end - 1]) {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The text in small letters, its inner spaces made one ordinary space each.
  static func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isNoBreak(_ first: UInt8, _ second: UInt8) -> Bool { first == 0xC2 && second == 0xA0 }
}

/// The apostrophe that exports put before a text that a spreadsheet would run as a formula.
enum FormulaMark {
  /// The text behind the mark; nil if there is none.
  static func removed(from bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "'"), "=+-@\t\r".utf8.contains(bytes[1]) else { return nil }
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// The same of a text.
  static func removed(from text: String) -> String? {
    var text = text
    return text.withUTF8 { removed(from: $0) }
  }
}
