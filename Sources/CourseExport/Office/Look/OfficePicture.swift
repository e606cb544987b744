import CourseDocument

/// A picture with the size it is shown at.
struct OfficePicture {
  /// Twentieths of a point.
  let width: Int
  let height: Int

  /// Fits a PNG into a width and a height, at 96 dots an inch at most; nil if the bytes are not a PNG.
  init?(png bytes: [UInt8], width limit: Int, height tallest: Int) {
    func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.count > 24, bytes[0..<4] == [0x89, 0x50, 0x4E, 0x47] else { return nil }
    let pixels = (number(16), number(20))
    guard (1...100_000).contains(pixels.0), (1...100_000).contains(pixels.1) else { return nil }
    var size = (pixels.0 * 15, pixels.1 * 15)
    if size.0 > limit { size = (limit, max(1, size.1 * limit / size.0)) }
    if size.1 > tallest { size = (max(1, size.0 * tallest / size.1), tallest) }
    width = size.0
    height = size.1
  }
}
