import Wording

/// A page broken into the rows of a window.
struct PageLayout {
  /// How a row looks; words carry the meaning, looks only help.
  enum Look {
    case plain, strong, accent
  }

  /// One row and the block that it belongs to.
  struct Row {
    let text: String
    let look: Look
    let block: Int
  }

  /// The rows, without margin.
  let rows: [Row]

  /// Lays blocks out.
  ///
  /// - Parameter isTight: true to leave out the room between parts, for windows that are too low for it.
  init(_ blocks: [PageBlock], width: Int, isTight: Bool, printed: PrintedText) {
    var rows: [Row] = []
    for (index, block) in blocks.enumerated() {
      func add(_ lines: [String], _ look: Look = .plain) {
        rows += lines.map { Row(text: $0, look: look, block: index) }
      }
      switch block {
      case .title(let text), .claim(let text), .label(let text):
        add(TextWrap.lines(printed(text), width: width), .strong)
      case .progress(let text): add(TextWrap.lines(printed(text), width: width), .accent)
      case .text(let text): add(TextWrap.lines(printed(text), width: width))
      case .option(let key, let text):
        add(TextWrap.hanging(printed(text), mark: Self.mark(printed(key)), width: width))
      case .point(let mark, let text):
        add(TextWrap.hanging(printed(text), mark: printed(mark) + " ", width: width))
      case .space:
        if !isTight, rows.last?.text.isEmpty == false { add([""]) }
      }
    }
    while rows.last?.text.isEmpty == true { rows.removeLast() }
    self.rows = rows
  }

  private static func mark(_ key: String) -> String { (key.count < 2 ? " " : "") + key + "  " }
}
