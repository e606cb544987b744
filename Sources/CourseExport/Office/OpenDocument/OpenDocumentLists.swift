/// The list styles: bullets, and numbers that start again in each list.
enum OpenDocumentLists {
  /// The name of the list style of the body.
  static func name(isOrdered: Bool) -> String { isOrdered ? "ListNumbers" : "ListBullets" }

  /// The two list styles of the style list.
  static func add(_ look: OfficeLook, into xml: XMLOutput) {
    for isOrdered in [false, true] {
      let display = isOrdered ? "List Numbers" : "List Bullets"
      let names = [
        XMLAttribute("style:name", name(isOrdered: isOrdered)), XMLAttribute("style:display-name", display),
      ]
      list(names, isOrdered: isOrdered, indent: look.listIndent, into: xml) { level in
        (look.listIndent * level, look.listIndent * level)
      }
    }
  }

  /// The style of lists in boxes, questions and cells: their bullets stand where the words around them begin.
  static func add(_ name: String, _ format: ListFormat, _ look: OfficeLook, into xml: XMLOutput) {
    let edge = look.look(format.style).box?.leftInset ?? 0
    let names = [XMLAttribute("style:name", name)]
    list(names, isOrdered: format.isOrdered, indent: look.listIndent, into: xml) { _ in
      (format.left - edge, format.left)
    }
  }

  private static func list(
    _ names: [XMLAttribute], isOrdered: Bool, indent: Int, into xml: XMLOutput, places: (Int) -> (margin: Int, tab: Int)
  ) {
    xml.element("text:list-style", names) {
      for level in 1...4 {
        let isOdd = level % 2 == 1
        let number = XMLAttribute("text:level", level)
        if isOrdered {
          xml.open(
            "text:list-level-style-number",
            [
              number, XMLAttribute("style:num-suffix", "."), XMLAttribute("style:num-format", isOdd ? "1" : "a"),
            ])
        } else {
          xml.open(
            "text:list-level-style-bullet",
            [number, XMLAttribute("text:bullet-char", isOdd ? "\u{2022}" : "\u{2013}")])
        }
        xml.element("style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment") {
          let place = places(level)
          xml.element(
            "style:list-level-label-alignment",
            [
              XMLAttribute("text:label-followed-by", "listtab"),
              XMLAttribute("text:list-tab-stop-position", OpenDocumentNames.points(place.tab)),
              XMLAttribute("fo:margin-left", OpenDocumentNames.points(place.margin)),
              XMLAttribute("fo:text-indent", OpenDocumentNames.points(-indent)),
            ])
        }
        xml.close()
      }
    }
  }
}
