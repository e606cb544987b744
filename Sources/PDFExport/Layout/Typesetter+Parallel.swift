import CourseDocument
import CourseModel
import Wording

extension Typesetter {
  /// The same words in several languages beside each other; each column says its language to a screen reader.
  func parallel(_ parallel: Parallel, _ measure: Measure, _ parent: TagID) -> [Strip] {
    guard !parallel.columns.isEmpty else { return [] }
    let node = tags.add(.division, to: parent)
    let gap = theme.body * 1.8
    let count = Double(parallel.columns.count)
    let width = (measure.width - gap * (count - 1)) / count
    let outer = language
    let state = (followsHeading, followsPageBreak)
    var columns: [[[Strip]]] = []
    for (index, column) in parallel.columns.enumerated() {
      language = column.language
      // Each column meets the page as the first one does.
      (followsHeading, followsPageBreak) = state
      let side = tags.add(.division, to: node, language: column.language.code)
      let place = Measure(x: measure.x + Double(index) * (width + gap), width: width)
      columns.append(groups(column.blocks, in: place, under: side))
    }
    language = outer
    let middles = (1..<max(1, parallel.columns.count)).map { measure.x + Double($0) * (width + gap) - gap / 2 }
    return paired(columns).flatMap { row($0, middles: middles) }
  }

  /// The columns cut at the same places: block by block where both have as many blocks, else as a whole.
  private func paired(_ columns: [[[Strip]]]) -> [[[Strip]]] {
    let counts = Set(columns.map(\.count))
    guard counts.count == 1, let count = counts.first else { return [columns.map { $0.flatMap { $0 } }] }
    return (0..<count).flatMap { block -> [[[Strip]]] in
      let strips = columns.map { $0[block] }
      // A long list goes item by item.
      let chunks = strips.map { PageBreaker.chunks(of: $0[...], below: .soft).map { Array($0) } }
      guard Set(chunks.map(\.count)).count == 1, let parts = chunks.first?.count, parts > 1 else { return [strips] }
      return (0..<parts).map { part in chunks.map { $0[part] } }
    }
  }

  private func row(_ columns: [[Strip]], middles: [Double]) -> [Strip] {
    let before = columns.compactMap(\.first?.before).max() ?? 0
    let after = columns.compactMap(\.last?.after).max() ?? 0
    let glue = columns.compactMap(\.last?.glue).max() ?? .free
    let startsPage = columns.contains { $0.first?.startsPage ?? false }
    var out = sideBySide(columns, limit: pageHeight * 0.9).map { level -> Strip in
      let height = level.map(\.height).max() ?? 0
      var strip = Strip(height: height, baseline: level.compactMap(\.baseline).first)
      strip.marks = middles.map { x in
        .shape(ShapeMark(path: .line(x1: x, y1: 0, x2: x, y2: height), width: theme.body * 0.05, ink: .grey))
      }
      strip.marks += level.flatMap(\.marks)
      return strip
    }
    out = out.gluedToNext(glue).spaced(before: before, after: after)
    if startsPage, !out.isEmpty { out[0].startsPage = true }
    return out
  }
}
