import CourseModel
import Wording

/// Pairs the blocks of two pages that were composed from the same parts, row by row.
struct BilingualRows {
  let first: Language
  let second: Language

  /// The rows: cards merge, each question begins a row, words between questions share one.
  func blocks(_ one: [Block], _ two: [Block]) -> [Block] {
    guard one.count == two.count, zip(one, two).allSatisfy({ $0.shape == $1.shape }) else {
      // Pages that differ in form stand beside each other as a whole.
      return [row(one.filter { $0 != .pageBreak }, two.filter { $0 != .pageBreak })]
    }
    var out: [Block] = []
    var left: [Block] = []
    var right: [Block] = []
    func flush() {
      if !left.isEmpty { out.append(row(left, right)) }
      (left, right) = ([], [])
    }
    for (a, b) in zip(one, two) {
      if case .cards(let x) = a, case .cards(let y) = b, x.cards.count == y.cards.count {
        flush()
        out.append(.cards(merged(x, y)))
        continue
      }
      if a == .pageBreak {
        flush()
        out.append(.pageBreak)
        continue
      }
      // A heading stays with what follows it.
      if a.beginsRow, !left.allSatisfy(\.isHeading) { flush() }
      left.append(a)
      right.append(b)
    }
    flush()
    return out
  }

  private func row(_ left: [Block], _ right: [Block]) -> Block {
    .parallel(
      Parallel(columns: [
        Parallel.Column(language: first, blocks: left), Parallel.Column(language: second, blocks: right),
      ]))
  }

  /// Cards with both languages on one face. Folded ones grow taller, so a page holds half as many.
  private func merged(_ one: CardSheet, _ two: CardSheet) -> CardSheet {
    let rows = one.isFolded ? max(1, one.rows / 2) : max(1, one.rows - one.rows / 3)
    let cards = zip(one.cards, two.cards).map {
      Card(mark: $0.mark, isLarge: $0.isLarge, faces: $0.faces + $1.faces)
    }
    return CardSheet(
      caption: one.caption + [.text(" / ")] + two.caption, columns: one.columns, rows: rows, isFolded: one.isFolded,
      cards: one.isFolded ? Array(cards.prefix(rows * one.columns)) : cards)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  /// True for a block that starts a new row: a section or a question.
  fileprivate var beginsRow: Bool {
    switch self {
    case .heading(let level, _): level <= 2
    case .question, .writingSpace, .callout: true
    case .paragraph, .list, .table, .figure, .answerBoxes, .cards, .parallel, .pageBreak: false
    }
  }

  /// What kind of block it is, with its level: two blocks of one shape can share a row.
  fileprivate var shape: String {
    switch self {
    case .heading(let level, _): "heading \(level)"
    case .paragraph: "paragraph"
    case .list(let ordered, _): "list \(ordered)"
    case .table(let table): "table \(table.columns.count)"
    case .callout(let callout): "callout \(callout.kind.rawValue)"
    case .figure: "figure"
    case .question(let question): "question \(question.number)"
    case .answerBoxes: "boxes"
    case .writingSpace: "space"
    case .cards: "cards"
    case .parallel: "parallel"
    case .pageBreak: "break"
    }
  }
}
