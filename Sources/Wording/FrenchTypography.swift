/// Canadian French spacing (OQLF): a no-break space inside « » and before `:`, `%` and `$`, none before `;`, `?`, `!`.
///
/// It is applied once, where French text enters the model, so that no writer has to know it.
package enum FrenchTypography {
  private static let space = UInt8(ascii: " ")
  private static let noBreak: [UInt8] = [0xC2, 0xA0]

  /// The text with ordinary spaces turned into no-break spaces (U+00A0) or dropped where the rules ask for it.
  package static func set(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      guard needsWork(bytes) else { return nil }
      return String(decoding: rewritten(bytes), as: UTF8.self)
    } ?? text
  }

  private static func needsWork(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: "h"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if previous == space { return true }
      case 0xAB, 0xBB: if previous == 0xC2 { return true }
      default: break
      }
      previous = byte
    }
    return false
  }

  private static func rewritten(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == space else {
        out.append(byte)
        index += 1
        continue
      }
      var next = index
      while next < bytes.count, bytes[next] == space { next += 1 }
      if staysTogether(bytes, after: next, before: out) {
        out += noBreak
      } else if !isDropped(bytes, at: next) {
        out += repeatElement(space, count: next - index)
      }
      index = next
    }
    return out
  }

  /// True where the space at the end of `out` must not break: beside guillemets, before `:`, `%`, `$`, around `h`.
  private static func staysTogether(
    _ bytes: UnsafeBufferPointer<UInt8>, after next: Int, before out: [UInt8]
  ) -> Bool {
    if out.count >= 2, out[out.count - 2] == 0xC2, out[out.count - 1] == 0xAB { return true }
    guard next < bytes.count else { return false }
    let isDigitBefore = out.last.map(isDigit) ?? false
    switch bytes[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "$"): return !out.isEmpty
    case 0xC2: return next + 1 < bytes.count && bytes[next + 1] == 0xBB
    case UInt8(ascii: "h"):
      return isDigitBefore && (next + 1 == bytes.count || !isLetter(bytes[next + 1]))
    case let digit where isDigit(digit):
      return isHourMark(out) || isDigitBefore
    default: return false
    }
  }

  private static func isDropped(_ bytes: UnsafeBufferPointer<UInt8>, at next: Int) -> Bool {
    guard next < bytes.count else { return false }
    return bytes[next] == UInt8(ascii: ";") || bytes[next] == UInt8(ascii: "?") || bytes[next] == UInt8(ascii: "!")
  }

  /// True after "13 h", so that "13 h 30" stays on one line.
  private static func isHourMark(_ out: [UInt8]) -> Bool {
    guard out.count >= 4, out.last == UInt8(ascii: "h") else { return false }
    let tail = out.suffix(3)
    return Array(tail.prefix(2)) == noBreak && isDigit(out[out.count - 4])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }
}
