import Wording

/// One drawing of a window: the part of a page that fits, the prompt, and what is being typed.
struct ScreenFrame {
  /// Everything to send to the terminal, in one piece.
  let text: String
  /// The first row of the page that is shown.
  let firstRow: Int
  /// The first row of the next part, or nil on the last one.
  let nextRow: Int?
  private let firstBlock: Int
  private let blocks: [PageBlock]

  /// Lays the page out for the window as it is now.
  ///
  /// - Parameter prompt: what is asked for, or nil for a page that is only read.
  init(
    blocks: [PageBlock], first: Int, prompt: String?, keys: String, typed: String, settings: TerminalSettings,
    words: ScreenWords
  ) {
    let size = settings.size
    let geometry = Geometry(columns: size.columns, rows: size.rows)
    let printed = settings.printed
    let asked = printed(prompt ?? words.goOn)
    // The prompt shares the line with what is typed where both fit.
    let isOneLine =
      prompt == nil || geometry.isTiny || DisplayWidth.of(asked) + Self.roomToType <= geometry.width
    let foot = Self.foot(prompt: isOneLine ? "" : asked, keys: printed(keys), geometry: geometry)
    let room = max(1, geometry.bodyRows - foot.count)
    let rows = geometry.layout(blocks, room: room, printed: printed).rows
    // A page that does not fit says so: on the prompt's own line if it is only read, on a row of its own if not.
    let isWhole = rows.count <= room
    let part = isWhole ? max(1, rows.count) : max(1, prompt == nil || geometry.isTiny ? room : room - 1)
    let start = isWhole ? 0 : min(first, rows.count - 1) / part * part
    let end = min(rows.count, start + part)
    let more = words.more(start / part + 1, of: (rows.count + part - 1) / part, isShort: geometry.columns < 32)
    var lines = Array(repeating: "", count: geometry.top)
    lines += rows[start..<end].drop { $0.text.isEmpty }
      .map { geometry.margin + Self.styled($0, colour: settings.usesColour) }
    if !isWhole {
      lines += Array(repeating: "", count: max(0, geometry.top + part - lines.count))
      if prompt != nil, !geometry.isTiny {
        lines.append(geometry.margin + TextWrap.tail(printed(more), width: geometry.width))
      }
    }
    let answerRow = geometry.answerRow(after: lines.count, foot: foot.count)
    lines += Array(repeating: "", count: max(0, answerRow - foot.count - lines.count))
    lines += foot.map { geometry.margin + $0 }
    let isTurning = !isWhole && (prompt == nil ? end < rows.count : geometry.isTiny)
    let lead = isTurning ? printed(more) : isOneLine && !(geometry.isTiny && prompt != nil) ? asked : ">"
    let typedRoom = max(1, geometry.width - DisplayWidth.of(lead) - 2)
    let shown = TextWrap.tail(lead, width: geometry.width) + " " + TextWrap.tail(printed(typed), width: typedRoom)
    var out = "\u{1B}[?25l\u{1B}[H"
    for line in lines.prefix(max(0, size.rows - 1)) { out += "\u{1B}[2K" + line + "\r\n" }
    out += "\u{1B}[2K" + geometry.margin + shown + "\u{1B}[J\u{1B}[?25h"
    text = out
    firstRow = start
    nextRow = end < rows.count ? end : nil
    firstBlock = rows.isEmpty ? 0 : rows[start].block
    self.blocks = blocks
  }

  /// The row where the block that is at the top now starts in the window as it has become.
  func blockRow(in settings: TerminalSettings) -> Int {
    let size = settings.size
    let geometry = Geometry(columns: size.columns, rows: size.rows)
    let layout = geometry.layout(blocks, room: geometry.bodyRows, printed: settings.printed)
    return firstRow == 0 ? 0 : layout.rows.firstIndex { $0.block == firstBlock } ?? 0
  }

  /// How many columns stay free after a prompt, for what is typed.
  private static let roomToType = 12

  /// What stands above the line that is typed: the keys where there is room, and a prompt that needs lines of its own.
  private static func foot(prompt: String, keys: String, geometry: Geometry) -> [String] {
    let prompts = TextWrap.lines(prompt, width: geometry.width)
    guard geometry.isRoomy else { return Array(prompts.prefix(1)) }
    return keys.isEmpty ? prompts : TextWrap.lines(keys, width: geometry.width) + [""] + prompts
  }

  private static func styled(_ row: PageLayout.Row, colour: Bool) -> String {
    switch row.look {
    case .plain: row.text
    case .strong: "\u{1B}[1m" + row.text + "\u{1B}[0m"
    case .accent: colour ? "\u{1B}[36m" + row.text + "\u{1B}[0m" : row.text
    }
  }
}

/// Where things stand in a window.
private struct Geometry {
  let columns: Int
  let rows: Int

  /// Widest text that reads well.
  private static let widest = 72

  var isRoomy: Bool { rows >= 16 && columns >= 36 }
  /// True for windows with no row to spare.
  var isTiny: Bool { rows < 10 }
  var top: Int { isRoomy ? 1 : 0 }
  var margin: String { String(repeating: " ", count: columns >= 36 ? 3 : columns >= 24 ? 1 : 0) }
  var width: Int { min(Self.widest, max(1, columns - 2 * margin.count)) }
  /// Rows for the page and its foot; the last one is for typing.
  var bodyRows: Int { max(1, rows - 1 - top) }

  /// The page with room between its parts, or without where that makes it fit.
  func layout(_ blocks: [PageBlock], room: Int, printed: PrintedText) -> PageLayout {
    let airy = PageLayout(blocks, width: width, isTight: !isRoomy, printed: printed)
    guard isRoomy, airy.rows.count > room else { return airy }
    let tight = PageLayout(blocks, width: width, isTight: true, printed: printed)
    return tight.rows.count <= room ? tight : airy
  }

  /// The row for typing: two rows below the page where there is room, always in the window.
  func answerRow(after lines: Int, foot: Int) -> Int {
    min(rows - 1, lines + foot + (isRoomy ? 2 : 0))
  }
}
