package import CourseModel

extension [Block] {
  /// Authored blocks as blocks of a document.
  ///
  /// - Parameter caption: what an authored table is about; authors give tables no caption of their own.
  package init(_ flow: Flow, caption: [Inline]) {
    self = flow.map { block in
      switch block {
      case .paragraph(let words): .paragraph(words)
      case .list(let ordered, let items):
        .list(ordered: ordered, items: items.map { [Block]($0, caption: caption) })
      case .table(let table): .table(Table(table, caption: caption))
      }
    }
  }
}

extension Table {
  fileprivate init(_ table: ContentTable, caption: [Inline]) {
    let count = table.rows.map(\.count).max() ?? 0
    let hasHeader = table.rows.first.map { row in !row.isEmpty && row.allSatisfy(\.isHeader) } ?? false
    let body = hasHeader ? table.rows.dropFirst() : table.rows[...]
    self.init(
      caption: caption, columns: Array(repeating: Column(), count: count),
      header: Self.filled(hasHeader ? table.rows[0].map { $0.content.plainInlines } : [], count: count, with: []),
      rows: body.map { row in
        Self.filled(row.map { [Block]($0.content, caption: caption) }, count: count, with: [.paragraph([])])
      },
      hasRowHeaders: !body.isEmpty && body.allSatisfy { $0.first?.isHeader ?? false })
  }

  private static func filled<Cell>(_ cells: [Cell], count: Int, with empty: Cell) -> [Cell] {
    cells + Array(repeating: empty, count: Swift.max(0, count - cells.count))
  }
}

extension Flow {
  /// The words of all blocks in one line, for places that hold no blocks.
  var plainInlines: [Inline] {
    let lines = map { block -> [Inline] in
      switch block {
      case .paragraph(let words): words
      case .list(_, let items): items.map(\.plainInlines).joinedInline(by: "; ")
      case .table(let table):
        table.rows.map { row in row.map(\.content.plainInlines).joinedInline(by: ", ") }
          .joinedInline(by: "; ")
      }
    }
    return lines.joinedInline(by: " ")
  }
}

extension [[Inline]] {
  /// Runs of words one after the other, with text between them.
  func joinedInline(by separator: String) -> [Inline] {
    var out: [Inline] = []
    for (index, words) in enumerated() {
      if index > 0 { out.append(.text(separator)) }
      out += words
    }
    return out
  }
}
