import CourseDocument

/// Sizes and distances of a page, in points.
struct Theme {
  let body: Double
  let lead: Double
  let title: Double
  let heading: Double
  let subheading: Double
  let table: Double
  let label: Double
  let prompt: Double
  let frame: Double
  /// The side of a box to tick.
  let box: Double
  /// The distance of lines to write on.
  let writing: Double
  /// The height of an empty cell to write in.
  let blank: Double
  /// The least height of an empty cell of a form.
  let blankFact: Double
  /// The least width of a column of boxes.
  let boxColumn: Double
  var leading = 1.38

  /// The indent of lists.
  var indent: Double { body * 1.5 }
  /// The room between paragraphs.
  var gap: Double { body * 0.32 }
  /// The room for the number of a question.
  var number: Double { prompt * 2.45 }
  /// The room inside a box that stands out.
  var padding: (x: Double, y: Double) { (body * 0.85, body * 0.5) }
  /// The room inside a cell of a table.
  var cell: (x: Double, y: Double) { (min(6, body * 0.45), body * 0.27) }

  /// The ten points of an office page.
  static let usual = Theme(
    body: 10, lead: 11, title: 19, heading: 13.5, subheading: 11, table: 9.5, label: 9.5, prompt: 10.5, frame: 7.5,
    box: 17, writing: 25.5, blank: 31, blankFact: 24, boxColumn: 85)

  /// Nothing that is read under 18 points; boxes grow with the words.
  static let large = Theme(
    body: 18, lead: 18, title: 28, heading: 24, subheading: 22, table: 18, label: 18, prompt: 19, frame: 12,
    box: 26, writing: 40, blank: 46, blankFact: 40, boxColumn: 130, leading: 1.32)

  /// To hang on a wall.
  static let poster = Theme(
    body: 24, lead: 24, title: 44, heading: 32, subheading: 28, table: 24, label: 24, prompt: 26, frame: 9.5,
    box: 34, writing: 52, blank: 56, blankFact: 50, boxColumn: 180, leading: 1.3)

  /// The themes to try for a document; the last one holds whatever comes of it.
  static func choices(for document: Document) -> [Theme] {
    switch document.style.size {
    case .usual: [usual]
    case .large: [large]
    case .poster:
      // Services in two languages leave less of the sheet.
      [poster, poster.tightened(0.96), poster.tightened(0.92)]
        + (document.companion == nil ? [poster] : [poster.tightened(0.85), poster])
    }
  }

  /// The sizes of a slide whose body is so large.
  static func slide(body: Double, title: Double = 34) -> Theme {
    Theme(
      body: body, lead: body, title: 44, heading: max(body, title), subheading: max(body, 24), table: body,
      label: body * 0.85,
      prompt: body, frame: 12, box: body * 1.3, writing: body * 2, blank: body * 2, blankFact: body * 2,
      boxColumn: body * 7, leading: 1.3)
  }

  /// The size of a heading.
  func size(level: Int) -> Double {
    switch level {
    case ...1: title
    case 2: heading
    default: subheading
    }
  }
}

extension Theme {
  /// The sizes inside a cell of a table.
  func inCell(size: Double) -> Theme {
    let scale = size / body
    return Theme(
      body: size, lead: size, title: title * scale, heading: heading * scale, subheading: subheading * scale,
      table: size,
      label: min(label, size), prompt: size, frame: frame, box: box, writing: writing, blank: blank,
      blankFact: blankFact, boxColumn: boxColumn * 0.6, leading: leading)
  }

  /// A little smaller, and with less room between lines.
  func tightened(_ scale: Double) -> Theme {
    Theme(
      body: body * scale, lead: lead * scale, title: title * scale, heading: heading * scale,
      subheading: subheading * scale, table: table * scale, label: label * scale, prompt: prompt * scale, frame: frame,
      box: box, writing: writing * 0.85, blank: blank, blankFact: blankFact, boxColumn: boxColumn, leading: 1.2)
  }
}
