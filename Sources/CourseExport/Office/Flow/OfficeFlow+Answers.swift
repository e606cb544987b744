import CourseDocument
import CourseModel
import Wording

extension OfficeFlow {
  /// Adds boxes to tick: in equal columns on one line if their words fit, else one under the other.
  mutating func add(_ boxes: [AnswerBox], _ layout: AnswerBox.Layout, _ place: Place) {
    guard !boxes.isEmpty else { return }
    let column = place.width / boxes.count
    // A letter is about half as wide as the type is high.
    let widest = boxes.map { DisplayWidth.of($0.label.plainText) }.max() ?? 0
    let fits = look.type.box * 11 + widest * look.type.body * 11 / 2 < column
    let isRow = boxes.count == 1 || (layout == .row && fits)
    if isRow {
      paragraph(.answerBox, place, tabs: (1..<max(boxes.count, 1)).map { place.left + $0 * column }) { flow in
        for (index, box) in boxes.enumerated() {
          if index > 0 { flow.sink.tab() }
          flow.addBox()
          flow.add([.text("\u{A0}")] + box.label)
        }
      }
    } else {
      let hanging = look.type.box * 13
      for (index, box) in boxes.enumerated() {
        paragraph(
          .answerBox, place.part(isLast: index == boxes.count - 1), left: place.left + hanging, hanging: hanging
        ) {
          $0.addBox()
          $0.sink.tab()
          $0.add(box.label)
        }
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
