import CourseDocument
import CourseModel
import Wording

/// Authored text as CommonMark: every character that could be markup is escaped.
enum MarkdownText {
  /// A blank to fill in.
  static let blank = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
  private static let special = Set("\\`*_{}[]()<>#+-!|~&$^=:\"'.".unicodeScalars)
  /// Escaped only where they could begin a list, a heading or a rule.
  private static let atStart = Set("#+-=.:".unicodeScalars)
  /// Never markup where we put text.
  private static let harmless = Set("(){}!:\"'.-+=#$^".unicodeScalars)

  static func escaped(_ text: String) -> String {
    var out = ""
    var isStart = true
    for scalar in SafeText.printable(text).unicodeScalars {
      let isDigit = (48...57).contains(scalar.value)
      if special.contains(scalar), !harmless.contains(scalar) || isStart && atStart.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
      // "1." begins a list only after digits at the start.
      isStart = isStart && (isDigit || scalar == " ")
    }
    return out
  }

  static func inline(_ words: [Inline]) -> String {
    words.map { word in
      switch word {
      case .text(let text): escaped(text)
      case .emphasis(let inner): marked(inner, with: "*")
      case .strong(let inner): marked(inner, with: "**")
      // Quotation marks were set when the document was made.
      case .quote(let inner): inline(inner)
      case .link(let address, let inner):
        // An address with a bracket or a space would end the link early; then the words stand alone.
        LinkAddress(address).flatMap { isPlain($0.text) ? $0.text : nil }.map { "[\(inline(inner))](<\($0)>)" }
          ?? inline(inner)
      }
    }.joined()
  }

  /// The blocks of a table cell in one line.
  static func cell(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .heading(_, let words), .paragraph(let words): inline(words)
      case .list(_, let items): items.map(cell).joined(separator: "; ")
      case .table(let table): table.rows.map { $0.map(cell).joined(separator: ", ") }.joined(separator: "; ")
      case .callout(let callout): inline(callout.title) + " " + cell(callout.blocks)
      case .figure(let figure): escaped(figure.alternative)
      case .question(let question): "\(question.number). " + inline(question.prompt) + " " + cell(question.blocks)
      case .answerBoxes(let boxes, layout: _): boxes.map { "☐ " + inline($0.label) }.joined(separator: " ")
      case .writingSpace(let label, lines: _): inline(label) + " " + blank
      case .cards(let sheet):
        sheet.cards.flatMap(\.faces).map { inline($0.title) + " " + cell($0.blocks) }.joined(separator: "; ")
      case .parallel(let parallel): parallel.columns.map { cell($0.blocks) }.joined(separator: " / ")
      case .pageBreak: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " — ")
  }

  /// Emphasis only binds when no space stands inside its marks.
  private static func marked(_ words: [Inline], with mark: String) -> String {
    let text = inline(words)
    let start = text.prefix { $0 == " " || $0 == "\u{A0}" }
    let rest = text.dropFirst(start.count)
    let end = rest.reversed().prefix { $0 == " " || $0 == "\u{A0}" }
    let core = rest.dropLast(end.count)
    return core.isEmpty ? text : start + mark + core + mark + String(end.reversed())
  }

  private static func isPlain(_ address: String) -> Bool {
    !address.contains { "<>()\\ ".contains($0) }
  }
}
