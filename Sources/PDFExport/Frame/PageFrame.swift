import CourseDocument
import CourseModel
import Wording

/// What stands round the body of every page: title and mark above, services and page number below.
///
/// It is real content on the first page, so that a screen reader says the services once, and decoration on the others,
/// where it stays readable for eyes and for any program that extracts text.
struct PageFrame {
  /// The services in one language.
  struct Services {
    let language: Language
    let lines: [[Inline]]
  }

  let title: String
  let mark: String?
  let services: [Services]
  let geometry: PageGeometry
  let size: Double
  private let words: PDFWords
  /// The part of the width that the services leave to the page number.
  private let numberWidth: Double

  init(
    title: String, mark: String?, services: [Services], geometry: PageGeometry, size: Double, words: PDFWords,
    widestNumber: String = "Page 88 sur 88"
  ) {
    self.title = title
    self.mark = mark
    self.services = services.filter { !$0.lines.isEmpty }
    self.geometry = geometry
    self.size = size
    self.words = words
    numberWidth = size * Double(widestNumber.count) * 0.6 + size
  }

  private var style: TextStyle { TextStyle(size: size, leading: 1.35) }
  private var pad: Double { size * 0.75 }

  /// The marks above the body; the tagged ones belong to `parent`.
  func header(_ setter: Typesetter, under parent: TagID?) -> [Mark] {
    guard let mark else { return [] }
    var bold = style
    bold.isBold = true
    let measure = geometry.measure
    let node = parent.map { setter.tags.add(.paragraph, to: $0) }
    let right = setter.lines([.text(mark)], bold, measure, node, align: .right)
    let used = LineBreaker.lines(of: setter.textWords([.text(mark)], bold, nil), width: measure.width).first?.width ?? 0
    let left = setter.lines(
      [.text(title)], style, Measure(x: measure.x, width: max(1, measure.width - used - size * 2)), nil)
    let y = geometry.top * 0.62 - bold.baseline
    // A long title gives way: the mark is what matters.
    let shown = left.count == 1 ? left : []
    return (shown + right.prefix(1)).flatMap { strip in strip.marks.map { $0.moved(down: y) } }
  }

  /// The height of what stands below the body, with the room above it.
  func footerHeight(_ setter: Typesetter) -> Double {
    max(style.lineHeight, lines(setter, under: nil).totalHeight) + pad * 2
  }

  /// The marks below the body, without the page number.
  func footer(_ setter: Typesetter, under parent: TagID?) -> [Mark] {
    let strips = lines(setter, under: parent)
    let height = max(style.lineHeight, strips.totalHeight)
    let top = geometry.height - geometry.foot - height
    let measure = geometry.measure
    let rule = Mark.shape(
      ShapeMark(
        path: .line(x1: measure.x, y1: top - pad, x2: measure.x + measure.width, y2: top - pad), width: 0.6, ink: .grey)
    )
    return [rule] + setter.stack(strips).marks.map { $0.moved(down: top) }
  }

  /// The marks of the page number.
  func number(_ page: Int, of count: Int, _ setter: Typesetter, language: Language) -> [Mark] {
    corner(PDFWords.page(page, of: count)[language], setter)
  }

  /// The marks of the place of a slide, as in "3/24".
  func place(_ slide: Int, of count: Int, _ setter: Typesetter) -> [Mark] { corner("\(slide)/\(count)", setter) }

  private func corner(_ text: String, _ setter: Typesetter) -> [Mark] {
    let strips = lines(setter, under: nil)
    let top = geometry.height - geometry.foot - max(style.lineHeight, strips.totalHeight)
    let line = setter.lines(
      [.text(text)], style, geometry.measure, nil, align: .right)
    return line.prefix(1).flatMap { strip in strip.marks.map { $0.moved(down: top) } }
  }

  private func lines(_ setter: Typesetter, under parent: TagID?) -> [Strip] {
    let measure = Measure(x: geometry.left, width: geometry.measure.width - numberWidth)
    let outer = setter.language
    defer { setter.language = outer }
    var out: [Strip] = []
    for group in services {
      setter.language = group.language
      let section = parent.map {
        setter.tags.add(.section, to: $0, language: group.language == outer ? nil : group.language.code)
      }
      var bold = style
      bold.isBold = true
      var run = setter.textWords(
        [.text(words.help[group.language])], bold, section.map { setter.tags.add(.paragraph, to: $0) })
      run += setter.separator(" ", style)
      let list = section.map {
        setter.tags.add(.list, to: $0, attributes: ["<</O/List/ListNumbering/None>>"])
      }
      for (index, line) in group.lines.enumerated() {
        if index > 0 { run += setter.separator(" | ", style) }
        let body = list.map { setter.tags.add(.itemBody, to: setter.tags.add(.item, to: $0)) }
        run += setter.textWords(line, style, body)
      }
      out += setter.strips(of: run, style, measure)
    }
    return out
  }
}
