/// Something drawn, in points from the left of the page and down from the top of its strip.
enum Mark {
  case text(TextMark)
  case shape(ShapeMark)
  case picture(PictureMark)
  case link(LinkMark)
  case anchor(AnchorMark)

  /// The same, further right and down.
  func moved(right: Double = 0, down: Double) -> Mark {
    switch self {
    case .text(var mark):
      mark.x += right
      mark.y += down
      return .text(mark)
    case .shape(var mark):
      mark.path = mark.path.moved(right: right, down: down)
      return .shape(mark)
    case .picture(var mark):
      mark.x += right
      mark.y += down
      return .picture(mark)
    case .link(var mark):
      mark.x += right
      mark.y += down
      return .link(mark)
    case .anchor(var mark):
      mark.y += down
      return .anchor(mark)
    }
  }
}

/// Glyphs of one face on one baseline.
struct TextMark {
  /// The element that it belongs to, or nothing if it only decorates.
  let slot: TagSlot?
  var x: Double
  var y: Double
  let face: FontFace
  let size: Double
  let ink: Ink
  var words: [ShapedWord]
}

/// A drawn form.
struct ShapeMark {
  /// The element that it belongs to, or nothing if it only decorates.
  var slot: TagSlot?
  var path: ShapePath
  var width: Double = 0.5
  var ink: Ink = .black
  /// Lengths of dashes and gaps; empty for a whole line.
  var dash: [Double] = []
  var hasRoundCaps = false
}

/// The line of a form; y downwards.
enum ShapePath {
  case line(x1: Double, y1: Double, x2: Double, y2: Double)
  case rectangle(x: Double, y: Double, width: Double, height: Double)
  case polygon([(x: Double, y: Double)])
  case circle(x: Double, y: Double, radius: Double)

  func moved(right: Double, down: Double) -> ShapePath {
    switch self {
    case .line(let x1, let y1, let x2, let y2):
      .line(x1: x1 + right, y1: y1 + down, x2: x2 + right, y2: y2 + down)
    case .rectangle(let x, let y, let width, let height):
      .rectangle(x: x + right, y: y + down, width: width, height: height)
    case .polygon(let points): .polygon(points.map { ($0.x + right, $0.y + down) })
    case .circle(let x, let y, let radius): .circle(x: x + right, y: y + down, radius: radius)
    }
  }

  /// The box around it: left, top, right, bottom.
  var bounds: (left: Double, top: Double, right: Double, bottom: Double) {
    switch self {
    case .line(let x1, let y1, let x2, let y2): return (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    case .rectangle(let x, let y, let width, let height): return (x, y, x + width, y + height)
    case .polygon(let points):
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      return (xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0)
    case .circle(let x, let y, let radius): return (x - radius, y - radius, x + radius, y + radius)
    }
  }
}

/// A picture in its frame.
struct PictureMark {
  let slot: TagSlot
  var x: Double
  var y: Double
  let width: Double
  let height: Double
  /// The place of the picture among those of the document.
  let picture: Int
}

/// The part of a line that leads to an address.
struct LinkMark {
  let node: TagID
  let address: String
  /// What it says to a reader who does not see it.
  let words: String
  var x: Double
  var y: Double
  let width: Double
  let height: Double
}

/// A heading that the outline leads to.
struct AnchorMark {
  let level: Int
  let title: String
  var y: Double
}
