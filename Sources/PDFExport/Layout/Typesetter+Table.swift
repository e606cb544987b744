import CourseDocument
import CourseModel

extension Typesetter {
  /// A table: its head comes again on each page, its rows are not divided unless taller than a page.
  func table(_ table: Table, _ measure: Measure, _ parent: TagID) -> [Strip] {
    guard !table.columns.isEmpty else { return [] }
    let isCaptionShown = !table.caption.plainText.isEmpty && !followsHeading
    let summary =
      table.caption.plainText.isEmpty ? "" : "/Summary\(PDFString.text(table.caption.plainText))"
    let node = tags.add(.table, to: parent, attributes: ["<</O/Table\(summary)>>"])
    var out: [Strip] = []
    if isCaptionShown {
      let caption = tags.add(.caption, to: node)
      var bold = style(theme.label)
      bold.isBold = true
      bold.ink = .grey
      bold.ink = .accent
      out += lines(table.caption, bold, measure, caption).glued(.hard).gluedToNext(.hard).spaced(after: theme.gap)
    }
    let hasHeader = table.header.contains { !$0.isEmpty }
    let grid = TableGrid(table, measure: measure, setter: self)
    var rows: [Strip] = []
    var head: Int?
    if hasHeader {
      let row = headRow(table, grid, tags.add(.row, to: tags.add(.tableHead, to: node)))
      // A head that fills a good part of a page is shown once.
      if row.height < pageHeight * 0.3 {
        head = add(TableHead(height: row.height, marks: row.marks.map(\.withoutElement)))
      }
      rows.append(row)
    }
    let body = tags.add(.tableBody, to: node)
    for (index, cells) in table.rows.enumerated() {
      let parts = bodyRow(cells, table, grid, isFacts: !hasHeader, tags.add(.row, to: body))
      for var part in parts {
        part.head = head
        if index < 1, hasHeader || table.rows.count > 1 { part.glue = max(part.glue, .soft) }
        rows.append(part)
      }
    }
    if hasHeader, !rows.isEmpty { rows[0].glue = .hard }
    // A short table stays on one page, and no table leaves one row alone.
    if table.rows.count <= 14 { rows = rows.glued(.soft) }
    if rows.count > 2 { rows[rows.count - 2].glue = max(rows[rows.count - 2].glue, .soft) }
    return (out + rows).spaced(before: theme.body * 0.5, after: theme.body * 0.8)
  }

  private func headRow(_ table: Table, _ grid: TableGrid, _ row: TagID) -> Strip {
    var cells: [(height: Double, marks: [Mark])] = []
    for column in table.columns.indices {
      let words = column < table.header.count ? table.header[column] : []
      let node = tags.add(
        words.isEmpty ? .cell : .headerCell, to: row,
        attributes: words.isEmpty ? [] : ["<</O/Table/Scope/Column>>"])
      var bold = style(grid.size)
      bold.isBold = true
      let align: Alignment = table.columns[column].isNumeric ? .right : .left
      let flat = stack(lines(words, bold, grid.inner(column), node, align: align))
      cells.append((flat.height, flat.marks))
    }
    let height = cells.map(\.height).max() ?? 0
    let total = height + 2 * theme.cell.y
    let line = theme.body * 0.1
    var strip = Strip(height: total)
    strip.marks = cells.flatMap { cell in
      cell.marks.map { $0.moved(down: theme.cell.y + height - cell.height) }
    }
    strip.marks.append(
      .shape(
        ShapeMark(
          path: .line(x1: grid.measure.x, y1: total, x2: grid.measure.x + grid.measure.width, y2: total), width: line)))
    return strip
  }

  private func bodyRow(
    _ cells: [[Block]], _ table: Table, _ grid: TableGrid, isFacts: Bool, _ row: TagID
  ) -> [Strip] {
    let outer = (theme.body, theme.leading)
    let size = grid.size
    var columns: [[Strip]] = []
    var blanks: [Int] = []
    for column in table.columns.indices {
      let blocks = column < cells.count ? cells[column] : []
      let isHeader = table.hasRowHeaders && column == 0
      let node = tags.add(
        isHeader ? .headerCell : .cell, to: row, attributes: isHeader ? ["<</O/Table/Scope/Row>>"] : [])
      if blocks.isEmpty, !isHeader { blanks.append(column) }
      columns.append(
        cell(
          blocks, grid.inner(column), node, size: size, isBold: isHeader && isFacts,
          align: table.columns[column].isNumeric ? .right : .left))
    }
    let least = blanks.isEmpty ? 0 : (isFacts ? theme.blankFact : theme.blank)
    let levels = sideBySide(columns, limit: pageHeight * 0.66)
    return levels.enumerated().map { index, level in
      let height = max((level.map(\.height).max() ?? 0) + 2 * theme.cell.y, index == 0 ? least : 0)
      var strip = Strip(height: height, baseline: level.compactMap(\.baseline).first.map { $0 + theme.cell.y })
      strip.marks = level.flatMap { $0.marks.map { $0.moved(down: theme.cell.y) } }
      if index == levels.count - 1 {
        strip.marks.append(
          .shape(
            ShapeMark(
              path: .line(x1: grid.measure.x, y1: height, x2: grid.measure.x + grid.measure.width, y2: height),
              width: outer.0 * 0.05, ink: .grey)))
      }
      for column in blanks {
        strip.marks.append(
          .shape(
            ShapeMark(
              path: .rectangle(x: grid.left(column), y: 0, width: grid.widths[column], height: height),
              width: outer.0 * 0.06, ink: .grey)))
      }
      return strip
    }
  }

  /// What is in a cell; one paragraph needs no element of its own.
  private func cell(
    _ blocks: [Block], _ measure: Measure, _ node: TagID, size: Double, isBold: Bool, align: Alignment
  ) -> [Strip] {
    var text = style(size)
    text.isBold = isBold
    if blocks.count == 1, case .paragraph(let words) = blocks[0] {
      return lines(words, text, measure, node, align: align)
    }
    let outer = theme
    defer { theme = outer }
    theme = outer.inCell(size: size)
    let heading = followsHeading
    defer { followsHeading = heading }
    followsHeading = false
    var out: [Strip] = []
    for (index, block) in blocks.enumerated() {
      if case .paragraph(let words) = block {
        // Below a bold name, what follows is plain.
        text.isBold = isBold && index == 0
        guard !words.plainText.isEmpty else { continue }
        out += lines(words, text, measure, tags.add(.paragraph, to: node), align: align)
          .spaced(before: index > 0 ? theme.gap * 0.7 : 0, after: 0)
      } else {
        out += strips([block], in: measure, under: node)
      }
    }
    return out.spaced(before: 0, after: 0)
  }
}

extension Mark {
  /// The same as decoration: drawn, and not read again.
  var withoutElement: Mark {
    switch self {
    case .text(let mark):
      .text(
        TextMark(slot: nil, x: mark.x, y: mark.y, face: mark.face, size: mark.size, ink: mark.ink, words: mark.words))
    case .shape(var mark):
      {
        mark.slot = nil
        return .shape(mark)
      }()
    case .picture, .link, .anchor: self
    }
  }
}
