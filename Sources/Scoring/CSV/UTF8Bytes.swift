/// UTF-8, byte by byte.
enum UTF8Bytes {
  /// What stands at a byte that is not ASCII.
  enum Sequence {
    case valid(length: Int)
    /// The bytes end before the character does.
    case unfinished
    case invalid
  }

  /// The first byte from `start` on that is not ASCII, or the end.
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Reads one character of two bytes or more (Unicode 15, table 3-7).
  static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Sequence {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .invalid
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .unfinished }
      let range = offset == 1 ? second : 0x80...0xBF
      guard range.contains(bytes[index + offset]) else { return .invalid }
    }
    return .valid(length: length)
  }

  /// Appends one scalar value.
  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: out.append(UInt8(scalar))
    case 0x80..<0x800: out += [0xC0 | UInt8(scalar >> 6), tail(scalar)]
    case 0x800..<0x10000: out += [0xE0 | UInt8(scalar >> 12), tail(scalar >> 6), tail(scalar)]
    default: out += [0xF0 | UInt8(scalar >> 18 & 7), tail(scalar >> 12), tail(scalar >> 6), tail(scalar)]
    }
  }

  private static func tail(_ scalar: UInt32) -> UInt8 { 0x80 | UInt8(scalar & 0x3F) }
}

/// The encoding that older spreadsheets write for Western languages.
enum Windows1252 {
  /// The scalars of 0x80...0x9F; 0 for the five bytes that stand for nothing.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// Appends the bytes as UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    out.reserveCapacity(out.count + bytes.count)
    for byte in bytes {
      let scalar = 0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
      if byte >= 0x80, scalar == 0 {
        out.append(TextDecoder.unreadable)
      } else {
        UTF8Bytes.append(scalar, to: &out)
      }
    }
  }
}
