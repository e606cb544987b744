import CourseModel
import Wording

/// Turns quotations into words between the quotation marks of a language: « … » and “ ” in French, “ ” and ‘ ’ in English.
///
/// `Document.init` is the one place that does this, so a writer never meets a quotation.
struct QuotationMarks {
  private let outer: (open: String, close: String)
  private let inner: (open: String, close: String)

  init(language: Language) {
    let double = (open: "\u{201C}", close: "\u{201D}")
    outer = language.isFrench ? (open: "«\u{A0}", close: "\u{A0}»") : double
    inner = language.isFrench ? double : (open: "\u{2018}", close: "\u{2019}")
  }

  func set(_ inlines: [Inline]) -> [Inline] { set(inlines, depth: 0) }

  private func set(_ inlines: [Inline], depth: Int) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .text: return [inline]
      case .emphasis(let words): return [.emphasis(set(words, depth: depth))]
      case .strong(let words): return [.strong(set(words, depth: depth))]
      case .link(let address, let words): return [.link(address: address, set(words, depth: depth))]
      case .quote(let words):
        let marks = depth.isMultiple(of: 2) ? outer : inner
        return [.text(marks.open)] + set(words, depth: depth + 1) + [.text(marks.close)]
      }
    }
  }

  func set(_ blocks: [Block]) -> [Block] { blocks.map(set) }

  private func set(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let words): .heading(level: level, set(words))
    case .paragraph(let words): .paragraph(set(words))
    case .list(let ordered, let items): .list(ordered: ordered, items: items.map(set))
    case .table(let table): .table(set(table))
    case .callout(let callout):
      .callout(Callout(kind: callout.kind, title: set(callout.title), blocks: set(callout.blocks)))
    case .figure(let figure):
      .figure(
        DocumentFigure(
          path: figure.path, alternative: figure.alternative, caption: set(figure.caption), bytes: figure.bytes))
    case .question(let question):
      .question(Question(number: question.number, prompt: set(question.prompt), blocks: set(question.blocks)))
    case .answerBoxes(let boxes, let layout):
      .answerBoxes(boxes.map { AnswerBox(label: set($0.label)) }, layout: layout)
    case .writingSpace(let label, let lines): .writingSpace(label: set(label), lines: lines)
    case .cards(let sheet): .cards(set(sheet))
    // Each column has the marks of its own language.
    case .parallel(let parallel):
      .parallel(
        Parallel(
          columns: parallel.columns.map {
            Parallel.Column(language: $0.language, blocks: QuotationMarks(language: $0.language).set($0.blocks))
          }))
    case .pageBreak: .pageBreak
    }
  }

  private func set(_ sheet: CardSheet) -> CardSheet {
    CardSheet(
      caption: set(sheet.caption), columns: sheet.columns, rows: sheet.rows, isFolded: sheet.isFolded,
      cards: sheet.cards.map { card in
        Card(
          mark: card.mark, isLarge: card.isLarge,
          faces: card.faces.map { face in
            let marks = QuotationMarks(language: face.language)
            return Card.Face(language: face.language, title: marks.set(face.title), blocks: marks.set(face.blocks))
          })
      })
  }

  private func set(_ table: Table) -> Table {
    Table(
      caption: set(table.caption), columns: table.columns, header: table.header.map(set),
      rows: table.rows.map { $0.map(set) }, hasRowHeaders: table.hasRowHeaders)
  }
}
