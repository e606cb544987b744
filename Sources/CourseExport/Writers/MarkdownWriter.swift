package import CourseDocument
import CourseModel
import Wording

/// CommonMark with pipe tables, for people who go on editing.
package enum MarkdownWriter: DocumentWriter {
  package static let format = ExportFormat(
    name: "md", fileExtension: "md", mediaType: "text/markdown",
    purpose: Phrase("du texte à modifier (Markdown)", "text to go on editing (Markdown)"))

  package static func write(_ document: Document) -> ExportedFile {
    var body = MarkdownBody()
    if let mark = FrameWords.mark(of: document) { body.add(line: "**" + MarkdownText.escaped(mark) + "**") }
    for block in document.blocks { body.add(block) }
    if !document.footer.isEmpty {
      body.add(.pageBreak)
      body.add(line: "**" + MarkdownText.escaped(FrameWords.help[document.language]) + "**")
      body.add(.list(ordered: false, items: document.allFooterLines.map { [.paragraph($0)] }))
    }
    return file(of: document, body.text)
  }
}

/// Writes blocks as lines, each with the prefix of what it stands in.
private struct MarkdownBody {
  private(set) var text = ""
  /// What stands before the lines of a list item or a quotation.
  private var prefix = ""
  /// What stands before the first line only: the mark of a list item.
  private var mark: String?
  private var isTight = true

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let words):
      add(line: String(repeating: "#", count: max(1, min(6, level))) + " " + MarkdownText.inline(words))
    case .paragraph(let words): add(line: MarkdownText.inline(words))
    case .list(let ordered, let items):
      for (index, item) in items.enumerated() {
        nested(mark: ordered ? "\(index + 1). " : "- ", isFirst: index == 0) { inner in
          for block in item { inner.add(block) }
        }
      }
    case .table(let table): add(table)
    case .callout(let callout):
      nested(quote: true) { inner in
        inner.add(line: "**" + MarkdownText.inline(callout.title) + "**")
        for block in callout.blocks { inner.add(block) }
      }
    case .figure(let figure):
      let caption = figure.caption.isEmpty ? "" : " " + MarkdownText.inline(figure.caption)
      add(line: "*" + MarkdownText.escaped(figure.alternative) + "*" + caption)
    case .question(let question):
      add(line: ("**\(question.number).** " + MarkdownText.inline(question.prompt)).trimmed)
      for block in question.blocks { add(block) }
    case .answerBoxes(let boxes, let layout):
      let words = boxes.map { "☐ " + MarkdownText.inline($0.label) }
      switch layout {
      case .row: add(line: words.joined(separator: " \u{2003} "))
      case .column: add(.list(ordered: false, items: boxes.map { [.paragraph([.text("☐ ")] + $0.label)] }))
      }
    case .writingSpace(let label, let lines):
      add(
        line: MarkdownText.inline(label) + " "
          + Array(repeating: MarkdownText.blank, count: lines).joined(separator: " "))
    case .cards(let sheet):
      if !sheet.caption.isEmpty { add(line: "*" + MarkdownText.inline(sheet.caption) + "*") }
      for card in sheet.distinctCards { add(card) }
    case .parallel(let parallel):
      for column in parallel.columns {
        for block in column.blocks { add(block) }
      }
    case .pageBreak: add(line: "* * *")
    }
  }

  private mutating func add(_ card: Card) {
    nested(quote: true) { inner in
      let sign = card.mark.map { $0.sign + " " } ?? ""
      for face in card.faces {
        if !face.title.isEmpty { inner.add(line: sign + "**" + MarkdownText.inline(face.title) + "**") }
        for block in face.blocks { inner.add(block) }
      }
    }
  }

  /// Adds one paragraph, with an empty line before it unless it is the first of its list item.
  mutating func add(line: String) {
    if let mark {
      text += mark + line + "\n"
      self.mark = nil
      return
    }
    if !text.isEmpty { text += prefix.trimmedEnd + "\n" }
    text += prefix + line + "\n"
  }

  private mutating func nested(
    mark: String? = nil, isFirst: Bool = true, quote: Bool = false, content: (inout Self) -> Void
  ) {
    let outer = prefix
    if let mark {
      // A list inside a list item may begin right behind the item's own mark.
      if let pending = self.mark {
        self.mark = pending + mark
      } else {
        if isFirst, !text.isEmpty { text += outer.trimmedEnd + "\n" }
        self.mark = outer + mark
      }
      prefix = outer + String(repeating: " ", count: mark.count)
      content(&self)
      if let unused = self.mark { text += unused.trimmedEnd + "\n" }
      self.mark = nil
    } else if quote {
      if let pending = self.mark {
        text += pending.trimmedEnd + "\n"
        self.mark = nil
      }
      if !text.isEmpty { text += outer.trimmedEnd + "\n" }
      prefix = outer + "> "
      self.mark = prefix
      content(&self)
      self.mark = nil
    }
    prefix = outer
  }

  /// A pipe table: cells are one line each.
  private mutating func add(_ table: Table) {
    if !table.caption.isEmpty { add(line: "*" + MarkdownText.inline(table.caption) + "*") }
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    // Without a row of headings, the first column says what the rest is.
    let isFacts = table.hasRowHeaders && table.header.allSatisfy(\.isEmpty)
    let lines =
      [
        row(table.header.map(MarkdownText.inline)),
        row(table.columns.map { $0.isNumeric ? "---:" : "---" }),
      ]
      + table.rows.map { cells in
        row(
          cells.enumerated().map { index, cell in
            let words = MarkdownText.cell(cell)
            return isFacts && index == 0 && !words.isEmpty ? "**\(words)**" : words
          })
      }
    for (index, line) in lines.enumerated() {
      if index == 0 { add(line: line) } else { text += prefix + line + "\n" }
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }

  fileprivate var trimmed: String { trimmedEnd }
}
