import CourseDocument
import CourseModel
import Wording

extension Typesetter {
  /// A question with its number in the margin, kept together.
  func question(_ question: Question, _ measure: Measure, _ parent: TagID) -> [Strip] {
    let node = tags.add(.division, to: parent)
    let inner = measure.indented(theme.number)
    let prompt = tags.add(.paragraph, to: node)
    var bold = style(theme.prompt)
    bold.isBold = true
    var numbered = bold
    numbered.ink = .accent
    let number = lines([.text("\(question.number). ")], numbered, Measure(x: measure.x, width: theme.number), prompt)
    let isBare = question.prompt.plainText.isEmpty
    var out: [Strip]
    if isBare {
      out = strips(question.blocks, in: inner, under: node).spaced(before: 0, after: 0)
        .labelled(number, height: theme.prompt * theme.leading)
      let room = theme.body * 0.6
      if !out.isEmpty {
        out[0].height += room
        out[0].marks = out[0].marks.map { $0.moved(down: room) }
        out[0].marks.insert(
          .shape(
            ShapeMark(
              path: .line(x1: measure.x, y1: 0, x2: measure.x + measure.width, y2: 0), width: 0.5, ink: .grey)),
          at: 0)
      }
    } else {
      out = lines(question.prompt, bold, inner, prompt).labelled(number, height: theme.prompt * theme.leading)
        .gluedToNext(.hard).spaced(after: theme.gap)
      out += strips(question.blocks, in: inner, under: node)
    }
    let room = isBare ? theme.body * 0.65 : theme.body * 1.2
    return out.glued(.soft).spaced(before: room, after: room)
  }

  /// Boxes of one size, beside each other in equal columns or one under the other.
  func answerBoxes(
    _ boxes: [AnswerBox], _ layout: AnswerBox.Layout, _ measure: Measure, _ parent: TagID
  ) -> [Strip] {
    guard !boxes.isEmpty else { return [] }
    let list = tags.add(.list, to: parent, attributes: ["<</O/List/ListNumbering/None>>"])
    let gap = theme.body * 1.1
    let columns = columns(of: boxes, layout, measure, gap: gap)
    let width = (measure.width - Double(columns - 1) * gap) / Double(columns)
    var out: [Strip] = []
    for start in stride(from: 0, to: boxes.count, by: columns) {
      var row = Strip(height: theme.box, baseline: theme.box / 2 + theme.body * 0.355)
      let cells = boxes[start..<min(boxes.count, start + columns)].enumerated().map { index, box in
        answerBox(box, Measure(x: measure.x + Double(index) * (width + gap), width: width), list)
      }
      row.height = cells.map(\.height).max() ?? theme.box
      row.marks = cells.flatMap(\.marks)
      row.before = theme.body * 0.6
      row.after = theme.body * 0.6
      out.append(row)
    }
    return out.glued(.soft)
  }

  /// How many boxes fit beside each other, none of their words cut.
  private func columns(of boxes: [AnswerBox], _ layout: AnswerBox.Layout, _ measure: Measure, gap: Double) -> Int {
    switch layout {
    case .column: return 1
    case .row:
      let words = boxes.map { box in
        textWords(box.label, style(theme.body), nil).reduce(0) { $0 + $1.width }
      }
      let needed = max(theme.boxColumn, theme.box + theme.body * 0.6 + (words.max() ?? 0))
      let fit = Int((measure.width + gap) / (needed + gap))
      if fit >= boxes.count { return boxes.count }
      // Two rows of two rather than three and one.
      let rows = (boxes.count + max(1, fit) - 1) / max(1, fit)
      return max(1, (boxes.count + rows - 1) / rows)
    }
  }

  private func answerBox(_ box: AnswerBox, _ measure: Measure, _ list: TagID) -> (height: Double, marks: [Mark]) {
    let item = tags.add(.item, to: list)
    let label = tags.add(.label, to: item)
    let figure = tags.add(.figure, to: label, alternative: words.box[language])
    let body = tags.add(.itemBody, to: item)
    let text = lines(
      box.label, style(theme.body), measure.indented(theme.box + theme.body * 0.6), body)
    let height = max(theme.box, text.totalHeight)
    let line = max(1, theme.body * 0.12)
    let square = Mark.shape(
      ShapeMark(
        slot: tags.slot(in: figure),
        path: .rectangle(
          x: measure.x + line / 2, y: (text.count > 1 ? 0 : (height - theme.box) / 2) + line / 2,
          width: theme.box - line,
          height: theme.box - line),
        width: line))
    // One line of words stands beside the middle of the box, several start level with its middle.
    let first = max(0, (theme.box - theme.body * theme.leading) / 2)
    let down = text.count > 1 ? min(first, max(0, height - text.totalHeight)) : first
    let flat = stack(text)
    return (max(height, down + flat.height), [square] + flat.marks.map { $0.moved(down: down) })
  }

  func writingSpace(_ label: [Inline], _ count: Int, _ measure: Measure, _ parent: TagID) -> [Strip] {
    var out = paragraph(label, measure, parent).gluedToNext(.hard)
    for _ in 0..<max(0, count) {
      out.append(
        Strip(
          height: theme.writing,
          marks: [
            .shape(
              ShapeMark(
                path: .line(
                  x1: measure.x, y1: theme.writing - 0.5, x2: measure.x + measure.width, y2: theme.writing - 0.5)))
          ]))
    }
    return out.glued(.soft).spaced(before: theme.body * 0.6, after: theme.body * 0.8)
  }
}
