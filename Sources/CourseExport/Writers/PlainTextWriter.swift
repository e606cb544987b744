package import CourseDocument
import CourseModel
import Wording

/// Linear text, 76 columns wide: no drawing, no table grid, every box said in words.
package enum PlainTextWriter: DocumentWriter {
  package static let format = ExportFormat(
    name: "txt", fileExtension: "txt", mediaType: "text/plain",
    purpose: Phrase(
      "du texte simple, pour lecteur d’écran ou afficheur braille", "plain text, for screen readers and braille"))

  package static func write(_ document: Document) -> ExportedFile {
    var body = PlainTextBody(language: document.language)
    if let mark = FrameWords.mark(of: document) { body.add(line: mark) }
    for block in document.blocks { body.add(block) }
    if !document.footer.isEmpty {
      body.add(.heading(level: 2, [.text(FrameWords.help[document.language])]))
      body.add(.list(ordered: false, items: document.allFooterLines.map { [.paragraph($0)] }))
    }
    return file(of: document, body.text)
  }
}

/// Writes blocks as wrapped lines.
private struct PlainTextBody {
  private(set) var text = ""
  private var indent = 0
  /// What stands before the next line: a bullet or a number.
  private var mark = ""
  private let language: Language
  private static let width = 76
  private static let blank = "__________"

  init(language: Language) { self.language = language }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let words):
      let title = words.spoken
      if level <= 2 { text += text.isEmpty ? "" : "\n" }
      add(line: title)
      if level <= 2 {
        let rule = String(repeating: level == 1 ? "=" : "-", count: min(Self.width, max(3, DisplayWidth.of(title))))
        text += rule + "\n"
      }
    case .paragraph(let words): add(line: words.spoken)
    case .list(let ordered, let items):
      let isShort = items.allSatisfy { $0.count == 1 }
      for (index, item) in items.enumerated() {
        let mark = ordered ? "\(index + 1). " : "- "
        nested(mark) { inner in
          for (place, block) in item.enumerated() {
            inner.isTight = isShort && index > 0 || place > 0
            inner.add(block)
          }
        }
      }
    case .table(let table): add(table)
    case .callout(let callout):
      add(line: callout.title.spoken + Phrase("\u{A0}:", ":")[language])
      nested("  ", isMark: false) { inner in
        for (index, block) in callout.blocks.enumerated() {
          inner.isTight = index == 0
          inner.add(block)
        }
      }
    case .figure(let figure):
      let caption = figure.caption.isEmpty ? "" : " " + figure.caption.spoken
      add(line: Phrase("Image : ", "Picture: ")[language] + SafeText.printable(figure.alternative) + caption)
    case .question(let question):
      nested("\(question.number). ") { inner in
        inner.add(line: question.prompt.isEmpty ? "" : question.prompt.spoken)
        for block in question.blocks {
          inner.isTight = true
          inner.add(block)
        }
      }
    case .answerBoxes(let boxes, let layout):
      let words = boxes.map { "[ ] " + $0.label.spoken }
      switch layout {
      case .row: add(line: words.joined(separator: "   "))
      case .column:
        for (index, word) in words.enumerated() {
          isTight = isTight || index > 0
          add(line: word)
        }
      }
    case .writingSpace(let label, let lines):
      add(
        line: label.spoken + Phrase("\u{A0}: ", ": ")[language]
          + Array(repeating: Self.blank, count: lines + 1).joined())
    case .cards(let sheet):
      if !sheet.caption.isEmpty { add(line: sheet.caption.spoken + Phrase("\u{A0}:", ":")[language]) }
      for (index, face) in sheet.distinctCards.flatMap(\.faces).enumerated() {
        nested("- ") { inner in
          inner.isTight = index > 0
          if !face.title.isEmpty { inner.add(line: face.title.spoken) }
          for (place, block) in face.blocks.enumerated() {
            inner.isTight = index > 0 || place > 0 || !face.title.isEmpty
            inner.add(block)
          }
        }
      }
    case .parallel(let parallel):
      for column in parallel.columns {
        for block in column.blocks { add(block) }
      }
    case .pageBreak: add(line: String(repeating: "-", count: 8))
    }
  }

  /// True if the next paragraph follows without an empty line.
  private var isTight = false

  /// Adds one paragraph, wrapped.
  mutating func add(line: String) {
    if mark.isEmpty || !isTight { text += text.isEmpty || isTight ? "" : "\n" }
    isTight = false
    let margin = String(repeating: " ", count: indent)
    let first = mark.isEmpty ? margin : mark
    mark = ""
    text += TextWrap.lines(line, width: Self.width, first: first, rest: margin).joined(separator: "\n") + "\n"
  }

  private mutating func nested(_ prefix: String, isMark: Bool = true, content: (inout Self) -> Void) {
    let outer = indent
    let pending = mark
    indent = outer + prefix.count
    if isMark { mark = (pending.isEmpty ? String(repeating: " ", count: outer) : pending) + prefix }
    content(&self)
    indent = outer
    mark = ""
  }

  /// A table as sentences: a row is an item, its cells are named by their columns.
  private mutating func add(_ table: Table) {
    if !table.caption.isEmpty { add(line: table.caption.spoken + Phrase("\u{A0}:", ":")[language]) }
    let colon = Phrase("\u{A0}: ", ": ")[language]
    // Words explain themselves in a small table; numbers and blanks need the name of their column.
    let isSmall = table.columns.count <= 3 && table.hasRowHeaders
    for (index, row) in table.rows.enumerated() {
      var parts: [String] = []
      for (column, cell) in row.enumerated() {
        let name = column < table.header.count ? table.header[column].spoken : ""
        let isLead = column == 0 && table.hasRowHeaders
        let isNumeric = column < table.columns.count && table.columns[column].isNumeric
        if isLead || name.isEmpty || (isSmall && !isNumeric && !cell.isEmpty) {
          parts.append(cell.isEmpty ? Self.blank : cell.spokenCell)
        } else if cell.isEmpty {
          parts.append((name + colon + "____").joinedByNoBreak)
        } else {
          parts.append(name + colon + cell.spokenCell)
        }
      }
      isTight = index > 0 || !table.caption.isEmpty
      nested("- ") { inner in
        let lead = table.hasRowHeaders ? parts.removeFirst() : ""
        let rest = parts.joined(separator: "; ")
        let ends = lead.last.map { ".?!".contains($0) } ?? true
        inner.add(line: lead.isEmpty ? rest : rest.isEmpty ? lead : lead + (ends ? " " : colon) + rest)
      }
    }
  }
}

extension String {
  /// The text as one piece that no line break divides.
  fileprivate var joinedByNoBreak: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}

extension [Inline] {
  /// The words as they are read aloud: no marks, and an address behind words that do not say it.
  fileprivate var spoken: String {
    map { word in
      switch word {
      case .text(let text): SafeText.printable(text)
      case .emphasis(let inner), .strong(let inner), .quote(let inner): inner.spoken
      case .link(let address, let inner):
        address.hasPrefix("tel:") || inner.plainText == address
          ? inner.spoken : inner.spoken + " (" + SafeText.printable(address) + ")"
      }
    }.joined()
  }
}

extension [Block] {
  /// The blocks of a cell in one line.
  fileprivate var spokenCell: String {
    map { block in
      switch block {
      case .heading(_, let words), .paragraph(let words): words.spoken
      case .list(_, let items): items.map(\.spokenCell).joined(separator: ", ")
      case .table(let table): table.rows.map { $0.map(\.spokenCell).joined(separator: ", ") }.joined(separator: ", ")
      case .callout(let callout): callout.title.spoken + " " + callout.blocks.spokenCell
      case .figure(let figure): SafeText.printable(figure.alternative)
      case .question(let question): "\(question.number). " + question.prompt.spoken + " " + question.blocks.spokenCell
      case .answerBoxes(let boxes, layout: _): boxes.map { "[ ] " + $0.label.spoken }.joined(separator: " ")
      case .writingSpace(let label, lines: _): label.spoken
      case .cards(let sheet):
        sheet.cards.flatMap(\.faces).map { $0.title.spoken + " " + $0.blocks.spokenCell }.joined(separator: ", ")
      case .parallel(let parallel): parallel.columns.map(\.blocks.spokenCell).joined(separator: " / ")
      case .pageBreak: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
