import CourseDocument
import CourseModel
import Wording

/// Writes the body of a page, block by block.
struct HTMLBody {
  var html = HTMLBuilder()
  /// The column widths that tables use; the style sheet has a class for each.
  private(set) var columnWidths: [[Int]] = []
  private let language: Language
  private var headings = 0

  init(language: Language) { self.language = language }

  /// The frame and everything in it.
  mutating func add(_ document: Document) {
    html.element(.a, [.class("skip"), HTMLAttribute("href", "#content")]) { $0.text(FrameWords.skip[language]) }
    let marks = FrameWords.marks(of: document)
    if !marks.isEmpty {
      html.element(.header, [.class("mark")]) { header in
        for (index, mark) in marks.enumerated() {
          if index > 0 { header.text(" / ") }
          header.element(.span, [HTMLAttribute("lang", mark.language.code)]) { $0.text(mark.words) }
        }
      }
    }
    addContents(of: document)
    wrap(.main, [HTMLAttribute("id", "content")]) { body in
      for block in document.blocks { body.add(block) }
    }
    guard !document.footer.isEmpty else { return }
    wrap(.footer, [.class("help"), HTMLAttribute("aria-labelledby", "help")]) { body in
      body.html.element(.p, [HTMLAttribute("id", "help")]) { $0.text(FrameWords.help[body.language]) }
      body.wrap(.ul, [HTMLAttribute("role", "list")]) { list in
        for line in document.footer { list.wrap(.li) { $0.add(line) } }
        guard let companion = document.companion else { return }
        for line in companion.footer {
          list.wrap(.li, [HTMLAttribute("lang", companion.language.code)]) { $0.add(line) }
        }
      }
    }
  }

  /// Links to the sections of a long page, for the screen.
  private mutating func addContents(of document: Document) {
    var sections: [(id: Int, words: [Inline])] = []
    var count = 0
    for block in document.blocks {
      guard case .heading(let level, let words) = block else { continue }
      count += 1
      if level == 2 { sections.append((count, words)) }
    }
    guard sections.count > 4 else { return }
    wrap(.nav, [HTMLAttribute("aria-labelledby", "contents")]) { body in
      body.html.element(.p, [HTMLAttribute("id", "contents")]) { $0.text(FrameWords.contents[body.language]) }
      body.wrap(.ul, [HTMLAttribute("role", "list")]) { list in
        for section in sections {
          list.wrap(.li) { item in
            item.html.element(.a, [HTMLAttribute("href", "#s\(section.id)")]) { $0.text(section.words.plainText) }
          }
        }
      }
    }
  }

  /// An element around what `content` adds to this body.
  mutating func wrap(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], content: (inout HTMLBody) -> Void) {
    html.open(tag, attributes)
    content(&self)
    html.close(tag)
  }

  mutating func add(_ words: [Inline]) {
    for word in words {
      switch word {
      case .text(let text): html.text(text)
      case .emphasis(let inner): wrap(.em) { $0.add(inner) }
      case .strong(let inner): wrap(.strong) { $0.add(inner) }
      // Quotation marks were set when the document was made.
      case .quote(let inner): add(inner)
      case .link(let address, let inner):
        guard let address = LinkAddress(address) else {
          add(inner)
          continue
        }
        wrap(.a, [HTMLAttribute("href", address.text)]) { $0.add(inner) }
      }
    }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let words):
      headings += 1
      let tags: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]
      wrap(tags[max(1, min(6, level)) - 1], [HTMLAttribute("id", "s\(headings)")]) { $0.add(words) }
    case .paragraph(let words): wrap(.p) { $0.add(words) }
    case .list(let ordered, let items):
      wrap(ordered ? .ol : .ul) { list in
        for item in items { list.wrap(.li) { $0.add(item: item) } }
      }
    case .table(let table): add(table)
    case .callout(let callout):
      wrap(.div, [.class("callout " + callout.kind.rawValue)]) { box in
        box.wrap(.p, [.class("label")]) { $0.add(callout.title) }
        for block in callout.blocks { box.add(block) }
      }
    case .figure(let figure): add(figure)
    case .question(let question): add(question)
    case .answerBoxes(let boxes, let layout):
      let classes = layout == .row ? "boxes row" : "boxes"
      wrap(.ul, [.class(classes), HTMLAttribute("role", "list")]) { list in
        for box in boxes {
          list.wrap(.li) { item in
            item.html.element(.span, [.class("box")])
            item.wrap(.span) { $0.add(box.label) }
          }
        }
      }
    case .writingSpace(let label, let lines):
      wrap(.div, [.class("lines")]) { space in
        space.wrap(.p) { $0.add(label) }
        for _ in 0..<lines { space.html.element(.div, [.class("line")]) }
      }
    case .cards(let sheet): add(sheet)
    case .parallel(let parallel): add(parallel)
    case .pageBreak: html.element(.hr, [.class("page-break")])
    }
  }

  /// A list item of one paragraph needs no paragraph of its own.
  mutating func add(item: [Block]) {
    if item.count == 1, case .paragraph(let words) = item[0] {
      add(words)
    } else {
      for block in item { add(block) }
    }
  }

  private mutating func add(_ question: Question) {
    let isBare = question.prompt.isEmpty
    wrap(.section, [.class(isBare ? "question bare" : "question")]) { section in
      section.wrap(.p, [.class("prompt")]) { prompt in
        prompt.html.element(.span, [.class("n")]) { $0.text("\(question.number).") }
        if !isBare {
          prompt.html.text(" ")
          prompt.add(question.prompt)
        }
      }
      for block in question.blocks { section.add(block) }
    }
  }

  private mutating func add(_ figure: DocumentFigure) {
    wrap(.figure) { body in
      if figure.bytes.isEmpty {
        body.html.element(.p, [.class("picture")]) { $0.text(figure.alternative) }
      } else {
        let source = "data:image/png;base64," + Base64.text(figure.bytes)
        body.html.element(.img, [HTMLAttribute("src", source), HTMLAttribute("alt", figure.alternative)])
      }
      if !figure.caption.isEmpty { body.wrap(.figcaption) { $0.add(figure.caption) } }
    }
  }

  private mutating func add(_ table: Table) {
    let widths = table.columns.map(\.width)
    let style = columnWidths.firstIndex(of: widths) ?? columnWidths.count
    if style == columnWidths.count { columnWidths.append(widths) }
    let hasHeader = table.header.contains { !$0.isEmpty }
    // A short table stays on one page.
    let classes =
      ["w\(style)"] + (hasHeader ? [] : ["facts"]) + (widths.count > 3 ? ["wide"] : [])
      + (table.rows.count <= 14 ? ["keep"] : [])
    wrap(.table, [.class(classes.joined(separator: " "))]) { body in
      if !table.caption.isEmpty { body.wrap(.caption) { $0.add(table.caption) } }
      body.wrap(.colgroup) { group in for _ in widths { group.html.element(.col) } }
      if hasHeader {
        body.wrap(.thead) { head in
          head.wrap(.tr) { row in
            for (column, words) in table.header.enumerated() {
              let cell = words.isEmpty ? HTMLTag.td : .th
              row.wrap(cell, (words.isEmpty ? [] : [HTMLAttribute("scope", "col")]) + table.style(of: column)) {
                $0.add(words)
              }
            }
          }
        }
      }
      body.wrap(.tbody) { rows in
        for row in table.rows { rows.wrap(.tr) { $0.add(row: row, of: table) } }
      }
    }
  }

  private mutating func add(row: [[Block]], of table: Table) {
    for (column, cell) in row.enumerated() {
      if table.hasRowHeaders, column == 0 {
        wrap(.th, [HTMLAttribute("scope", "row")] + table.style(of: column)) { $0.add(item: cell) }
      } else {
        wrap(.td, cell.isEmpty ? [.class("blank")] : table.style(of: column)) { $0.add(item: cell) }
      }
    }
  }
}

extension Table {
  fileprivate func style(of column: Int) -> [HTMLAttribute] {
    column < columns.count && columns[column].isNumeric ? [.class("number")] : []
  }
}
