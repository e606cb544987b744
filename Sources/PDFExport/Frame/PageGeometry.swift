import CourseDocument

/// The sheet and its margins, in points.
struct PageGeometry {
  let width: Double
  let height: Double
  let left: Double
  let right: Double
  let top: Double
  /// How far from the lower edge the frame ends.
  let foot: Double

  private static let millimetre = 72 / 25.4

  init(_ paper: Paper) {
    let size = paper.size
    width = Double(size.width) / 10 * Self.millimetre
    height = Double(size.height) / 10 * Self.millimetre
    left = 17 * Self.millimetre
    right = left
    top = 18 * Self.millimetre
    foot = 9 * Self.millimetre
  }

  private init(width: Double, height: Double, margin: Double) {
    self.width = width
    self.height = height
    left = margin
    right = margin
    top = margin * 0.8
    foot = margin * 0.4
  }

  /// A slide of 16 by 9.
  static let slide = PageGeometry(width: 960, height: 540, margin: 54)

  var measure: Measure { Measure(x: left, width: width - left - right) }
}
