/// A value of a PDF file, as the reader of the tests sees it.
indirect enum PDFValue: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)

  var int: Int? { if case .number(let value) = self { Int(value) } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
  var reference: Int? { if case .reference(let value) = self { value } else { nil } }

  /// A text string: plain, or UTF-16 after its mark.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Reads values and operators from bytes, and stops at the first that breaks the grammar.
struct PDFScanner {
  struct Malformed: Error {
    let at: Int
  }

  let bytes: [UInt8]
  var index: Int

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  private static let spaces = Set<UInt8>([0, 9, 10, 12, 13, 32])
  private static let delimiters = Set<UInt8>("()<>[]{}/%".utf8)

  mutating func skipSpace() {
    while index < bytes.count, Self.spaces.contains(bytes[index]) { index += 1 }
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index >= bytes.count
    }
  }

  /// A word of regular characters: a number, an operator, a keyword.
  mutating func word() -> String {
    skipSpace()
    let start = index
    while index < bytes.count, !Self.spaces.contains(bytes[index]), !Self.delimiters.contains(bytes[index]) {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The next value, or the next operator of a content stream.
  mutating func next() throws -> (value: PDFValue?, operation: String) {
    skipSpace()
    guard index < bytes.count else { throw Malformed(at: index) }
    if Self.delimiters.contains(bytes[index]) { return (try value(), "") }
    let start = index
    let word = word()
    if let number = Double(word) {
      // A reference is two numbers and an R.
      let mark = index
      if Int(word) != nil, Int(self.word()) != nil, self.word() == "R" { return (.reference(Int(word) ?? 0), "") }
      index = mark
      return (.number(number), "")
    }
    guard !word.isEmpty else { throw Malformed(at: start) }
    switch word {
    case "true": return (.boolean(true), "")
    case "false": return (.boolean(false), "")
    case "null": return (.null, "")
    default: return (nil, word)
    }
  }

  mutating func value() throws -> PDFValue {
    skipSpace()
    guard index < bytes.count else { throw Malformed(at: index) }
    switch bytes[index] {
    case UInt8(ascii: "/"):
      index += 1
      return .name(word())
    case UInt8(ascii: "("): return .string(try literal())
    case UInt8(ascii: "["):
      index += 1
      var values: [PDFValue] = []
      while true {
        skipSpace()
        guard index < bytes.count else { throw Malformed(at: index) }
        if bytes[index] == UInt8(ascii: "]") {
          index += 1
          return .array(values)
        }
        values.append(try value())
      }
    case UInt8(ascii: "<"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") else { return .string(try hexadecimal()) }
      index += 2
      var entries: [String: PDFValue] = [:]
      while true {
        skipSpace()
        guard index + 1 < bytes.count else { throw Malformed(at: index) }
        if bytes[index] == UInt8(ascii: ">"), bytes[index + 1] == UInt8(ascii: ">") {
          index += 2
          return .dictionary(entries)
        }
        guard case .name(let key) = try value(), entries[key] == nil else { throw Malformed(at: index) }
        entries[key] = try value()
      }
    default:
      guard let value = try next().value else { throw Malformed(at: index) }
      return value
    }
  }

  private mutating func literal() throws -> [UInt8] {
    index += 1
    var out: [UInt8] = []
    var depth = 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard index < bytes.count else { throw Malformed(at: index) }
        out.append(bytes[index])
        index += 1
      case UInt8(ascii: "("):
        depth += 1
        out.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return out }
        out.append(byte)
      default: out.append(byte)
      }
    }
    throw Malformed(at: index)
  }

  private mutating func hexadecimal() throws -> [UInt8] {
    index += 1
    var digits = ""
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    index += 1
    let characters = Array(digits)
    guard characters.count.isMultiple(of: 2) else { throw Malformed(at: index) }
    return try stride(from: 0, to: characters.count, by: 2).map { place in
      guard let byte = UInt8(String(characters[place...place + 1]), radix: 16) else { throw Malformed(at: index) }
      return byte
    }
  }
}
