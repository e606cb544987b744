/// How words are set.
struct TextStyle {
  var size: Double
  var isBold = false
  var isItalic = false
  var ink = Ink.black
  var leading = 1.38

  var lineHeight: Double { size * leading }
  /// Capitals stand in the middle of their line.
  var baseline: Double { size * (leading / 2 + 0.355) }
}

/// Which side lines start from.
enum Alignment {
  case left, centre, right
}

/// Where blocks stand: the left edge and how wide they may be.
struct Measure {
  var x: Double
  var width: Double

  /// The same, narrower on the left.
  func indented(_ amount: Double) -> Measure { Measure(x: x + amount, width: max(1, width - amount)) }
  /// The same, narrower on both sides.
  func inset(_ amount: Double) -> Measure { Measure(x: x + amount, width: max(1, width - 2 * amount)) }
}

/// A word on its way to a line.
struct TextWord {
  var glyphs: ShapedWord
  let face: FontFace
  let size: Double
  let ink: Ink
  let slot: TagSlot?
  let link: TextLink?
  var isSpace = false
  /// True if a line may end after it.
  var mayBreakAfter = false

  var width: Double { Double(glyphs.width) * size / Double(face.unitsPerEm) }
}

/// What a word of a link belongs to.
struct TextLink {
  let node: TagID
  let address: String
  let words: String
}
