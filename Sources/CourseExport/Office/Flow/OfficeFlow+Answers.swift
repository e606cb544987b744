import CourseDocument
import CourseModel
import Wording

extension OfficeFlow {
  /// Adds boxes to tick: in equal columns on as few lines as their words let them, or one under the other.
  mutating func add(_ boxes: [AnswerBox], _ layout: AnswerBox.Layout, _ place: Place) {
    guard !boxes.isEmpty else { return }
    // A letter is about half as wide as the type is high.
    let widest = boxes.map { DisplayWidth.of($0.label.plainText) }.max() ?? 0
    let needed = look.type.box * 9 + (widest * 5 + 8) * look.type.body
    let counts = layout == .row ? [boxes.count, (boxes.count + 1) / 2] : []
    guard let count = counts.first(where: { place.width / $0 > needed }), count > 1 || boxes.count == 1 else {
      return addColumn(of: boxes, place)
    }
    let column = place.width / count
    let stops = (1..<max(count, 1)).map { place.left + $0 * column }
    for start in stride(from: 0, to: boxes.count, by: count) {
      let line = boxes[start..<min(start + count, boxes.count)]
      paragraph(.answerBox, place.part(isLast: start + count >= boxes.count), tabs: stops) { flow in
        for (index, box) in line.enumerated() {
          if index > 0 { flow.sink.tab() }
          flow.addBox()
          flow.add([.text("\u{A0}")] + box.label)
        }
      }
    }
  }

  private mutating func addColumn(of boxes: [AnswerBox], _ place: Place) {
    let hanging = look.type.box * 10
    for (index, box) in boxes.enumerated() {
      let here = place.part(isLast: index == boxes.count - 1)
      paragraph(.answerBox, here, left: place.left + hanging, hanging: hanging) {
        $0.addBox()
        $0.sink.tab()
        $0.add(box.label)
      }
    }
  }

  /// Adds one box to tick.
  private func addBox() { sink.run(OfficeWords.tickBox, RunTraits(isBox: true)) }

  /// Adds lines to write on.
  mutating func addLines(_ label: [Inline], _ lines: Int, _ place: Place) {
    var before = place
    before.keeps = place.keeps || lines > 0
    if !label.isEmpty || lines < 1 { paragraph(place.style, before) { $0.add(label) } }
    guard lines > 0 else { return }
    for line in 0..<lines {
      var here = place
      here.keeps = place.keeps || line < lines - 1
      // Inside a box the line keeps to the style of the box, so that its edge is not broken.
      let style = place.style.isBoxed ? place.style : .writingLine
      paragraph(style, here, tabs: [place.left + place.width], isRuled: true) { $0.sink.tab() }
    }
  }
}

extension OfficeStyle {
  /// True for words in a box.
  fileprivate var isBoxed: Bool {
    switch self {
    case .callout, .calloutTitle: true
    case .body, .title, .heading, .listBullet, .listNumber, .caption, .tableText, .tableHead, .question,
      .questionText, .answerBox, .writingLine, .figure, .pictureWords, .cardTitle, .cardLargeTitle, .cardText, .gap,
      .header, .footer:
      false
    }
  }
}
