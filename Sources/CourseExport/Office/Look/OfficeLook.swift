import CourseDocument
import CourseModel
import Wording

/// Type and space of a document to edit: sizes of its page and how each style looks on it.
struct OfficeLook {
  static let ink: StaticString = "1C2B33"
  static let accent: StaticString = "0B5563"
  static let brown: StaticString = "6B3D00"
  static let tint: StaticString = "EEF4F4"
  static let rule: StaticString = "7A8A92"
  /// On every computer or drawn with the same widths (Liberation Sans, Helvetica), and easy to read.
  static let font: StaticString = "Arial"
  /// Fonts that hold the box to tick, if the first one is missing the second.
  static let symbolFont: StaticString = "Segoe UI Symbol"

  let paper: Paper
  let size: PageStyle.Size
  /// The height of what stands at the foot of every page, in twentieths of a point.
  private(set) var footHeight = 0

  init(_ document: Document) {
    paper = document.style.paper
    size = document.style.size
    let notes = [document.footer] + [document.companion?.footer ?? []]
    footHeight = foot(of: notes)
  }

  /// LibreOffice parts headings from what they stand over when a foot grows into the page: the room is set aside here.
  private func foot(of notes: [[[Inline]]]) -> Int {
    let rows = notes.reduce(1) { rows, lines in
      guard !lines.isEmpty else { return rows }
      // The question before the services, and the lines between them.
      let columns = lines.reduce(18) { $0 + DisplayWidth.of($1.plainText) + 5 }
      return rows + (columns * type.small * 21 / 4 + textWidth - 1) / textWidth
    }
    return rows * type.small * 12 + 120
  }

  /// What is left free at the foot of a page.
  var bottomMargin: Int { Self.frameMargin + footHeight + 100 }

  /// The sheet in twentieths of a point.
  var sheet: (width: Int, height: Int) {
    switch paper {
    case .letter: (12_240, 15_840)
    case .a4: (11_906, 16_838)
    }
  }

  static let sideMargin = 1_020
  static let topMargin = 1_080
  static let frameMargin = 480

  var textWidth: Int { sheet.width - 2 * Self.sideMargin }

  /// What `usual` is for the ordinary size, grown with the words of the page.
  func scaled(_ usual: Int) -> Int { usual * type.body / 21 }

  /// Type sizes in half points.
  struct TypeScale {
    let body, table, small, title, heading1, heading2, heading3, box: Int
  }

  var type: TypeScale {
    switch size {
    case .usual: TypeScale(body: 21, table: 19, small: 15, title: 38, heading1: 27, heading2: 23, heading3: 21, box: 46)
    case .large: TypeScale(body: 36, table: 36, small: 26, title: 56, heading1: 48, heading2: 44, heading3: 44, box: 64)
    case .poster:
      TypeScale(body: 48, table: 48, small: 20, title: 88, heading1: 60, heading2: 54, heading3: 52, box: 64)
    }
  }

  /// How far the words of a list stand from those around it.
  var listIndent: Int { scaled(340) }
  var questionIndent: Int { scaled(480) }

  /// How a style looks.
  func look(_ style: OfficeStyle) -> ParagraphLook {
    var look = ParagraphLook(size: type.body, after: scaled(90))
    // Large words need less air between their lines.
    if size == .poster { look.line = 240 }
    switch style {
    case .body: break
    case .title:
      look.size = type.title
      look.isBold = true
      look.color = Self.accent
      look.after = scaled(160)
      look.line = 240
      look.keepsWithNext = true
    case .heading(let level): heading(level, &look)
    case .listBullet, .listNumber:
      look.left = listIndent
      look.hanging = listIndent
      // What hangs on a wall has to fit on one sheet.
      look.after = size == .poster ? 50 : scaled(50)
    case .caption:
      look.size = type.table
      look.isBold = true
      look.before = scaled(60)
      look.after = scaled(60)
      look.keepsWithNext = true
    case .tableText, .tableHead:
      look.size = type.table
      look.isBold = style == .tableHead
      look.after = scaled(20)
      look.before = scaled(20)
      look.line = 250
    case .callout(let kind), .calloutTitle(let kind): callout(kind, isTitle: style == .calloutTitle(kind), &look)
    case .question:
      look.isBold = true
      look.left = questionIndent
      look.hanging = questionIndent
      look.before = scaled(160)
      look.after = scaled(60)
      look.keepsTogether = true
    case .questionText: look.left = questionIndent
    case .answerBox:
      look.left = questionIndent
      look.after = scaled(40)
      look.keepsTogether = true
    case .writingLine:
      look.before = size == .poster ? 220 : scaled(160)
      look.after = 0
    case .figure:
      look.before = scaled(80)
      look.keepsWithNext = true
    case .pictureWords:
      look.box = BoxLook(.all, .single, width: 4, color: Self.rule)
      look.left = 160
      look.right = 160
    case .cardTitle, .cardLargeTitle:
      look.size = style == .cardLargeTitle ? max(72, type.title) : max(28, type.body)
      look.isBold = true
      look.isCentred = true
      look.keepsWithNext = true
      look.line = 240
      look.before = 60
    case .cardText:
      look.size = max(20, type.body)
      look.isCentred = true
    case .gap:
      look.size = 8
      look.after = 0
      look.line = 240
    case .header, .footer:
      look.size = type.small
      look.after = 0
      look.line = 250
      if style == .footer { look.box = BoxLook(.top, .single, width: 4, color: Self.rule, padding: 4) }
    }
    return look
  }

  private func heading(_ level: Int, _ look: inout ParagraphLook) {
    look.size = level == 1 ? type.heading1 : level == 2 ? type.heading2 : type.heading3
    look.isBold = true
    look.color = level == 1 ? Self.accent : Self.ink
    look.before = scaled(level == 1 ? 300 : 200)
    look.after = scaled(level == 1 ? 100 : 60)
    look.line = 240
    look.keepsWithNext = true
    look.keepsTogether = true
    look.outline = level - 1
    if level == 1 { look.box = BoxLook(.top, .single, width: 12, color: Self.accent, padding: 4) }
  }

  private func callout(_ kind: Callout.Kind, isTitle: Bool, _ look: inout ParagraphLook) {
    let box = Self.box(of: kind)
    look.box = box
    look.left = box.leftInset
    look.right = box.rightInset
    look.after = scaled(80)
    if isTitle {
      look.size = type.table
      look.isBold = true
      look.color = kind == .draft || kind == .warning ? Self.brown : kind == .note ? Self.ink : Self.accent
      look.before = scaled(110)
      look.after = scaled(20)
      look.keepsWithNext = true
    }
  }

  /// The edge of a call-out: told apart by its form, in grey copies too.
  static func box(of kind: Callout.Kind) -> BoxLook {
    switch kind {
    case .say: BoxLook(.left, .single, width: 32, color: accent, fill: tint)
    case .act: BoxLook(.left, .double, width: 12, color: ink)
    case .note: BoxLook(.left, .dotted, width: 18, color: ink)
    case .ask: BoxLook(.left, .dashed, width: 24, color: accent)
    case .show: BoxLook(.all, .single, width: 6, color: ink)
    case .safety: BoxLook(.all, .single, width: 12, color: accent)
    case .services: BoxLook(.all, .single, width: 18, color: ink)
    case .draft: BoxLook(.all, .dashed, width: 8, color: brown)
    case .warning: BoxLook(.all, .double, width: 6, color: brown)
    }
  }
}
