import CourseDocument
import CourseModel
import Wording

/// One slide as its parts: the slide, its notes, and what they refer to.
struct SlidePage {
  /// A picture of a slide, with its number in the file.
  struct Picture {
    let number: Int
    let bytes: [UInt8]
  }

  let slide: [UInt8]
  let slideLinks: [OfficePackage.Relationship]
  let notes: [UInt8]
  let notesLinks: [OfficePackage.Relationship]
  private(set) var pictures: [Picture] = []

  init(_ slide: Slide, number: Int, of deck: SlideDeck, firstPicture: Int) {
    let layout: SlideFrame.Layout =
      switch slide.kind {
      case .title: .opening
      case .question: .question
      case .agreement, .instructions, .section, .answer, .figure, .closing: .content
      }
    let xml = XMLOutput()
    let shapes = SlideShapes(xml, language: deck.language)
    var pictures: [Picture] = []
    xml.element("p:sld", SlideMaster.spaces) {
      xml.element("p:cSld") {
        shapes.tree {
          Self.add(slide, layout, shapes) { bytes in
            pictures.append(Picture(number: firstPicture + pictures.count, bytes: bytes))
            return "picture\(pictures.count)"
          }
          SlideMaster.frame(shapes, deck, number: number, label: slide.label?[deck.language])
        }
      }
      xml.element("p:clrMapOvr") { xml.element("a:masterClrMapping") }
    }
    self.slide = xml.finish()
    self.pictures = pictures
    slideLinks =
      [
        OfficePackage.Relationship("layout", "slideLayout", "../slideLayouts/slideLayout\(layout.rawValue).xml"),
        OfficePackage.Relationship("notes", "notesSlide", "../notesSlides/notesSlide\(number).xml"),
      ]
      + pictures.enumerated().map { index, picture in
        OfficePackage.Relationship("picture\(index + 1)", "image", "../media/image\(picture.number).png")
      } + Self.links(shapes)
    let page = Self.notes(of: slide, deck)
    notes = page.xml.finish()
    notesLinks =
      [
        OfficePackage.Relationship("master", "notesMaster", "../notesMasters/notesMaster1.xml"),
        OfficePackage.Relationship("slide", "slide", "../slides/slide\(number).xml"),
      ] + Self.links(page)
  }

  private static func links(_ shapes: SlideShapes) -> [OfficePackage.Relationship] {
    shapes.links.enumerated().map { index, address in
      OfficePackage.Relationship("link\(index + 1)", "hyperlink", address, isExternal: true)
    }
  }

  private static func add(
    _ slide: Slide, _ layout: SlideFrame.Layout, _ shapes: SlideShapes, picture: ([UInt8]) -> String
  ) {
    let length = DisplayWidth.of(slide.title.plainText)
    let size =
      switch layout {
      case .opening: length > 60 ? 36 : 44
      case .question: length > 120 ? 32 : length > 70 ? 36 : 40
      case .content: length > 150 ? 24 : length > 80 ? 28 : 32
      }
    shapes.placeholder(layout == .opening ? .centredTitle : .title, body: { shapes.xml.element("a:normAutofit") }) {
      shapes.xml.element("a:p") { shapes.add(slide.title, size: size) }
    }
    var frame = SlideFrame.body(layout)
    var words: [Block] = []
    for block in slide.blocks {
      if case .cards(let sheet) = block {
        let (above, below) = frame.split(frame.height * 55 / 100)
        let width = above.width / max(1, sheet.cards.count)
        for (index, card) in sheet.cards.enumerated() {
          shapes.card(
            card, in: SlideFrame(x: above.x + index * width, y: above.y, width: width, height: above.height))
        }
        frame = below
      } else if case .figure(let figure) = block {
        let isAlone = slide.blocks.count == 1
        let (above, below) = frame.split(isAlone && figure.caption.isEmpty ? frame.height : frame.height * 75 / 100)
        let unit = WordDrawing.unit
        guard
          let fitted = OfficePicture(png: figure.bytes, width: above.width / unit, height: above.height / unit)
        else {
          words.append(block)
          continue
        }
        shapes.picture(picture(figure.bytes), fitted, alternative: figure.alternative, in: above)
        frame = below
        if !figure.caption.isEmpty { words.append(.paragraph(figure.caption)) }
      } else {
        words.append(block)
      }
    }
    let paragraphs = words.slideParagraphs
    guard !paragraphs.isEmpty else { return }
    let moved = frame.height == SlideFrame.body(layout).height ? nil : frame
    let points = Self.size(for: paragraphs, in: frame)
    shapes.placeholder(layout == .opening ? .subtitle : .body, moved, body: { shapes.xml.element("a:normAutofit") }) {
      for paragraph in paragraphs { shapes.paragraph(paragraph, size: points) }
    }
  }

  /// 28 points if the words fit, else 24: never less.
  private static func size(for paragraphs: [SlideParagraph], in frame: SlideFrame) -> Int {
    let points = 28
    let columns = max(10, frame.width / 12_700 * 2 / points)
    let lines = paragraphs.reduce(0) { $0 + 1 + DisplayWidth.of($1.words.plainText) / columns }
    return (lines * points * 12 / 10 + paragraphs.count * 9) * 12_700 <= frame.height ? points : 24
  }

  private static func notes(of slide: Slide, _ deck: SlideDeck) -> SlideShapes {
    let xml = XMLOutput()
    let shapes = SlideShapes(xml, language: deck.language)
    xml.element("p:notes", SlideMaster.spaces) {
      xml.element("p:cSld") {
        shapes.tree {
          shapes.slideImage(nil)
          shapes.placeholder(.masterBody) {
            let paragraphs = slide.notes.slideParagraphs
            for paragraph in paragraphs { shapes.paragraph(paragraph) }
            if paragraphs.isEmpty { xml.element("a:p") }
          }
        }
      }
      xml.element("p:clrMapOvr") { xml.element("a:masterClrMapping") }
    }
    return shapes
  }
}
