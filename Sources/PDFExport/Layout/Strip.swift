/// How strongly a strip holds on to the next one.
enum Glue: Int, Comparable {
  /// A page may end here.
  case free
  /// Together if both fit on a page: boxes, questions, short tables.
  case soft
  /// Together unless nothing else helps: a heading and what it announces, the first lines of a paragraph.
  case hard

  static func < (a: Glue, b: Glue) -> Bool { a.rawValue < b.rawValue }
}

/// A band across the page that no page break divides: a line of text, a row of a table.
struct Strip {
  /// The room it wants above; of two neighbours the larger wish counts.
  var before: Double = 0
  var height: Double
  var after: Double = 0
  var marks: [Mark] = []
  var glue = Glue.free
  /// The boxes it stands in, the outermost first.
  var frames: [Int] = []
  /// The table head to repeat when a page begins with it.
  var head: Int?
  /// Where its first line of text stands.
  var baseline: Double?
  /// True if it starts a new page.
  var startsPage = false
}

extension [Strip] {
  /// All strips with at least this glue between them.
  func glued(_ glue: Glue) -> [Strip] {
    var out = self
    for index in out.indices.dropLast() { out[index].glue = Swift.max(out[index].glue, glue) }
    return out
  }

  /// The last strip glued to what follows.
  func gluedToNext(_ glue: Glue) -> [Strip] {
    var out = self
    guard let last = out.indices.last else { return out }
    out[last].glue = Swift.max(out[last].glue, glue)
    return out
  }

  /// All strips inside a box.
  func framed(_ frame: Int) -> [Strip] {
    map { strip in
      var strip = strip
      strip.frames.insert(frame, at: 0)
      return strip
    }
  }

  /// At least so much room around all of them.
  func spaced(before: Double? = nil, after: Double? = nil) -> [Strip] {
    var out = self
    guard let first = out.indices.first, let last = out.indices.last else { return out }
    if let before { out[first].before = before }
    if let after { out[last].after = after }
    return out
  }

  /// How high they are one under the other, without the room above the first and below the last.
  var totalHeight: Double {
    var height = 0.0
    for (index, strip) in enumerated() {
      if index > 0 { height += Swift.max(self[index - 1].after, strip.before) }
      height += strip.height
    }
    return height
  }

  /// How much of the page they fill since they last started one.
  var usedOfPage: Double {
    let start = lastIndex { $0.startsPage } ?? startIndex
    return Array(self[start...]).totalHeight
  }
}
