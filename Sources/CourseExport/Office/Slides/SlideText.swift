import CourseDocument
import CourseModel
import Wording

/// One paragraph of a slide or of its notes.
struct SlideParagraph {
  /// What stands before its words.
  enum Marker: Hashable {
    case none, bullet
    case number(Int)
  }

  var words: [Inline]
  var marker = Marker.none
  /// How deep in lists it is, from 0.
  var level = 0
  /// True for sources and the like, which nobody has to read from afar.
  var isSmall = false
}

extension [Block] {
  /// The blocks as paragraphs: slides and notes hold no boxes and no grids, and lose no word for it.
  var slideParagraphs: [SlideParagraph] { flatMap(\.slideParagraphs) }
}

extension Block {
  fileprivate var slideParagraphs: [SlideParagraph] {
    switch self {
    case .heading(_, let words): [SlideParagraph(words: [.strong(words)])]
    case .paragraph(let words): [SlideParagraph(words: words, isSmall: words.isAside)]
    case .list(let ordered, let items):
      items.enumerated().flatMap { index, item in
        item.slideParagraphs.enumerated().map { place, paragraph in
          var inside = paragraph
          if place == 0 { inside.marker = ordered ? .number(index + 1) : .bullet }
          if place > 0 || paragraph.marker != .none { inside.level += 1 }
          return inside
        }
      }
    case .table(let table):
      (table.caption.isEmpty ? [] : [SlideParagraph(words: [.strong(table.caption)])])
        + ([table.header.joined(by: " | ")] + table.rows.map { row in row.map(\.slideWords).joined(by: " | ") })
        .filter { !$0.isEmpty }.map { SlideParagraph(words: $0) }
    case .callout(let callout):
      [SlideParagraph(words: [.strong(callout.title)])] + callout.blocks.slideParagraphs
    case .figure(let figure):
      [SlideParagraph(words: [.text(figure.alternative)])]
        + (figure.caption.isEmpty ? [] : [SlideParagraph(words: figure.caption)])
    case .question(let question):
      [SlideParagraph(words: [.strong([.text("\(question.number). ")] + question.prompt)])]
        + question.blocks.slideParagraphs
    case .answerBoxes(let boxes, layout: _):
      [SlideParagraph(words: boxes.map { [.text(OfficeWords.tickBox + "\u{A0}")] + $0.label }.joined(by: "   "))]
    case .writingSpace(let label, lines: _): [SlideParagraph(words: label)]
    case .cards(let sheet):
      sheet.cards.flatMap(\.faces).flatMap { face in
        [SlideParagraph(words: [.strong(face.title)])] + face.blocks.slideParagraphs
      }
    case .parallel(let row): row.columns.flatMap { $0.blocks.slideParagraphs }
    case .chart, .pageBreak: []
    }
  }
}

extension [Block] {
  fileprivate var slideWords: [Inline] { slideParagraphs.map(\.words).joined(by: ", ") }
}

extension [Inline] {
  /// True for a line that is set apart as a whole.
  fileprivate var isAside: Bool {
    if count == 1, case .emphasis = self[0] { true } else { false }
  }
}

extension [[Inline]] {
  fileprivate func joined(by separator: String) -> [Inline] {
    var out: [Inline] = []
    for words in self where !words.isEmpty {
      if !out.isEmpty { out.append(.text(separator)) }
      out += words
    }
    return out
  }
}
