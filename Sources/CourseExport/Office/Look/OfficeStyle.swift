import CourseDocument

/// The paragraph styles of the files that people edit, the same in Word and OpenDocument files.
///
/// They are all in the style list of the file, so that a facilitator adds a call-out by choosing its style.
enum OfficeStyle: Hashable {
  case body, title
  /// 1 to 3.
  case heading(Int)
  case listBullet, listNumber, caption, tableText, tableHead
  case callout(Callout.Kind), calloutTitle(Callout.Kind)
  case question, questionText, answerBox, writingLine, figure, pictureWords
  case cardTitle, cardLargeTitle, cardText
  /// A line that only keeps tables and boxes apart.
  case gap
  case header, footer

  /// Every style, in the order of the style list.
  static let all: [OfficeStyle] =
    [.body, .title, .heading(1), .heading(2), .heading(3), .listBullet, .listNumber, .caption, .tableText, .tableHead]
    + Callout.Kind.allCases.flatMap { [.calloutTitle($0), .callout($0)] }
    + [
      .question, .questionText, .answerBox, .writingLine, .figure, .pictureWords, .cardTitle, .cardLargeTitle,
      .cardText, .gap, .header, .footer,
    ]

  /// The name in the style list; Word and LibreOffice show their own names in their own language for those they know.
  var name: String {
    switch self {
    case .body: "Normal"
    case .title: "Title"
    case .heading(let level): "heading \(level)"
    case .listBullet: "List Bullet"
    case .listNumber: "List Number"
    case .caption: "caption"
    case .tableText: "Table Text"
    case .tableHead: "Table Head"
    case .callout(let kind): "Callout " + kind.word
    case .calloutTitle(let kind): "Callout " + kind.word + " Title"
    case .question: "Question"
    case .questionText: "Question Text"
    case .answerBox: "Answer Box"
    case .writingLine: "Writing Line"
    case .figure: "Figure"
    case .pictureWords: "Picture Words"
    case .cardTitle: "Card Title"
    case .cardLargeTitle: "Card Large Title"
    case .cardText: "Card Text"
    case .gap: "Gap"
    case .header: "header"
    case .footer: "footer"
    }
  }

  /// The name without spaces, which the files refer to.
  var id: String {
    var id = ""
    for word in name.split(separator: " ") { id += word.prefix(1).uppercased() + word.dropFirst() }
    return id
  }

  /// The style that Enter leads to.
  var next: OfficeStyle {
    switch self {
    case .title, .heading, .caption, .figure, .gap: .body
    case .calloutTitle(let kind): .callout(kind)
    case .question: .questionText
    case .cardTitle, .cardLargeTitle: .cardText
    case .body, .listBullet, .listNumber, .tableText, .tableHead, .callout, .questionText, .answerBox, .writingLine,
      .pictureWords, .cardText, .header, .footer:
      self
    }
  }

  /// True if word processors know the style by its name, in every language.
  var isBuiltIn: Bool {
    switch self {
    case .body, .title, .heading, .listBullet, .listNumber, .caption, .header, .footer: true
    case .tableText, .tableHead, .callout, .calloutTitle, .question, .questionText, .answerBox, .writingLine, .figure,
      .pictureWords, .cardTitle, .cardLargeTitle, .cardText, .gap:
      false
    }
  }

  /// The style of a heading of the document: its first level is the title.
  static func heading(of level: Int) -> OfficeStyle { level <= 1 ? .title : .heading(min(3, level - 1)) }
}

extension Callout.Kind {
  /// The kind as a word of a style name.
  fileprivate var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
