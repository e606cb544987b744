import CourseDocument
import CourseModel
import Wording

/// Walks a document once for Word and OpenDocument files: which style, how far in, what stays together.
struct OfficeFlow {
  /// Where blocks stand.
  struct Place {
    /// The style of plain paragraphs here.
    var style = OfficeStyle.body
    var left = 0
    var width: Int
    var depth = 0
    /// True inside a table or a grid.
    var isCell = false
    /// True if what is here stays on the page of what follows.
    var keeps = false
    /// True if what is here stays on one page.
    var isTogether = false

    /// The place of a part: only the last part may be parted from what follows.
    func part(isLast: Bool) -> Place {
      var part = self
      part.keeps = keeps || (isTogether && !isLast)
      return part
    }
  }

  let sink: any OfficeSink
  let look: OfficeLook
  /// The language of the words that are being added, if it is not that of the document.
  var language: Language?
  /// What the next paragraph has to say of itself.
  private var breaksPage = false
  private var beginsItem = false
  private var number: Int?
  /// What was added last, where it matters for what follows.
  private var afterTable = false
  private var lastCallout: Callout.Kind?
  private var afterHeading = false
  /// About how much of the page the headings and paragraphs since its beginning take; nil when nobody can tell.
  private(set) var lead: Int? = 0

  init(sink: any OfficeSink, look: OfficeLook) {
    self.sink = sink
    self.look = look
  }

  /// Adds every block of a document.
  mutating func add(_ document: Document) {
    add(document.blocks, Place(width: look.textWidth))
    if afterTable || document.blocks.isEmpty { paragraph(.gap, Place(width: look.textWidth)) { _ in } }
  }

  /// Adds blocks; parallel columns that follow each other become the rows of one grid.
  mutating func add(_ blocks: [Block], _ place: Place) {
    var index = 0
    while index < blocks.count {
      let end = blocks[index...].firstIndex { if case .parallel = $0 { false } else { true } } ?? blocks.count
      if end > index {
        let rows = blocks[index..<end].compactMap { if case .parallel(let row) = $0 { row } else { nil } }
        add(rows, place.part(isLast: end == blocks.count))
        index = end
      } else {
        add(blocks[index], place.part(isLast: index == blocks.count - 1))
        index += 1
      }
    }
  }

  /// Adds one block.
  mutating func add(_ block: Block, _ place: Place) {
    if case .heading = block {} else { separate(from: block, place) }
    let before = lead
    if place.depth == 0, !place.isCell { follow(block, place) }
    switch block {
    case .heading(let level, let words):
      paragraph(.heading(of: level), place) { $0.add(words) }
      afterHeading = true
    case .paragraph(let words): paragraph(place.style, place) { $0.add(words) }
    case .list(let ordered, let items): addList(ordered, items, place)
    case .table(let table): add(table, place)
    case .callout(let callout): add(callout, place)
    case .figure(let figure): add(figure, place)
    case .question(let question): add(question, place)
    case .answerBoxes(let boxes, let layout): add(boxes, layout, place)
    case .writingSpace(let label, let lines): addLines(label, lines, place)
    case .cards(let sheet): add(sheet, place, after: before)
    case .parallel(let row): add([row], place)
    // A chart repeats the table beside it, which a person can edit.
    case .chart: break
    case .pageBreak: breaksPage = true
    }
  }

  /// Counts what stands on the page so far, as long as that can be told.
  private mutating func follow(_ block: Block, _ place: Place) {
    switch block {
    case .pageBreak: lead = 0
    case .heading(let level, let words): count(words, look.look(.heading(of: level)), place)
    case .paragraph(let words): count(words, look.look(place.style), place)
    case .list, .table, .callout, .figure, .question, .answerBoxes, .writingSpace, .cards, .parallel: lead = nil
    case .chart: break
    }
  }

  /// Counts rows in two languages: the taller column is what the page loses.
  mutating func follow(_ rows: [Parallel], _ widths: [Int], _ place: Place) {
    guard place.depth == 0, !place.isCell else { return }
    for row in rows {
      let start = lead
      var tallest = start
      for (column, width) in zip(row.columns, widths) {
        lead = start
        var inside = place
        inside.width = width
        for block in column.blocks { follow(block, inside) }
        if let most = tallest { tallest = lead.map { max(most, $0) } }
      }
      lead = tallest.map { $0 + 120 }
    }
  }

  private mutating func count(_ words: [Inline], _ how: ParagraphLook, _ place: Place) {
    let lines = 1 + DisplayWidth.of(words.plainText) * how.size * 5 / max(1, place.width)
    lead = lead.map { $0 + how.before + how.after + lines * how.size * 12 }
  }

  /// Keeps tables, and call-outs of one kind, from running into each other.
  private mutating func separate(from block: Block, _ place: Place) {
    if case .pageBreak = block { return }
    if afterTable {
      paragraph(.gap, place) { _ in }
    } else if case .callout(let callout) = block, callout.kind == lastCallout {
      paragraph(.gap, place) { _ in }
    }
  }

  /// Adds a paragraph.
  mutating func paragraph(
    _ style: OfficeStyle, _ place: Place, left: Int? = nil, hanging: Int = 0, tabs: [Int] = [], isRight: Bool = false,
    isRuled: Bool = false, content: (inout OfficeFlow) -> Void
  ) {
    var format = ParagraphFormat(style: style, left: left ?? place.left, hanging: hanging, tabs: tabs)
    format.keepsWithNext = place.keeps
    format.breaksPage = breaksPage
    format.isRight = isRight
    format.isRuled = isRuled
    if beginsItem {
      format.beginsItem = true
      format.hanging = look.listIndent
    }
    let number = number
    if number != nil {
      if format.hanging > 0 { format.tabs.insert(format.left - format.hanging, at: 0) }
      format.hanging += look.questionIndent
    }
    (breaksPage, beginsItem, afterTable, afterHeading, lastCallout) = (false, false, false, false, nil)
    self.number = nil
    sink.openParagraph(format)
    if let number {
      sink.run("\(number).", RunTraits(isStrong: true))
      sink.tab()
    }
    content(&self)
    sink.closeParagraph()
  }

  /// Adds words to the open paragraph.
  mutating func add(_ words: [Inline], _ traits: RunTraits = RunTraits()) {
    var traits = traits
    if traits.language == nil { traits.language = language }
    for word in words {
      switch word {
      case .text(let text): if !text.isEmpty { sink.run(text, traits) }
      case .emphasis(let inner):
        var inside = traits
        inside.isEmphasis = true
        add(inner, inside)
      case .strong(let inner):
        var inside = traits
        inside.isStrong = true
        add(inner, inside)
      // Quotation marks were set when the document was made.
      case .quote(let inner): add(inner, traits)
      case .link(let address, let inner):
        guard !traits.isLink, !inner.plainText.isEmpty, let address = LinkAddress(address) else {
          add(inner, traits)
          continue
        }
        var inside = traits
        inside.isLink = true
        sink.openLink(address)
        add(inner, inside)
        sink.closeLink()
      }
    }
  }

  private mutating func addList(_ ordered: Bool, _ items: [[Block]], _ place: Place) {
    guard !items.isEmpty else { return }
    if beginsItem { paragraph(place.style, place) { _ in } }
    let style = place.style == .body ? (ordered ? OfficeStyle.listNumber : .listBullet) : place.style
    sink.openList(ListFormat(isOrdered: ordered, left: place.left + look.listIndent, style: style))
    for (index, item) in items.enumerated() {
      var inside = place.part(isLast: index == items.count - 1)
      inside.left += look.listIndent
      inside.width -= look.listIndent
      inside.depth += 1
      sink.openItem()
      beginsItem = true
      for (order, block) in item.enumerated() {
        var part = inside.part(isLast: order == item.count - 1)
        if order == 0, case .paragraph = block { part.style = style }
        add(block, part)
      }
      if beginsItem { paragraph(style, inside) { _ in } }
      sink.closeItem()
    }
    sink.closeList()
  }

  private mutating func add(_ callout: Callout, _ place: Place) {
    var inside = place
    inside.style = .callout(callout.kind)
    let edge = look.look(inside.style)
    inside.left += edge.left
    inside.width -= edge.left + edge.right
    // A short box stays whole; a long one, such as a text to read aloud, may run on.
    inside.isTogether = place.isTogether || callout.blocks.lineCount <= 14
    var title = inside.part(isLast: callout.blocks.isEmpty)
    title.keeps = title.keeps || !callout.blocks.isEmpty
    paragraph(.calloutTitle(callout.kind), title) { $0.add(callout.title) }
    add(callout.blocks, inside)
    lastCallout = callout.kind
  }

  private mutating func add(_ question: Question, _ place: Place) {
    var inside = place
    inside.style = .questionText
    inside.left += look.questionIndent
    inside.width -= look.questionIndent
    inside.isTogether = true
    if question.prompt.isEmpty, question.blocks.first?.beginsWithWords ?? false {
      number = question.number
    } else {
      number = question.number
      paragraph(.question, inside.part(isLast: question.blocks.isEmpty)) { $0.add(question.prompt) }
    }
    add(question.blocks, inside)
  }

  private mutating func add(_ figure: DocumentFigure, _ place: Place) {
    let hasCaption = !figure.caption.isEmpty
    var here = place
    here.keeps = place.keeps || hasCaption
    let tallest = look.sheet.height / 2
    if let size = OfficePicture(png: figure.bytes, width: place.width, height: tallest) {
      paragraph(.figure, here) { $0.sink.picture(figure.bytes, size, alternative: figure.alternative) }
    } else {
      paragraph(.pictureWords, here, left: place.left + look.look(.pictureWords).left) {
        $0.add([.text(figure.alternative)])
      }
    }
    if hasCaption { paragraph(.caption, place) { $0.add(figure.caption) } }
  }

  /// Adds a line that keeps grids apart, and forgets what stood before.
  mutating func beginGrid(_ place: Place) {
    if beginsItem || number != nil || breaksPage { paragraph(.gap, place) { _ in } }
  }

  /// True if a heading says what a table shows.
  var followsHeading: Bool { afterHeading }

  /// True if a table was added last.
  var isAfterTable: Bool { afterTable }

  /// Forgets what stood before, at the edge of a cell.
  mutating func forget() { (afterTable, afterHeading, lastCallout) = (false, false, nil) }

  /// Remembers that a table ended.
  mutating func endGrid() {
    afterTable = true
    afterHeading = false
    lastCallout = nil
  }
}

extension Block {
  /// True if its first line may have a number before it.
  fileprivate var beginsWithWords: Bool {
    switch self {
    case .paragraph, .answerBoxes: true
    case .heading, .list, .table, .callout, .figure, .question, .writingSpace, .cards, .parallel, .chart, .pageBreak:
      false
    }
  }
}

extension [Block] {
  /// About how many lines the blocks take.
  fileprivate var lineCount: Int {
    reduce(0) { count, block in
      switch block {
      case .heading(_, let words), .paragraph(let words): count + 1 + DisplayWidth.of(words.plainText) / 90
      case .list(_, let items): count + items.reduce(0) { $0 + $1.lineCount }
      case .table(let table): count + 2 + table.rows.count * 2
      case .callout(let callout): count + 1 + callout.blocks.lineCount
      case .figure: count + 20
      case .question(let question): count + 2 + question.blocks.lineCount
      case .answerBoxes(let boxes, let layout): count + (layout == .row ? 1 : boxes.count)
      case .writingSpace(_, let lines): count + 1 + lines
      case .chart: count
      case .cards, .parallel, .pageBreak: count + 20
      }
    }
  }
}
