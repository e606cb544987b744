import CourseDocument
import CourseModel

/// What the tree of a document must hold, counted from the model.
struct TagCount {
  private(set) var counts: [String: Int] = [:]
  private(set) var headings = 0
  private(set) var paragraphs: [String] = []

  init(_ document: Document) {
    for kind in ["Table", "TR", "TH", "TD", "LI"] { counts[kind] = 0 }
    add(document.blocks)
    counts["LI", default: 0] += document.footer.count
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(words: [Inline]) {
    if !words.plainText.isEmpty { paragraphs.append(words.plainText) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let words):
      if !words.plainText.isEmpty { headings += 1 }
      add(words: words)
    case .paragraph(let words): add(words: words)
    case .list(_, let items):
      counts["LI", default: 0] += items.count
      for item in items { add(item) }
    case .table(let table): add(table)
    case .callout(let callout):
      add(words: callout.title)
      add(callout.blocks)
    case .figure(let figure): add(words: figure.caption)
    case .question(let question):
      add(words: question.prompt)
      add(question.blocks)
    case .answerBoxes(let boxes, layout: _):
      counts["LI", default: 0] += boxes.count
      for box in boxes { add(words: box.label) }
    case .writingSpace(let label, lines: _): add(words: label)
    case .cards(let sheet):
      counts["LI", default: 0] += sheet.cards.count
      for face in sheet.cards.flatMap(\.faces) {
        add(words: face.title)
        add(face.blocks)
      }
    case .parallel(let parallel): for column in parallel.columns { add(column.blocks) }
    case .chart, .pageBreak: break
    }
  }

  private mutating func add(_ table: Table) {
    counts["Table", default: 0] += 1
    if table.header.contains(where: { !$0.isEmpty }) {
      counts["TR", default: 0] += 1
      for words in table.header { counts[words.isEmpty ? "TD" : "TH", default: 0] += 1 }
      for words in table.header { add(words: words) }
    }
    for row in table.rows {
      counts["TR", default: 0] += 1
      for (column, cell) in row.enumerated() {
        counts[table.hasRowHeaders && column == 0 ? "TH" : "TD", default: 0] += 1
        add(cell)
      }
    }
  }
}
