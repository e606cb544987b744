/// Strict UTF-8, as RFC 3629 has it: nothing overlong, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that is not UTF-8, or nil if all of it is.
  static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      // Eight ASCII bytes at a time: markup is mostly ASCII.
      if index + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: index) else { return index }
      index += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    func isContinuation(_ offset: Int) -> Bool {
      index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    let lead = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch lead {
    case 0xC2...0xDF: return isContinuation(1) ? 2 : nil
    case 0xE0...0xEF:
      guard isContinuation(1), isContinuation(2), lead != 0xE0 || second >= 0xA0, lead != 0xED || second < 0xA0
      else { return nil }
      return 3
    case 0xF0...0xF4:
      guard isContinuation(1), isContinuation(2), isContinuation(3), lead != 0xF0 || second >= 0x90,
        lead != 0xF4 || second < 0x90
      else { return nil }
      return 4
    default: return nil
    }
  }
}
