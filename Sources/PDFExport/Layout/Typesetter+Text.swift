import CourseDocument
import CourseModel
import Wording

extension Typesetter {
  /// A paragraph of its own.
  func paragraph(_ inlines: [Inline], _ measure: Measure, _ parent: TagID) -> [Strip] {
    guard !inlines.plainText.isEmpty else { return [] }
    let node = tags.add(.paragraph, to: parent)
    return lines(inlines, style(theme.body), measure, node).spaced(before: theme.gap, after: theme.gap)
  }

  func heading(_ level: Int, _ inlines: [Inline], _ measure: Measure, _ parent: TagID) -> [Strip] {
    guard !inlines.plainText.isEmpty else { return [] }
    let tagged = tagLevel(level)
    let node = tags.add(.heading(tagged), to: parent)
    let startsSection = level == 2 && !followsPageBreak && !isSlide
    var style = style(theme.size(level: level))
    if level == 2, followsPageBreak { style.size *= 1.18 }
    style.isBold = true
    style.leading = 1.22
    style.ink = level <= 2 ? .accent : .black
    var out = lines(inlines, style, measure, node)
    guard !out.isEmpty else { return [] }
    if startsSection {
      let room = theme.body * 0.45
      out[0].height += room
      out[0].marks = out[0].marks.map { $0.moved(down: room) }
      out[0].marks.insert(
        .shape(
          ShapeMark(
            path: .line(x1: measure.x, y1: 0, x2: measure.x + measure.width, y2: 0), width: theme.body * 0.12,
            ink: .accent)),
        at: 0)
    }
    out[0].marks.append(.anchor(AnchorMark(level: tagged, title: inlines.plainText, y: 0)))
    let before: Double
    let after: Double
    switch level {
    case ...1: (before, after) = (0, theme.body * 0.6)
    case 2: (before, after) = (theme.body * 1.5, theme.body * 0.5)
    default: (before, after) = (theme.body, theme.body * 0.3)
    }
    return out.glued(.hard).gluedToNext(.hard).spaced(before: before, after: after)
  }

  func style(_ size: Double) -> TextStyle { TextStyle(size: size, leading: theme.leading) }

  /// Lines of text, one strip each, tagged as content of an element, or of none if they only decorate.
  func lines(
    _ inlines: [Inline], _ style: TextStyle, _ measure: Measure, _ node: TagID?, align: Alignment = .left
  ) -> [Strip] {
    strips(of: textWords(inlines, style, node), style, measure, align: align)
  }

  /// Words that decorate, such as a bar between two services.
  func separator(_ text: String, _ style: TextStyle) -> [TextWord] {
    // A space at its start would be dropped as that of a new line.
    let words = textWords([.text("x" + text)], style, nil)
    return Array(words.dropFirst())
  }

  /// Lines of words, one strip each.
  func strips(of words: [TextWord], _ style: TextStyle, _ measure: Measure, align: Alignment = .left) -> [Strip] {
    let lines = LineBreaker.lines(of: words, width: measure.width)
    var out = lines.map { line -> Strip in
      let free = max(0, measure.width - line.width)
      let start: Double
      switch align {
      case .left: start = measure.x
      case .centre: start = measure.x + free / 2
      case .right: start = measure.x + free
      }
      return Strip(
        height: style.lineHeight, marks: marks(of: line, style: style, from: start), baseline: style.baseline)
    }
    // No line of a paragraph stands alone at the foot or the top of a page.
    if out.count > 1 {
      out[0].glue = .hard
      out[out.count - 2].glue = .hard
    }
    return out
  }

  /// The words of inlines, shaped, with their elements.
  func textWords(_ inlines: [Inline], _ style: TextStyle, _ node: TagID?) -> [TextWord] {
    var run = TextRun(setter: self, style: style, node: node)
    run.add(inlines, isBold: style.isBold, isItalic: style.isItalic, link: nil)
    return run.words
  }

  private func marks(of line: LineBreaker.Line, style: TextStyle, from start: Double) -> [Mark] {
    var out: [Mark] = []
    var links: [LinkMark] = []
    var x = start
    for word in line.words {
      if case .text(var mark)? = out.last, mark.face === word.face, mark.slot == word.slot, mark.ink == word.ink,
        mark.size == word.size
      {
        mark.words.append(word.glyphs)
        out[out.count - 1] = .text(mark)
      } else {
        out.append(
          .text(
            TextMark(
              slot: word.slot, x: x, y: style.baseline, face: word.face, size: word.size, ink: word.ink,
              words: [word.glyphs])))
      }
      if let link = word.link {
        if let last = links.last, last.node == link.node {
          links[links.count - 1] = LinkMark(
            node: link.node, address: link.address, words: link.words, x: last.x, y: 0, width: x + word.width - last.x,
            height: style.lineHeight)
        } else {
          links.append(
            LinkMark(
              node: link.node, address: link.address, words: link.words, x: x, y: 0, width: word.width,
              height: style.lineHeight))
        }
      }
      x += word.width
    }
    return out + links.map(Mark.link)
  }
}

/// Collects the words of a paragraph.
private struct TextRun {
  let setter: Typesetter
  let style: TextStyle
  let node: TagID?
  var words: [TextWord] = []
  private var slot: TagSlot?

  init(setter: Typesetter, style: TextStyle, node: TagID?) {
    self.setter = setter
    self.style = style
    self.node = node
  }

  mutating func add(_ inlines: [Inline], isBold: Bool, isItalic: Bool, link: TextLink?) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text, isBold: isBold, isItalic: isItalic, link: link)
      case .emphasis(let inner): add(inner, isBold: isBold, isItalic: true, link: link)
      case .strong(let inner): add(inner, isBold: true, isItalic: isItalic, link: link)
      // Quotation marks were set when the document was made.
      case .quote(let inner): add(inner, isBold: isBold, isItalic: isItalic, link: link)
      case .link(let address, let inner):
        guard let node, link == nil, let target = LinkAddress(address), !inner.plainText.isEmpty else {
          add(inner, isBold: isBold, isItalic: isItalic, link: link)
          continue
        }
        let element = setter.tags.add(.link, to: node)
        slot = setter.tags.slot(in: element)
        add(
          inner, isBold: isBold, isItalic: isItalic,
          link: TextLink(node: element, address: target.text, words: SafeText.printable(inner.plainText)))
        slot = nil
      }
    }
  }

  private mutating func add(_ text: String, isBold: Bool, isItalic: Bool, link: TextLink?) {
    let face: FontFace
    do {
      face = try setter.fonts.face(FaceRole(isBold: isBold, isItalic: isItalic))
    } catch {
      setter.note(.refused("\(error)"))
      return
    }
    for piece in TextSplitter.pieces(of: text, isLink: link != nil) {
      if piece.isSpace, words.last?.isSpace ?? true { continue }
      if slot == nil, let node { slot = setter.tags.slot(in: node) }
      words.append(
        TextWord(
          glyphs: face.shaped(piece.text, language: setter.language.code, with: setter.fonts.shaper), face: face,
          size: style.size, ink: link == nil ? style.ink : .link, slot: slot, link: link, isSpace: piece.isSpace,
          mayBreakAfter: piece.mayBreakAfter))
    }
  }
}
