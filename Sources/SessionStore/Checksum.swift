/// FNV-1a over 64 bits, with a separator after each part: any change of one byte changes it.
///
/// SQLite has no page checksums; a flipped bit may move an answer to another question and pass its own check.
struct Checksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The checksum of some texts, in this order.
  static func of(_ parts: String...) -> Int64 {
    var sum = Checksum()
    for part in parts { sum.add(part) }
    return sum.value
  }

  /// The checksum of bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var sum = Checksum()
    bytes.withUnsafeBufferPointer { for byte in $0 { sum.add(byte) } }
    return sum.state
  }

  /// Adds a text; the separator keeps "ab" + "c" apart from "a" + "bc".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// The checksum as SQLite stores it.
  var value: Int64 { Int64(bitPattern: state) }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
