import CourseDocument
import Wording

extension ChartPicture {
  /// The scale of a dumbbell: room for numbers on both sides.
  private static let left = 52
  private static let scale = 256

  private static func place(_ value: Chart.Value) -> Int { left + (value.tenths * scale + 500) / 1000 }

  /// Before and after, a statement a line.
  mutating func dumbbell(_ pairs: [Chart.Pair], before: String, after: String, _ language: Language) {
    y = 14
    circle(x: 8, y: y - 4)
    write(before, x: 20, y: y)
    let middle = 40 + 7 * DisplayWidth.of(before)
    diamond(x: middle, y: y - 4, size: 6)
    write(after, x: middle + 12, y: y)
    y += 18
    for tick in 0...4 {
      let percent = tick * 25
      write(
        "\(percent)" + Phrase("\u{A0}%", "%")[language], x: Self.left + Self.scale * tick / 4, y: y, .middle, ink: .soft
      )
    }
    y += 4
    for pair in pairs {
      label(pair.label)
      y += 15
      axis()
      draw(pair)
      y += 13
    }
  }

  private mutating func axis() {
    line((Self.left, y), (Self.left + Self.scale, y), .rule)
    for tick in 0...4 {
      let x = Self.left + Self.scale * tick / 4
      line((x, y - 4), (x, y + 4), .rule)
    }
  }

  private mutating func draw(_ pair: Chart.Pair) {
    switch (pair.before, pair.after) {
    case (nil, nil): write("–", x: Self.left - 12, y: y + 4, .end, ink: .soft)
    case (let only?, nil):
      circle(x: Self.place(only), y: y)
      write(only.label, x: Self.place(only) + 11, y: y + 4, isOnLine: true)
    case (nil, let only?):
      diamond(x: Self.place(only), y: y, size: 7)
      write(only.label, x: Self.place(only) + 11, y: y + 4, isOnLine: true)
    case (let before?, let after?): draw(before, after)
    }
  }

  private mutating func draw(_ before: Chart.Value, _ after: Chart.Value) {
    let (from, to) = (Self.place(before), Self.place(after))
    guard abs(from - to) > 3 else {
      // Both marks in one place: the diamond would hide the circle.
      circle(x: from, y: y)
      diamond(x: to, y: y, size: 4)
      let isSame = before.tenths == after.tenths
      let (low, high) = before.tenths <= after.tenths ? (before, after) : (after, before)
      if !isSame { write(low.label, x: min(from, to) - 11, y: y + 4, .end, isOnLine: true) }
      write(high.label, x: max(from, to) + 11, y: y + 4, isOnLine: true)
      return
    }
    let rises = from < to
    line((from, y), (to, y), rises ? .rise : .before, thickness: "3", dashes: !rises)
    circle(x: from, y: y)
    diamond(x: to, y: y, size: 7)
    write(before.label, x: from + (rises ? -11 : 11), y: y + 4, rises ? .end : .start, isOnLine: true)
    write(after.label, x: to + (rises ? 11 : -11), y: y + 4, rises ? .start : .end, isOnLine: true)
  }

  /// Bars under each other, their words above them.
  mutating func bars(_ group: Chart.BarGroup) {
    y += 4
    if !group.label.isEmpty { label(group.label) }
    for bar in group.bars {
      y += 15
      write(bar.label, x: 0, y: y, ink: .soft)
      y += 4
      let width = (bar.value.tenths * 230 + 500) / 1000
      self.bar(x: 1, y: y, width: width, height: 11, bar.isMain ? .before : .after, isFilled: bar.isMain)
      write(bar.value.label, x: width + 8, y: y + 10, isStrong: bar.isMain)
      y += 12
    }
    y += 6
  }

  /// Small bars in columns, each column under its heading.
  mutating func columns(_ headings: [String], _ rows: [Chart.Row]) {
    let width = Self.width / max(1, headings.count)
    let room = width - 34
    let heads = headings.map { TextWrap.lines($0, width: max(8, width / 7), first: "", rest: "") }
    let height = heads.map(\.count).max() ?? 1
    for line in 0..<height {
      y += 13
      for (column, head) in heads.enumerated() where line < head.count {
        write(head[line], x: column * width, y: y, isStrong: true)
      }
    }
    y += 4
    for row in rows {
      if !row.label.isEmpty { label(row.label) }
      y += 4
      for (column, value) in row.values.enumerated() {
        let x = column * width
        line((x, y), (x, y + 12), .rule)
        guard let value else {
          write("–", x: x + 4, y: y + 10, ink: .soft)
          continue
        }
        let length = (value.tenths * room + 500) / 1000
        if value.tenths > 0 { bar(x: x + 1, y: y + 1, width: length, height: 10, .after, isFilled: column == 0) }
        write(value.label, x: x + (value.tenths > 0 ? length : 0) + 5, y: y + 10)
      }
      y += 16
    }
  }
}
