import CourseDocument
import CourseModel
import Wording

/// Draws a chart as SVG: shape carries the meaning, colour only repeats it, numbers stand at the marks.
///
/// It is as wide as a phone, so that its words stay legible there, and grows on larger screens.
struct ChartPicture {
  /// What is drawn with, readable on white by WCAG's 3:1 and told apart in grey by form.
  enum Ink: String {
    case text = "#1c2b33"
    case soft = "#53646d"
    case rule = "#c3cccf"
    case after = "#0072B2"
    case before = "#D55E00"
    case rise = "#009E73"
    case paper = "#ffffff"
  }

  static let width = 360
  private(set) var html = HTMLBuilder()
  /// Where the next thing is drawn, from the top.
  var y = 0
  var drawing = HTMLBuilder()

  /// Draws the chart; `number` makes its ids its own on the page.
  init(_ chart: Chart, number: Int, language: Language) {
    switch chart.form {
    case .dumbbell(let pairs, let before, let after): dumbbell(pairs, before: before, after: after, language)
    case .bars(let groups): for group in groups { bars(group) }
    case .columns(let headings, let rows): columns(headings, rows)
    }
    let (title, description) = ("chart-\(number)", "chart-\(number)-text")
    html.element(
      .svg,
      [
        HTMLAttribute("xmlns", "http://www.w3.org/2000/svg"), HTMLAttribute("viewBox", "0 0 \(Self.width) \(y + 6)"),
        HTMLAttribute("role", "img"), HTMLAttribute("aria-labelledby", title),
        HTMLAttribute("aria-describedby", description),
      ]
    ) { picture in
      picture.element(.title, [HTMLAttribute("id", title)]) { $0.text(chart.title) }
      picture.element(.desc, [HTMLAttribute("id", description)]) { $0.text(chart.sentences.joined(separator: " ")) }
      picture.element(
        .g,
        [
          HTMLAttribute("aria-hidden", "true"), HTMLAttribute("font-size", "11"),
          HTMLAttribute("fill", Ink.text.rawValue),
        ]
      ) { $0.append(drawing) }
    }
  }

  // MARK: Strokes

  enum Anchor: String {
    case start, middle, end
  }

  mutating func write(
    _ text: String, x: Int, y: Int, _ anchor: Anchor = .start, ink: Ink = .text, isStrong: Bool = false,
    isOnLine: Bool = false
  ) {
    var attributes = [HTMLAttribute("x", "\(x)"), HTMLAttribute("y", "\(y)")]
    if anchor != .start { attributes.append(HTMLAttribute("text-anchor", anchor.rawValue)) }
    if ink != .text { attributes.append(HTMLAttribute("fill", ink.rawValue)) }
    if isStrong { attributes.append(HTMLAttribute("font-weight", "600")) }
    if isOnLine {
      // A white edge keeps the scale from striking the number through.
      attributes += [
        HTMLAttribute("stroke", Ink.paper.rawValue), HTMLAttribute("stroke-width", "4"),
        HTMLAttribute("paint-order", "stroke"),
      ]
    }
    drawing.element(.text, attributes) { $0.text(text) }
    drawing.lineBreak()
  }

  mutating func line(
    _ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ ink: Ink, thickness: String = "1", dashes: Bool = false
  ) {
    var attributes = [
      HTMLAttribute("x1", "\(from.x)"), HTMLAttribute("y1", "\(from.y)"), HTMLAttribute("x2", "\(to.x)"),
      HTMLAttribute("y2", "\(to.y)"), HTMLAttribute("stroke", ink.rawValue), HTMLAttribute("stroke-width", thickness),
    ]
    if dashes { attributes.append(HTMLAttribute("stroke-dasharray", "4 3")) }
    drawing.element(.line, attributes)
  }

  /// A bar: filled, or an outline.
  mutating func bar(x: Int, y: Int, width: Int, height: Int, _ ink: Ink, isFilled: Bool) {
    drawing.element(
      .rect,
      [
        HTMLAttribute("x", "\(x)"), HTMLAttribute("y", "\(y)"), HTMLAttribute("width", "\(max(1, width))"),
        HTMLAttribute("height", "\(height)"), HTMLAttribute("fill", (isFilled ? ink : .paper).rawValue),
        HTMLAttribute("stroke", ink.rawValue), HTMLAttribute("stroke-width", "1.5"),
      ])
  }

  mutating func circle(x: Int, y: Int) {
    drawing.element(
      .circle,
      [
        HTMLAttribute("cx", "\(x)"), HTMLAttribute("cy", "\(y)"), HTMLAttribute("r", "6"),
        HTMLAttribute("fill", Ink.paper.rawValue), HTMLAttribute("stroke", Ink.before.rawValue),
        HTMLAttribute("stroke-width", "2"),
      ])
  }

  mutating func diamond(x: Int, y: Int, size: Int) {
    drawing.element(
      .path,
      [
        HTMLAttribute("d", "M\(x) \(y - size)L\(x + size) \(y)L\(x) \(y + size)L\(x - size) \(y)Z"),
        HTMLAttribute("fill", Ink.after.rawValue),
      ])
  }

  /// Words over the whole width, at most two lines; the table has them in full.
  mutating func label(_ text: String) {
    let lines = TextWrap.lines(text, width: 58, first: "", rest: "")
    for (index, line) in lines.prefix(2).enumerated() {
      y += index == 0 ? 15 : 13
      write(index == 1 && lines.count > 2 ? line + "…" : line, x: 0, y: y, ink: .text)
    }
  }
}
