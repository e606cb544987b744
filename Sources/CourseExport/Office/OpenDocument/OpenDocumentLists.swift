/// The list styles: bullets, and numbers that start again in each list.
enum OpenDocumentLists {
  static func add(_ look: OfficeLook, into xml: XMLOutput) {
    xml.element(
      "text:list-style",
      [XMLAttribute("style:name", "ListBullets"), XMLAttribute("style:display-name", "List Bullets")]
    ) {
      for level in 1...4 {
        xml.element(
          "text:list-level-style-bullet",
          [
            XMLAttribute("text:level", level),
            XMLAttribute("text:bullet-char", level % 2 == 1 ? "\u{2022}" : "\u{2013}"),
          ]
        ) { place(level, look, into: xml) }
      }
    }
    xml.element(
      "text:list-style",
      [XMLAttribute("style:name", "ListNumbers"), XMLAttribute("style:display-name", "List Numbers")]
    ) {
      for level in 1...4 {
        xml.element(
          "text:list-level-style-number",
          [
            XMLAttribute("text:level", level), XMLAttribute("style:num-suffix", "."),
            XMLAttribute("style:num-format", level % 2 == 1 ? "1" : "a"),
          ]
        ) { place(level, look, into: xml) }
      }
    }
  }

  private static func place(_ level: Int, _ look: OfficeLook, into xml: XMLOutput) {
    xml.element("style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment") {
      xml.element(
        "style:list-level-label-alignment",
        [
          XMLAttribute("text:label-followed-by", "listtab"),
          XMLAttribute("fo:margin-left", OpenDocumentNames.points(look.listIndent * level)),
          XMLAttribute("fo:text-indent", OpenDocumentNames.points(-look.listIndent)),
        ])
    }
  }
}
