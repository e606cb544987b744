/// Hexadecimal digits, as PDF writes strings.
enum Hexadecimal {
  static let digits = Array("0123456789ABCDEF".utf8)

  /// A number of 16 bits as four digits.
  static func four(_ value: Int) -> String {
    String(decoding: [12, 8, 4, 0].map { digits[value >> $0 & 15] }, as: UTF8.self)
  }
}

/// A number that stays the same for the same bytes, to name things by; not a secret (FNV-1a).
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
