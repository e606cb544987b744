/// Where things stand on a slide, in English Metric Units (12,700 to a point).
struct SlideFrame {
  let x, y, width, height: Int

  static let slide = (width: 12_192_000, height: 6_858_000)
  static let notes = (width: 6_858_000, height: 9_144_000)
  static let margin = 610_000
  private static let full = slide.width - 2 * margin

  /// The three forms of a slide.
  enum Layout: Int, CaseIterable {
    case opening = 1
    case content, question
  }

  static func title(_ layout: Layout) -> SlideFrame {
    switch layout {
    case .opening: SlideFrame(x: margin, y: 1_250_000, width: full, height: 1_700_000)
    case .content: SlideFrame(x: margin, y: 330_000, width: full, height: 1_230_000)
    case .question: SlideFrame(x: margin, y: 850_000, width: full, height: 2_500_000)
    }
  }

  static func body(_ layout: Layout) -> SlideFrame {
    switch layout {
    case .opening: SlideFrame(x: margin, y: 3_150_000, width: full, height: 1_700_000)
    case .content: SlideFrame(x: margin, y: 1_680_000, width: full, height: 4_120_000)
    case .question: SlideFrame(x: margin, y: 3_500_000, width: full, height: 2_300_000)
    }
  }

  static let footer = SlideFrame(x: margin, y: 5_960_000, width: 8_600_000, height: 700_000)
  static let number = SlideFrame(x: 9_300_000, y: 5_960_000, width: slide.width - margin - 9_300_000, height: 700_000)
  static let rule = SlideFrame(x: margin, y: 5_920_000, width: full, height: 12_700)

  /// The upper part of a frame, and what is below it.
  func split(_ top: Int) -> (above: SlideFrame, below: SlideFrame) {
    (
      SlideFrame(x: x, y: y, width: width, height: top),
      SlideFrame(x: x, y: y + top + 120_000, width: width, height: height - top - 120_000)
    )
  }
}
