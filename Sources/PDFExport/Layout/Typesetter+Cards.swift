import CourseDocument
import CourseModel
import Wording

/// How large the words of the cards of one sheet are.
private struct CardSize {
  var body: Double
  var large: Double
}

extension Typesetter {
  /// Cards in a grid, with lines to cut along.
  ///
  /// - Parameter used: what stands on the page already; the cards share what is left, or a new page.
  func cards(_ sheet: CardSheet, _ measure: Measure, _ parent: TagID, used: Double) -> [Strip] {
    guard !sheet.cards.isEmpty else { return [] }
    // What the cards are is for readers who do not see the grid.
    let caption = sheet.caption.plainText
    let node = tags.add(
      .list, to: parent, title: caption.isEmpty ? nil : caption, attributes: ["<</O/List/ListNumbering/None>>"])
    // Cards of a page that has little room left begin on the next one; all are cut to one size.
    let isNewPage = used > pageHeight * 0.35 && !isSlide
    let taken = (isNewPage ? 0 : used) + theme.body * 1.5
    let height = (pageHeight - taken) * cardShare / Double(sheet.rows)
    let width = measure.width / Double(sheet.columns)
    // One size for a whole sheet: no answer, “pass” above all, may look smaller than the others.
    let size = cardSize(
      of: sheet, Measure(x: 0, width: width).inset(theme.body), height: height - theme.body)
    var rows: [Strip] = []
    for start in stride(from: 0, to: sheet.cards.count, by: sheet.columns) {
      let cards = sheet.cards[start..<min(sheet.cards.count, start + sheet.columns)]
      let cells = cards.enumerated().map { index, card in
        self.card(
          card, Measure(x: measure.x + Double(index) * width, width: width).inset(theme.body),
          height: height - theme.body, size: size, isFolded: sheet.isFolded, under: node)
      }
      let row = max(height, (cells.map(\.height).max() ?? 0) + theme.body)
      var strip = Strip(height: row)
      strip.marks = cutLines(count: cards.count, width: width, height: row, x: measure.x, isFolded: sheet.isFolded)
      strip.marks += cells.flatMap { cell in
        cell.marks.map { $0.moved(down: cell.isCentred ? (row - cell.height) / 2 : theme.body * 0.8) }
      }
      rows.append(strip)
    }
    if isNewPage { rows[0].startsPage = true }
    return rows.spaced(after: theme.body)
  }

  /// Where to cut, and where to fold.
  private func cutLines(count: Int, width: Double, height: Double, x: Double, isFolded: Bool) -> [Mark] {
    let right = x + Double(count) * width
    func line(_ path: ShapePath, isFold: Bool = false) -> Mark {
      .shape(
        ShapeMark(path: path, width: 0.7, ink: .grey, dash: isFold ? [0.1, 3] : [5, 3], hasRoundCaps: isFold))
    }
    var out = [line(.line(x1: x, y1: 0, x2: right, y2: 0)), line(.line(x1: x, y1: height, x2: right, y2: height))]
    for index in 0...count {
      let place = x + Double(index) * width
      out.append(
        line(.line(x1: place, y1: 0, x2: place, y2: height), isFold: isFolded && index > 0 && index < count))
    }
    return out
  }

  /// The size of the words of a sheet of cards: larger than on a page if they fit, since a table reads them together;
  /// a little smaller if they do not.
  private func cardSize(of sheet: CardSheet, _ measure: Measure, height: Double) -> CardSize {
    let outer = theme
    defer { theme = outer }
    let titles = sheet.cards.filter(\.isLarge).flatMap(\.faces).map(\.title)
    var scale = sheet.isFolded || !titles.isEmpty ? 1.0 : 1.5
    while true {
      theme = outer.inCell(size: outer.body * scale)
      let size = CardSize(
        body: outer.body * scale, large: titles.map { largeSize($0, measure) }.min() ?? theme.heading)
      if scale <= 0.62 || sheet.cards.allSatisfy({ self.height(of: $0, measure, limit: height, size: size) <= height })
      {
        return size
      }
      scale -= 0.06
    }
  }

  private func card(
    _ card: Card, _ measure: Measure, height: Double, size: CardSize, isFolded: Bool, under parent: TagID
  ) -> (height: Double, marks: [Mark], isCentred: Bool) {
    let outer = theme
    defer { theme = outer }
    theme = outer.inCell(size: size.body)
    let node = tags.add(.itemBody, to: tags.add(.item, to: parent))
    let flat = stack(strips(of: card, measure, limit: height, size: size, under: node))
    return (flat.height, flat.marks, !isFolded)
  }

  /// A trial: what it tags is never shown.
  private func height(of card: Card, _ measure: Measure, limit: Double, size: CardSize) -> Double {
    let trial = Typesetter(fonts: fonts, theme: theme, words: words, language: language)
    trial.pageHeight = pageHeight
    return trial.strips(of: card, measure, limit: limit, size: size, under: trial.tags.root).totalHeight
  }

  fileprivate func strips(
    of card: Card, _ measure: Measure, limit: Double, size: CardSize, under node: TagID
  ) -> [Strip] {
    let outer = language
    defer { language = outer }
    let align: Alignment = card.isLarge || card.mark != nil ? .centre : .left
    var out: [Strip] = []
    if let mark = card.mark {
      let side = min(measure.width * 0.42, limit * 0.36)
      out.append(drawing(of: mark, side: side, measure, under: node))
    }
    for face in card.faces {
      language = face.language
      let element =
        face.language == outer ? node : tags.add(.division, to: node, language: face.language.code)
      var title = style(card.isLarge ? size.large : theme.prompt)
      title.isBold = true
      title.leading = 1.2
      if !face.title.plainText.isEmpty {
        out += lines(face.title, title, measure, tags.add(.paragraph, to: element), align: align)
          .spaced(before: theme.body * 0.8, after: theme.gap)
      }
      followsHeading = true
      out += strips(face.blocks, in: measure, under: element)
    }
    return out.spaced(before: 0, after: 0)
  }

  /// The largest size in which no word of a title is cut.
  private func largeSize(_ title: [Inline], _ measure: Measure) -> Double {
    var bold = style(100)
    bold.isBold = true
    let widest = LineBreaker.leastWidth(of: textWords(title, bold, nil), limit: .greatestFiniteMagnitude)
    return max(theme.heading, min(theme.body * 4, measure.width * 100 / max(1, widest)))
  }

  private func drawing(of mark: CardMark, side: Double, _ measure: Measure, under node: TagID) -> Strip {
    let element = tags.add(.figure, to: node, alternative: PDFWords.name(of: mark)[language])
    let slot = tags.slot(in: element)
    let left = measure.x + (measure.width - side) / 2
    let unit = side / 100
    let marks = mark.outlines.map { outline -> Mark in
      let path: ShapePath
      switch outline {
      case .polygon(let numbers):
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { index in
          (x: left + Double(numbers[index]) * unit, y: Double(numbers[index + 1]) * unit)
        }
        path = .polygon(points)
      case .circle(let x, let y, let radius):
        path = .circle(x: left + Double(x) * unit, y: Double(y) * unit, radius: Double(radius) * unit)
      }
      return .shape(ShapeMark(slot: slot, path: path, width: unit * 8))
    }
    return Strip(height: side, after: theme.body, marks: marks, glue: .hard)
  }
}
