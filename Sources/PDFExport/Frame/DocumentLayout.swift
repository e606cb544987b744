import CourseDocument
import CourseModel
import Wording

/// Lays a document out on its sheets.
struct DocumentLayout {
  private let document: Document
  private let fonts: FontFamily
  private let words: PDFWords

  init(_ document: Document, fonts: FontFamily, words: PDFWords) {
    self.document = document
    self.fonts = fonts
    self.words = words
  }

  func bytes() throws -> [UInt8] {
    fonts.shaper.forgetMissing()
    let themes = Theme.choices(for: document)
    // A poster that just misses its page is set a little tighter.
    for theme in themes.dropLast() {
      let pages = self.pages(theme)
      if pages.pages.count <= breaks + 1 { return try finished(pages) }
    }
    return try finished(pages(themes[themes.count - 1]))
  }

  private var breaks: Int { document.blocks.filter { $0 == .pageBreak }.count }

  private func finished(_ pages: PageSet) throws -> [UInt8] {
    try pages.setter.check(document: document.name)
    return try pages.bytes()
  }

  private func pages(_ theme: Theme) -> PageSet {
    let geometry = PageGeometry(document.paper)
    let setter = Typesetter(fonts: fonts, theme: theme, words: words, language: document.language)
    var services = [PageFrame.Services(language: document.language, lines: document.footer)]
    if let companion = document.companion {
      services.append(PageFrame.Services(language: companion.language, lines: companion.footer))
    }
    var mark: String?
    if document.style.isMarkedForFacilitator {
      mark = words.facilitator[document.language]
      if let companion = document.companion { mark = (mark ?? "") + " | " + words.facilitator[companion.language] }
    }
    let frame = PageFrame(
      title: document.title, mark: mark, services: services, geometry: geometry, size: theme.frame, words: words)
    let bodyHeight = geometry.height - geometry.top - geometry.foot - frame.footerHeight(setter)
    setter.pageHeight = bodyHeight

    let root = setter.tags.root
    let firstHeader = frame.header(setter, under: root)
    let strips = setter.strips(document.blocks, in: geometry.measure, under: root)
    let firstFooter = frame.footer(setter, under: root)
    let header = frame.header(setter, under: nil)
    let footer = frame.footer(setter, under: nil)
    let broken = PageBreaker.pages(of: strips, height: bodyHeight, heads: setter.heads)
    let pages = broken.enumerated().map { index, strips in
      PageSet.Page(
        strips: strips, top: geometry.top,
        frame: (index == 0 ? firstHeader + firstFooter : header + footer)
          + frame.number(index + 1, of: broken.count, setter, language: document.language))
    }
    return PageSet(
      setter: setter, geometry: geometry, title: document.title, language: document.language, pages: pages)
  }
}

extension Typesetter {
  /// Stops if a character has no glyph or a picture could not be read.
  func check(document: String) throws {
    switch failure {
    case .unreadablePicture(let path, _): throw PDFFailure.unreadablePicture(path: path, document: document)
    case .some(let failure): throw failure
    case .none: break
    }
    guard fonts.shaper.missing.isEmpty else {
      throw PDFFailure.missingGlyphs(fonts.shaper.missing, document: document)
    }
  }
}
