import CourseDocument

/// The form of a card, drawn.
enum OpenDocumentMark {
  static func add(_ mark: CardMark, size: Int, name: String, into xml: XMLOutput) {
    let path = mark.outlines.map(text).joined(separator: " ")
    xml.element(
      "draw:path",
      [
        XMLAttribute("draw:style-name", "Mark"), XMLAttribute("draw:name", name),
        XMLAttribute("text:anchor-type", "as-char"),
        XMLAttribute("svg:x", "0pt"), XMLAttribute("svg:y", "0pt"),
        XMLAttribute("svg:width", OpenDocumentNames.points(size)),
        XMLAttribute("svg:height", OpenDocumentNames.points(size)), XMLAttribute("svg:viewBox", "0 0 1000 1000"),
        XMLAttribute("svg:d", path),
      ]
    ) {
      xml.element("svg:desc", text: mark.sign)
    }
  }

  /// The outline as a path; a circle as four curves.
  private static func text(_ outline: CardMark.Outline) -> String {
    switch outline {
    case .polygon(let numbers):
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map { "\(numbers[$0] * 10) \(numbers[$0 + 1] * 10)" }
      return "M" + points.joined(separator: " L") + " Z"
    case .circle(let x, let y, let radius):
      let (x, y, r) = (x * 10, y * 10, radius * 10)
      // The handles of a quarter of a circle are 0.5523 of its radius long.
      let h = r * 5_523 / 10_000
      return "M\(x - r) \(y) C\(x - r) \(y - h) \(x - h) \(y - r) \(x) \(y - r) "
        + "C\(x + h) \(y - r) \(x + r) \(y - h) \(x + r) \(y) C\(x + r) \(y + h) \(x + h) \(y + r) \(x) \(y + r) "
        + "C\(x - h) \(y + r) \(x - r) \(y + h) \(x - r) \(y) Z"
    }
  }
}
