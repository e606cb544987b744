/// A line as it is typed: letters, digits, backspace, Ctrl-U, Ctrl-W, Enter; escape sequences are passed over.
struct LineEditor {
  /// What a byte led to.
  enum Event: Equatable {
    case nothing
    case changed
    case submitted(String)
    /// Ctrl-D on an empty line.
    case endOfInput
    /// Ctrl-L.
    case redraw
  }

  private enum Escape {
    case none, started, sequence, single
  }

  /// The longest line that is kept.
  private static let longest = 200

  /// What has been typed since the last Enter.
  private(set) var text = ""
  private var pending: [UInt8] = []
  private var escape = Escape.none

  /// True just after an Escape: it is a key of its own if nothing follows soon.
  var isWaitingForSequence: Bool { escape == .started }

  /// Gives an Escape up as a key that means nothing here.
  mutating func forgetEscape() { escape = .none }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Event {
    if skipsEscape(byte) { return .nothing }
    switch byte {
    case 0x0A, 0x0D:
      defer { clear() }
      return .submitted(text)
    case 0x08, 0x7F:
      pending = []
      if !text.isEmpty { text.removeLast() }
      return .changed
    case 0x04: return text.isEmpty ? .endOfInput : .nothing
    case 0x0C: return .redraw
    case 0x15:
      clear()
      return .changed
    case 0x17:
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
      return .changed
    case 0x1B:
      pending = []
      escape = .started
      return .nothing
    case 0x00..<0x20: return .nothing
    default: return append(byte)
    }
  }

  /// Empties the line.
  mutating func clear() {
    text = ""
    pending = []
  }

  private mutating func skipsEscape(_ byte: UInt8) -> Bool {
    switch escape {
    case .none: return false
    case .started:
      switch byte {
      case UInt8(ascii: "["): escape = .sequence
      case UInt8(ascii: "O"), UInt8(ascii: "N"): escape = .single
      case 0x1B: escape = .started
      default: escape = .none
      }
    case .sequence: if (0x40...0x7E).contains(byte) { escape = .none }
    case .single: escape = .none
    }
    // Enter is never swallowed: a broken sequence must not lock a person in.
    if byte == 0x0A || byte == 0x0D {
      escape = .none
      return false
    }
    return true
  }

  private mutating func append(_ byte: UInt8) -> Event {
    pending.append(byte)
    let needed: Int
    switch pending[0] {
    case 0x00..<0x80: needed = 1
    case 0xC2..<0xE0: needed = 2
    case 0xE0..<0xF0: needed = 3
    case 0xF0..<0xF5: needed = 4
    default:
      pending = []
      return .nothing
    }
    guard pending.count >= needed else { return .nothing }
    defer { pending = [] }
    guard let typed = String(validating: pending, as: UTF8.self), text.utf8.count < Self.longest else {
      return .nothing
    }
    text += typed
    return .changed
  }
}
