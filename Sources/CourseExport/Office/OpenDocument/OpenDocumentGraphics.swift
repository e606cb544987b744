/// How pictures and forms stand among words; LibreOffice takes this from the styles of the text alone.
enum OpenDocumentGraphics {
  static func add(hasPictures: Bool, hasMarks: Bool, into xml: XMLOutput) {
    let place = [XMLAttribute("style:vertical-pos", "top"), XMLAttribute("style:vertical-rel", "baseline")]
    if hasPictures { style("Picture", place, into: xml) }
    guard hasMarks else { return }
    style(
      "Mark",
      [
        XMLAttribute("draw:fill", "none"), XMLAttribute("draw:stroke", "solid"),
        XMLAttribute("svg:stroke-width", "5pt"), XMLAttribute("svg:stroke-color", "#000000"),
        XMLAttribute("draw:stroke-linejoin", "miter"),
      ] + place, into: xml)
  }

  private static func style(_ name: String, _ attributes: [XMLAttribute], into xml: XMLOutput) {
    xml.element("style:style", [XMLAttribute("style:name", name), XMLAttribute("style:family", "graphic")]) {
      xml.element("style:graphic-properties", attributes)
    }
  }
}
