extension Typesetter {
  /// Strips as one drawing, boxes included: for cells, cards and columns, which pages do not divide.
  func stack(_ strips: [Strip]) -> (height: Double, marks: [Mark], baseline: Double?) {
    var y = 0.0
    var marks: [Mark] = []
    var baseline: Double?
    var spans: [(frame: Int, top: Double, bottom: Double)] = []
    for (index, strip) in strips.enumerated() {
      if index > 0 { y += max(strips[index - 1].after, strip.before) }
      for frame in strip.frames {
        if let last = spans.lastIndex(where: { $0.frame == frame }) {
          spans[last].bottom = y + strip.height
        } else {
          spans.append((frame, y, y + strip.height))
        }
      }
      if baseline == nil, let own = strip.baseline { baseline = y + own }
      marks += strip.marks.map { $0.moved(down: y) }
      y += strip.height
    }
    let edges = spans.flatMap { frames[$0.frame].marks(from: $0.top, to: $0.bottom) }.map(Mark.shape)
    return (y, edges + marks, baseline)
  }

  /// Columns of strips beside each other as strips no taller than a page, all columns beginning each level together.
  func sideBySide(_ columns: [[Strip]], limit: Double) -> [[(height: Double, marks: [Mark], baseline: Double?)]] {
    var rest = columns.map { $0[...] }
    var out: [[(height: Double, marks: [Mark], baseline: Double?)]] = []
    repeat {
      var level: [(height: Double, marks: [Mark], baseline: Double?)] = []
      for index in rest.indices {
        var count = 0
        var height = 0.0
        let strips = Array(rest[index])
        while count < strips.count {
          let next =
            height + (count > 0 ? max(strips[count - 1].after, strips[count].before) : 0) + strips[count].height
          if count > 0, next > limit { break }
          height = next
          count += 1
        }
        level.append(stack(Array(strips[..<count])))
        rest[index] = rest[index].dropFirst(count)
      }
      out.append(level)
    } while rest.contains { !$0.isEmpty }
    return out
  }
}
