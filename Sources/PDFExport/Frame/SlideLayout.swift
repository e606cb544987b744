import CourseDocument
import CourseModel
import Wording

/// Lays slides out, one on each page, words as large as fit.
struct SlideLayout {
  private let deck: SlideDeck
  private let fonts: FontFamily
  private let words: PDFWords

  init(_ deck: SlideDeck, fonts: FontFamily, words: PDFWords) {
    self.deck = deck
    self.fonts = fonts
    self.words = words
  }

  /// The sizes to try, the largest first; under the last one a slide goes on on a second page.
  private static let sizes: [Double] = [30, 27, 24, 22, 20, 18, 16, 14]

  /// The sizes of a kind of slide: what is asked is read from the last row.
  private static func theme(_ kind: Slide.Kind, body: Double) -> Theme {
    switch kind {
    case .question: .slide(body: body, title: body * 1.45)
    case .title, .agreement, .instructions, .section, .answer, .figure, .closing: .slide(body: body)
    }
  }

  /// Few words stand in the middle of the height, where a room looks first.
  private static func isCentred(_ kind: Slide.Kind) -> Bool {
    switch kind {
    case .title, .section, .question: true
    case .agreement, .instructions, .answer, .figure, .closing: false
    }
  }

  func bytes() throws -> [UInt8] {
    fonts.shaper.forgetMissing()
    let geometry = PageGeometry.slide
    let setter = Typesetter(fonts: fonts, theme: .slide(body: 24), words: words, language: deck.language)
    let frame = PageFrame(
      title: deck.title, mark: nil,
      services: [PageFrame.Services(language: deck.language, lines: deck.footer)], geometry: geometry, size: 12,
      words: words, widestNumber: "88/88")
    let height = geometry.height - geometry.top - geometry.foot - frame.footerHeight(setter)
    setter.pageHeight = height
    let root = setter.tags.root
    var sheets: [(strips: [PageBreaker.Placed], slide: Int)] = []
    for (index, slide) in deck.slides.enumerated() {
      let size = Self.sizes.first { fits(slide, body: $0, height: height, measure: geometry.measure) } ?? 14
      setter.theme = Self.theme(slide.kind, body: size)
      let strips = self.strips(slide, setter, geometry.measure, under: setter.tags.add(.section, to: root))
      let pages = PageBreaker.pages(of: strips, height: height, heads: setter.heads)
      let isCentred = pages.count == 1 && Self.isCentred(slide.kind)
      for page in pages {
        let used = page.last.map { $0.y + $0.height } ?? 0
        let down = isCentred ? max(0, (height - used) * 0.4) : 0
        sheets.append((page.map { $0.moved(down: down) }, index))
      }
    }
    let firstFooter = frame.footer(setter, under: root)
    let footer = frame.footer(setter, under: nil)
    let pages = sheets.enumerated().map { index, sheet in
      PageSet.Page(
        strips: sheet.strips, top: geometry.top,
        frame: (index == 0 ? firstFooter : footer)
          + frame.place(sheet.slide + 1, of: deck.slides.count, setter))
    }
    try setter.check(document: deck.name)
    return try PageSet(setter: setter, geometry: geometry, title: deck.title, language: deck.language, pages: pages)
      .bytes()
  }

  private func fits(_ slide: Slide, body: Double, height: Double, measure: Measure) -> Bool {
    let trial = Typesetter(
      fonts: fonts, theme: Self.theme(slide.kind, body: body), words: words, language: deck.language)
    trial.pageHeight = height
    return strips(slide, trial, measure, under: trial.tags.root).totalHeight <= height
  }

  private func strips(_ slide: Slide, _ setter: Typesetter, _ measure: Measure, under node: TagID) -> [Strip] {
    setter.followsPageBreak = false
    setter.isSlide = true
    setter.cardShare = 0.62
    setter.followsHeading = false
    var out = setter.strips([.heading(level: slide.kind == .title ? 1 : 2, slide.title)], in: measure, under: node)
    out += setter.strips(slide.blocks, in: measure, under: node)
    return out
  }
}

extension PageBreaker.Placed {
  func moved(down: Double) -> PageBreaker.Placed {
    PageBreaker.Placed(y: y + down, height: height, marks: marks, frames: frames, isRepeated: isRepeated)
  }
}
