import CourseDocument
import CourseModel
import Wording

/// Writes the shapes of one slide, layout, master or page of notes.
final class SlideShapes {
  let xml: XMLOutput
  private let language: Language
  private var shapes = 1
  /// The addresses linked to, in the order of their numbers.
  private(set) var links: [String] = []

  init(_ xml: XMLOutput, language: Language) {
    self.xml = xml
    self.language = language
  }

  /// What a shape stands for; the layout says how it looks.
  struct Placeholder {
    let type: StaticString?
    let index: Int?
    var name: String

    static let title = Placeholder(type: "title", index: nil, name: "Title")
    static let centredTitle = Placeholder(type: "ctrTitle", index: nil, name: "Title")
    static let subtitle = Placeholder(type: "subTitle", index: 1, name: "Subtitle")
    static let body = Placeholder(type: nil, index: 1, name: "Text")
    static let masterBody = Placeholder(type: "body", index: 1, name: "Text")
    static let footer = Placeholder(type: "ftr", index: 11, name: "Services")
    static let number = Placeholder(type: "sldNum", index: 12, name: "Slide Number")
    static let picture = Placeholder(type: "sldImg", index: nil, name: "Slide")
  }

  /// The tree of shapes around what is added to it.
  func tree(content: () -> Void) {
    xml.element("p:spTree") {
      xml.element("p:nvGrpSpPr") {
        xml.element("p:cNvPr", [XMLAttribute("id", 1), XMLAttribute("name", "")])
        xml.element("p:cNvGrpSpPr")
        xml.element("p:nvPr")
      }
      xml.element("p:grpSpPr")
      content()
    }
  }

  private func identity(_ name: String, alternative: String? = nil) {
    shapes += 1
    xml.element(
      "p:cNvPr",
      [XMLAttribute("id", shapes), XMLAttribute("name", "\(name) \(shapes)")]
        + (alternative.map { [XMLAttribute("descr", $0)] } ?? []))
  }

  /// A placeholder with its words; without a frame it stands where the layout has it.
  func placeholder(
    _ kind: Placeholder, _ frame: SlideFrame? = nil, _ attributes: [XMLAttribute] = [], body: () -> Void = {},
    text: () -> Void
  ) {
    xml.element("p:sp") {
      xml.element("p:nvSpPr") {
        identity(kind.name)
        xml.element("p:cNvSpPr") { xml.element("a:spLocks", "noGrp", "1") }
        xml.element("p:nvPr") {
          xml.element(
            "p:ph",
            (kind.type.map { [XMLAttribute("type", "\($0)")] } ?? [])
              + (kind.index.map { [XMLAttribute("idx", $0)] } ?? []))
        }
      }
      xml.element("p:spPr") {
        if let frame { DrawingParts.frame(frame.x, frame.y, frame.width, frame.height, into: xml) }
      }
      xml.element("p:txBody") {
        xml.element("a:bodyPr", attributes, content: body)
        xml.element("a:lstStyle")
        text()
      }
    }
  }

  /// The image of the slide on a page of notes.
  func slideImage(_ frame: SlideFrame?) {
    xml.element("p:sp") {
      xml.element("p:nvSpPr") {
        identity("Slide")
        xml.element("p:cNvSpPr") {
          xml.element(
            "a:spLocks", [XMLAttribute("noGrp", 1), XMLAttribute("noRot", 1), XMLAttribute("noChangeAspect", 1)])
        }
        xml.element("p:nvPr") { xml.element("p:ph", "type", "sldImg") }
      }
      xml.element("p:spPr") {
        guard let frame else { return }
        DrawingParts.frame(frame.x, frame.y, frame.width, frame.height, into: xml)
        xml.element("a:prstGeom", [XMLAttribute("prst", "rect")]) { xml.element("a:avLst") }
      }
    }
  }

  /// A thin line across the slide.
  func rule(_ frame: SlideFrame) {
    xml.element("p:sp") {
      xml.element("p:nvSpPr") {
        identity("Line")
        xml.element("p:cNvSpPr")
        xml.element("p:nvPr")
      }
      xml.element("p:spPr") {
        DrawingParts.frame(frame.x, frame.y, frame.width, frame.height, into: xml)
        xml.element("a:prstGeom", [XMLAttribute("prst", "rect")]) { xml.element("a:avLst") }
        xml.element("a:solidFill") { xml.element("a:schemeClr", "val", "accent1") }
      }
    }
  }

  /// The form of a card with its word under it.
  func card(_ card: Card, in frame: SlideFrame) {
    let side = min(frame.width * 6 / 10, frame.height * 62 / 100)
    let words = card.faces.flatMap(\.title)
    if let mark = card.mark {
      xml.element("p:sp") {
        xml.element("p:nvSpPr") {
          identity("Mark", alternative: words.plainText)
          xml.element("p:cNvSpPr")
          xml.element("p:nvPr")
        }
        xml.element("p:spPr") {
          DrawingParts.form(mark, at: (frame.x + (frame.width - side) / 2, frame.y), side: side, into: xml)
        }
      }
    }
    xml.element("p:sp") {
      xml.element("p:nvSpPr") {
        identity("Word")
        xml.element("p:cNvSpPr", "txBox", "1")
        xml.element("p:nvPr")
      }
      xml.element("p:spPr") {
        let top = card.mark == nil ? 0 : side + 80_000
        DrawingParts.frame(frame.x, frame.y + top, frame.width, frame.height - top, into: xml)
        xml.element("a:prstGeom", [XMLAttribute("prst", "rect")]) { xml.element("a:avLst") }
      }
      xml.element("p:txBody") {
        xml.element("a:bodyPr", [XMLAttribute("wrap", "square"), XMLAttribute("anchor", "t")])
        xml.element("a:lstStyle")
        for face in card.faces {
          paragraph(SlideParagraph(words: [.strong(face.title)]), size: 28, isCentred: true)
          for inside in face.blocks.slideParagraphs { paragraph(inside, size: 24, isCentred: true) }
        }
      }
    }
  }

  /// A picture, fitted into a frame.
  func picture(_ id: String, _ size: OfficePicture, alternative: String, in frame: SlideFrame) {
    let (width, height) = (size.width * WordDrawing.unit, size.height * WordDrawing.unit)
    xml.element("p:pic") {
      xml.element("p:nvPicPr") {
        identity("Picture", alternative: alternative)
        xml.element("p:cNvPicPr") { xml.element("a:picLocks", "noChangeAspect", "1") }
        xml.element("p:nvPr")
      }
      xml.element("p:blipFill") {
        xml.element("a:blip", "r:embed", id)
        xml.element("a:stretch") { xml.element("a:fillRect") }
      }
      xml.element("p:spPr") {
        DrawingParts.frame(
          frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height, into: xml)
        xml.element("a:prstGeom", [XMLAttribute("prst", "rect")]) { xml.element("a:avLst") }
      }
    }
  }

  /// One paragraph; its size in points, or that of the layout.
  func paragraph(_ paragraph: SlideParagraph, size: Int? = nil, isCentred: Bool = false) {
    let indent = size.map { $0 * 14_000 } ?? 171_450
    xml.element("a:p") {
      var attributes: [XMLAttribute] = []
      switch paragraph.marker {
      case .none: attributes += [XMLAttribute("marL", indent * paragraph.level), XMLAttribute("indent", 0)]
      case .bullet, .number:
        attributes += [XMLAttribute("marL", indent * (paragraph.level + 1)), XMLAttribute("indent", -indent)]
      }
      if isCentred { attributes.append(XMLAttribute("algn", "ctr")) }
      xml.element("a:pPr", attributes) {
        switch paragraph.marker {
        case .none: xml.element("a:buNone")
        case .bullet: xml.element("a:buChar", "char", "\u{2022}")
        case .number(let number):
          xml.element("a:buAutoNum", [XMLAttribute("type", "arabicPeriod"), XMLAttribute("startAt", number)])
        }
      }
      add(paragraph.words, RunTraits(), size: paragraph.isSmall ? size.map { _ in 16 } : size)
    }
  }

  /// Words as runs, each with its language.
  func add(_ words: [Inline], _ traits: RunTraits = RunTraits(), size: Int? = nil, link: Int? = nil) {
    for word in words {
      var inside = traits
      switch word {
      case .text(let text): run(text, traits, size: size, link: link)
      case .emphasis(let inner):
        inside.isEmphasis = true
        add(inner, inside, size: size, link: link)
      case .strong(let inner):
        inside.isStrong = true
        add(inner, inside, size: size, link: link)
      case .quote(let inner): add(inner, traits, size: size, link: link)
      case .link(let address, let inner):
        add(inner, traits, size: size, link: link ?? LinkAddress(address).map { number(of: $0.text) })
      }
    }
  }

  private func number(of address: String) -> Int {
    if let known = links.firstIndex(of: address) { return known + 1 }
    links.append(address)
    return links.count
  }

  private func run(_ text: String, _ traits: RunTraits, size: Int?, link: Int?) {
    guard !text.isEmpty else { return }
    xml.element("a:r") {
      var attributes = [XMLAttribute("lang", OfficeWords.tag(of: language))]
      if let size { attributes.append(XMLAttribute("sz", size * 100)) }
      if traits.isStrong { attributes.append(XMLAttribute("b", 1)) }
      if traits.isEmphasis { attributes.append(XMLAttribute("i", 1)) }
      xml.element("a:rPr", attributes) {
        if let link { xml.element("a:hlinkClick", "r:id", "link\(link)") }
      }
      xml.element("a:t", text: text)
    }
  }

  /// The number of the slide as a field.
  func slideNumber(_ number: Int) {
    xml.element(
      "a:fld", [XMLAttribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), XMLAttribute("type", "slidenum")]
    ) {
      xml.element("a:rPr", [XMLAttribute("lang", OfficeWords.tag(of: language)), XMLAttribute("sz", 1_200)])
      xml.element("a:t", text: String(number))
    }
  }
}
