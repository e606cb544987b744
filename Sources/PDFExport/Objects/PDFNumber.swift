/// Numbers as PDF writes them: no exponent, no locale, at most three decimals.
enum PDFNumber {
  /// A number with three decimals at most.
  static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: 3, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a length in points with two decimals: a hundredth of a point is finer than any printer.
  static func append(_ value: Double, decimals: Int = 2, to bytes: inout [UInt8]) {
    let scale = decimals == 3 ? 1000 : 100
    let number = Int((value * Double(scale)).rounded())
    if number < 0 { bytes.append(0x2D) }
    let whole = number.magnitude / UInt(scale)
    bytes += Array(String(whole).utf8)
    var fraction = Int(number.magnitude % UInt(scale))
    guard fraction > 0 else { return }
    bytes.append(0x2E)
    var place = scale / 10
    while fraction > 0 {
      bytes.append(UInt8(48 + fraction / place))
      fraction %= place
      place /= 10
    }
  }
}
