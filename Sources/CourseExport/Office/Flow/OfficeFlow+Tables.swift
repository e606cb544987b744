import CourseDocument
import CourseModel
import Wording

extension OfficeFlow {
  /// Adds a table; its header row is repeated on every page and no row is divided.
  mutating func add(_ table: Table, _ place: Place) {
    guard !table.columns.isEmpty else { return }
    let saysWhat = followsHeading
    let measure = TableMeasure(table, width: place.width, size: look.type.table)
    // A table that leaves room for others stays on one page.
    let isShort = table.rows.count <= 14 && measure.height < look.sheet.height / 2
    var rowPlace = place
    rowPlace.isTogether = place.isTogether || isShort
    if !table.caption.isEmpty, !saysWhat { paragraph(.caption, rowPlace) { $0.add(table.caption) } }
    beginGrid(place)
    let hasHeader = table.header.contains { !$0.isEmpty }
    let widths = measure.widths
    sink.openTable(
      TableFormat(
        widths: widths, left: place.left, summary: table.caption.plainText, isData: true, hasHeader: hasHeader,
        hasRowHeaders: table.hasRowHeaders, mayBreak: !isShort))
    if hasHeader {
      sink.openRow(RowFormat(isHeader: true))
      for (column, words) in table.header.enumerated() where column < widths.count {
        let isRight = table.columns[column].isNumeric
        cell(CellFormat(edge: .head), width: widths[column]) { flow in
          flow.paragraph(.tableHead, flow.inside(rowPlace, widths[column], keeps: true), isRight: isRight) {
            $0.add(words)
          }
        }
      }
      sink.closeRow()
    }
    for (index, row) in table.rows.enumerated() {
      addRow(row, of: table, widths, hasHeader: hasHeader, rowPlace.part(isLast: index == table.rows.count - 1))
    }
    sink.closeTable()
    endGrid()
  }

  private mutating func addRow(
    _ row: [[Block]], of table: Table, _ widths: [Int], hasHeader: Bool, _ place: Place
  ) {
    let hasBlank = row.contains { $0.isEmpty }
    sink.openRow(RowFormat(height: hasBlank ? look.scaled(hasHeader ? 600 : 480) : nil))
    for (column, blocks) in row.enumerated() where column < widths.count {
      let isName = column == 0 && table.hasRowHeaders
      let isRight = table.columns[column].isNumeric
      cell(CellFormat(edge: blocks.isEmpty ? .blank : .rule), width: widths[column]) { flow in
        var inside = flow.inside(place, widths[column], keeps: place.keeps)
        if isName, !hasHeader { inside.style = .tableHead }
        flow.add(cell: blocks, inside, isRight: isRight)
      }
    }
    sink.closeRow()
  }

  /// Adds what is in a cell, which never ends with a table.
  private mutating func add(cell blocks: [Block], _ place: Place, isRight: Bool) {
    if blocks.count == 1, case .paragraph(let words) = blocks[0] {
      paragraph(place.style, place, isRight: isRight) { $0.add(words) }
    } else {
      add(blocks, place)
    }
    if blocks.isEmpty || isAfterTable { paragraph(.tableText, place) { _ in } }
  }

  /// The place inside a cell.
  func inside(_ place: Place, _ width: Int, keeps: Bool) -> Place {
    var inside = Place(style: .tableText, width: width - 2 * Self.cellPadding)
    inside.isCell = true
    inside.keeps = keeps
    inside.isTogether = place.isTogether
    return inside
  }

  /// Adds a cell around what is added to it; what stood before it does not matter inside.
  mutating func cell(_ format: CellFormat, width: Int, content: (inout OfficeFlow) -> Void) {
    forget()
    sink.openCell(format, width: width)
    content(&self)
    sink.closeCell()
    forget()
  }

  /// The room at the left and right of the words of a cell.
  static let cellPadding = 90

  /// A length divided by shares, nothing lost to rounding.
  static func shares(of length: Int, _ weights: [Int]) -> [Int] {
    let total = max(1, weights.reduce(0) { $0 + max(1, $1) })
    var sum = 0
    var edge = 0
    return weights.map { weight in
      sum += max(1, weight)
      let next = length * sum / total
      defer { edge = next }
      return next - edge
    }
  }

  private mutating func add(_ column: Parallel.Column, _ place: Place) {
    let outer = language
    language = column.language
    add(column.blocks, place)
    language = outer
  }

  /// Adds columns in two languages as the rows of one grid.
  mutating func add(_ rows: [Parallel], _ place: Place) {
    let count = rows.map(\.columns.count).max() ?? 0
    guard count > 0 else { return }
    // One language after the other is running text: in a cell, a whole plan would be a row that no page divides.
    guard count > 1 else { return rows.flatMap(\.columns).forEach { add($0, place) } }
    if isAfterTable { paragraph(.gap, place) { _ in } }
    beginGrid(place)
    let widths = Self.shares(of: place.width, Array(repeating: 1, count: count))
    follow(rows, widths.map { $0 - 2 * Self.cellPadding }, place)
    sink.openTable(
      TableFormat(
        widths: widths, left: place.left, summary: "", isData: false, hasHeader: false, hasRowHeaders: false,
        mayBreak: true))
    for row in rows {
      sink.openRow(RowFormat())
      for (index, width) in widths.enumerated() {
        cell(CellFormat(edge: .none), width: width) { flow in
          var inside = place
          inside.left = 0
          inside.width = width - 2 * Self.cellPadding
          inside.keeps = false
          inside.isCell = true
          let outer = flow.language
          if index < row.columns.count {
            flow.language = row.columns[index].language
            flow.add(row.columns[index].blocks, inside)
          }
          if flow.isAfterTable || index >= row.columns.count || row.columns[index].blocks.isEmpty {
            flow.paragraph(.gap, inside) { _ in }
          }
          flow.language = outer
        }
      }
      sink.closeRow()
    }
    sink.closeTable()
    endGrid()
  }

  /// Adds cards in a grid, as many rows a page as the sheet asks for.
  mutating func add(_ sheet: CardSheet, _ place: Place, after lead: Int?) {
    guard !sheet.cards.isEmpty else { return }
    beginGrid(place)
    let widths = Self.shares(of: place.width, Array(repeating: 1, count: sheet.columns))
    // What the frame, the services and a title take is not there for cards.
    let page = look.sheet.height - OfficeLook.topMargin - look.bottomMargin - 300
    let taken = lead.map { $0 < page / 2 ? $0 : 0 } ?? 0
    let height = (page - taken) / sheet.rows
    sink.openTable(
      TableFormat(
        widths: widths, left: place.left, summary: sheet.caption.plainText, isData: false, hasHeader: false,
        hasRowHeaders: false, mayBreak: true))
    for start in stride(from: 0, to: sheet.cards.count, by: sheet.columns) {
      sink.openRow(RowFormat(height: height))
      for (column, width) in widths.enumerated() {
        let card = start + column < sheet.cards.count ? sheet.cards[start + column] : nil
        let edge =
          sheet.isFolded
          ? CellFormat.Edge.panel(isFirst: column == 0, isLast: column == widths.count - 1)
          : card == nil ? .none : .cut
        cell(CellFormat(edge: edge, isCentred: true, isWide: true), width: width) { flow in
          var inside = Place(style: .cardText, width: width - 4 * Self.cellPadding)
          inside.isCell = true
          flow.add(card, inside)
        }
      }
      sink.closeRow()
    }
    sink.closeTable()
    endGrid()
  }

  private mutating func add(_ card: Card?, _ place: Place) {
    if let mark = card?.mark {
      paragraph(.cardTitle, place) { $0.sink.mark(mark, size: card?.isLarge == true ? 1_700 : 700) }
    }
    let outer = language
    for face in card?.faces ?? [] {
      language = face.language
      if !face.title.isEmpty {
        paragraph(card?.isLarge == true ? .cardLargeTitle : .cardTitle, place) { $0.add(face.title) }
      }
      for block in face.blocks {
        var here = place
        // A list is read from its left edge.
        if case .list = block { here.style = .tableText }
        add(block, here)
      }
    }
    language = outer
    if isAfterTable || card == nil || card?.faces.isEmpty == true { paragraph(.gap, place) { _ in } }
  }
}
