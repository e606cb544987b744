import CourseDocument
import CourseModel
import Wording

/// Lays blocks out as strips and builds their tags, both in reading order.
final class Typesetter {
  let fonts: FontFamily
  let tags = TagTree()
  var theme: Theme
  let words: PDFWords
  var language: Language
  /// The height that a page has for its body.
  var pageHeight: Double = 600
  private(set) var frames: [BoxFrame] = []
  private(set) var heads: [TableHead] = []
  private(set) var pictures: [DocumentPicture] = []
  private(set) var failure: PDFFailure?
  private var openLevels: [Int] = []
  /// True right after a heading, whose words already say what a table is about.
  var followsHeading = false
  var followsPageBreak = false
  /// True on slides, whose titles need no rule above.
  var isSlide = false
  /// The part of the free height that cards may take; less on a slide, where words follow.
  var cardShare = 1.0

  init(fonts: FontFamily, theme: Theme, words: PDFWords, language: Language) {
    self.fonts = fonts
    self.theme = theme
    self.words = words
    self.language = language
  }

  /// Blocks one under the other.
  func strips(_ blocks: [Block], in measure: Measure, under parent: TagID) -> [Strip] {
    groups(blocks, in: measure, under: parent).flatMap { $0 }
  }

  /// The strips of each block; page breaks mark the block after them.
  func groups(_ blocks: [Block], in measure: Measure, under parent: TagID) -> [[Strip]] {
    var out: [[Strip]] = []
    var breaksBefore = false
    var opensSection = false
    for block in blocks {
      if case .pageBreak = block {
        breaksBefore = true
        followsPageBreak = true
        continue
      }
      let used = breaksBefore || !needsRoom(block) ? 0 : out.flatMap { $0 }.usedOfPage
      var next = strips(block, in: measure, under: parent, used: used)
      if case .heading = block {
        // A line that opens a section stays with the title that follows it.
        if opensSection, let last = out.indices.last { out[last] = out[last].gluedToNext(.soft) }
        followsHeading = true
        opensSection = false
      } else {
        opensSection = followsHeading
        followsHeading = false
      }
      followsPageBreak = false
      if breaksBefore, !next.isEmpty {
        next[0].startsPage = true
        breaksBefore = false
      }
      out.append(next)
    }
    return out
  }

  /// True for cards, whose size depends on what stands above them.
  private func needsRoom(_ block: Block) -> Bool {
    if case .cards = block { return true }
    return false
  }

  private func strips(_ block: Block, in measure: Measure, under parent: TagID, used: Double) -> [Strip] {
    switch block {
    case .heading(let level, let words): heading(level, words, measure, parent)
    case .paragraph(let words): paragraph(words, measure, parent)
    case .list(let ordered, let items): list(items, isOrdered: ordered, measure, parent)
    case .table(let table): self.table(table, measure, parent)
    case .callout(let callout): self.callout(callout, measure, parent)
    case .figure(let figure): self.figure(figure, measure, parent)
    case .question(let question): self.question(question, measure, parent)
    case .answerBoxes(let boxes, let layout): answerBoxes(boxes, layout, measure, parent)
    case .writingSpace(let label, let lines): writingSpace(label, lines, measure, parent)
    case .cards(let sheet): cards(sheet, measure, parent, used: used)
    case .parallel(let parallel): self.parallel(parallel, measure, parent)
    // A chart repeats the table beside it.
    case .chart: []
    case .pageBreak: []
    }
  }

  /// The level to tag a heading with: how deep it stands, so that no level is left out.
  func tagLevel(_ level: Int) -> Int {
    openLevels = openLevels.filter { $0 < level } + [level]
    return openLevels.count
  }

  func add(_ frame: BoxFrame) -> Int {
    frames.append(frame)
    return frames.count - 1
  }

  func add(_ head: TableHead) -> Int {
    heads.append(head)
    return heads.count - 1
  }

  func add(_ picture: DocumentPicture) -> Int {
    if let known = pictures.firstIndex(where: { $0.path == picture.path }) { return known }
    pictures.append(picture)
    return pictures.count - 1
  }

  /// Keeps the first thing that went wrong; layout goes on so that every missing character is found.
  func note(_ failure: PDFFailure) {
    if self.failure == nil { self.failure = failure }
  }
}

/// The head of a table, drawn again where the table goes on.
struct TableHead {
  let height: Double
  /// Its marks without their elements: a reader hears the head once.
  let marks: [Mark]
}
