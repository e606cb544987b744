import CourseDocument

/// Pictures and forms among the words of a Word file.
enum WordDrawing {
  /// English Metric Units in a twentieth of a point.
  static let unit = 635

  /// A picture part, by its number.
  static func picture(
    _ number: Int, drawing: Int, _ size: OfficePicture, alternative: String, into xml: XMLOutput
  ) {
    let (width, height) = (size.width * unit, size.height * unit)
    xml.element("w:r") {
      inline(width, height, drawing: drawing, alternative: alternative, into: xml) {
        xml.element("a:graphicData", [XMLAttribute("uri", WordNames.picture)]) {
          xml.element("pic:pic") {
            xml.element("pic:nvPicPr") {
              xml.element("pic:cNvPr", [XMLAttribute("id", drawing), XMLAttribute("name", "Picture \(drawing)")])
              xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") {
              xml.element("a:blip", "r:embed", "picture\(number)")
              xml.element("a:stretch") { xml.element("a:fillRect") }
            }
            xml.element("pic:spPr") {
              DrawingParts.frame(0, 0, width, height, into: xml)
              xml.element("a:prstGeom", [XMLAttribute("prst", "rect")]) { xml.element("a:avLst") }
            }
          }
        }
      }
    }
  }

  /// The form of a card, drawn; older programs show its sign.
  static func mark(_ mark: CardMark, size: Int, drawing: Int, into xml: XMLOutput) {
    let side = size * unit
    xml.element("w:r") {
      xml.element("mc:AlternateContent") {
        xml.element("mc:Choice", [XMLAttribute("Requires", "wps")]) {
          inline(side, side, drawing: drawing, alternative: mark.sign, into: xml) {
            xml.element("a:graphicData", [XMLAttribute("uri", WordNames.shape)]) {
              xml.element("wps:wsp") {
                xml.element("wps:cNvSpPr")
                xml.element("wps:spPr") { DrawingParts.form(mark, at: (0, 0), side: side, into: xml) }
                xml.element("wps:bodyPr")
              }
            }
          }
        }
        xml.element("mc:Fallback") { xml.element("w:t", text: mark.sign) }
      }
    }
  }

  private static func inline(
    _ width: Int, _ height: Int, drawing: Int, alternative: String, into xml: XMLOutput, content: () -> Void
  ) {
    xml.element("w:drawing") {
      xml.element(
        "wp:inline",
        [
          XMLAttribute("distT", 0), XMLAttribute("distB", 0), XMLAttribute("distL", 0), XMLAttribute("distR", 0),
        ]
      ) {
        xml.element("wp:extent", [XMLAttribute("cx", width), XMLAttribute("cy", height)])
        xml.element(
          "wp:docPr",
          [
            XMLAttribute("id", drawing), XMLAttribute("name", "Picture \(drawing)"),
            XMLAttribute("descr", alternative),
          ])
        xml.element("wp:cNvGraphicFramePr")
        xml.element("a:graphic") { content() }
      }
    }
  }
}
