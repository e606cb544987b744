import CourseDocument

/// What Word and PowerPoint files draw alike (DrawingML).
enum DrawingParts {
  /// A place and a size in English Metric Units.
  static func frame(_ x: Int, _ y: Int, _ width: Int, _ height: Int, into xml: XMLOutput) {
    xml.element("a:xfrm") {
      xml.element("a:off", [XMLAttribute("x", x), XMLAttribute("y", y)])
      xml.element("a:ext", [XMLAttribute("cx", width), XMLAttribute("cy", height)])
    }
  }

  /// The form of a card as outlines, without a dark surface.
  static func form(_ mark: CardMark, at place: (x: Int, y: Int), side: Int, into xml: XMLOutput) {
    frame(place.x, place.y, side, side, into: xml)
    xml.element("a:custGeom") {
      for part: StaticString in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] { xml.element(part) }
      xml.element(
        "a:rect", [XMLAttribute("l", "0"), XMLAttribute("t", "0"), XMLAttribute("r", "r"), XMLAttribute("b", "b")])
      xml.element("a:pathLst") {
        xml.element("a:path", [XMLAttribute("w", 100), XMLAttribute("h", 100)]) {
          for outline in mark.outlines { add(outline, into: xml) }
        }
      }
    }
    xml.element("a:noFill")
    xml.element("a:ln", [XMLAttribute("w", side * 7 / 100)]) {
      xml.element("a:solidFill") { xml.element("a:srgbClr", "val", "000000") }
      xml.element("a:miter", "lim", "800000")
    }
  }

  private static func add(_ outline: CardMark.Outline, into xml: XMLOutput) {
    switch outline {
    case .polygon(let numbers):
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        xml.element(index == 0 ? "a:moveTo" : "a:lnTo") { point(numbers[index], numbers[index + 1], into: xml) }
      }
    case .circle(let x, let y, let radius):
      xml.element("a:moveTo") { point(x - radius, y, into: xml) }
      xml.element(
        "a:arcTo",
        [
          XMLAttribute("wR", radius), XMLAttribute("hR", radius), XMLAttribute("stAng", 10_800_000),
          XMLAttribute("swAng", 21_600_000),
        ])
    }
    xml.element("a:close")
  }

  private static func point(_ x: Int, _ y: Int, into xml: XMLOutput) {
    xml.element("a:pt", [XMLAttribute("x", x), XMLAttribute("y", y)])
  }
}
