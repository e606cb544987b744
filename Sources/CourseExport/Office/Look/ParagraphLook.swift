/// How a paragraph style looks.
///
/// Lengths are twentieths of a point, type sizes half points, as Word counts.
struct ParagraphLook {
  var size: Int
  var isBold = false
  var isItalic = false
  var color: StaticString?
  var before = 0
  var after = 0
  /// The height of a line in 240ths of the type size.
  var line = 259
  var left = 0
  var hanging = 0
  var right = 0
  var isCentred = false
  var keepsWithNext = false
  var keepsTogether = false
  var outline: Int?
  var box: BoxLook?
}

/// The edge of a box and what is behind its words.
struct BoxLook {
  enum Line {
    case single, double, dotted, dashed
  }

  enum Sides {
    case left, all, top
  }

  let sides: Sides
  let line: Line
  /// In eighths of a point.
  let width: Int
  let color: StaticString
  let fill: StaticString?
  /// The room between edge and words, in points.
  let padding: Int

  init(
    _ sides: Sides, _ line: Line, width: Int, color: StaticString, fill: StaticString? = nil, padding: Int = 7
  ) {
    self.sides = sides
    self.line = line
    self.width = width
    self.color = color
    self.fill = fill
    self.padding = padding
  }

  /// How far the edge at the left stands from the words, in twentieths of a point.
  var leftInset: Int { sides == .top ? 0 : padding * 20 + width * 5 / 2 * (line == .double ? 3 : 1) }
  /// How far the edge at the right stands from the words.
  var rightInset: Int { sides == .all ? leftInset : 0 }
}
