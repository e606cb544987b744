import Wording

/// Reads JSON that is known to be good, for expectations: whole numbers become integers.
struct JSONReader {
  struct Malformed: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0

  static func read(_ bytes: [UInt8]) throws -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    return try reader.value()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() throws -> UInt8 {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    guard index < bytes.count else { throw Malformed(offset: index) }
    return bytes[index]
  }

  private mutating func take(_ byte: Character) throws -> Bool {
    guard try next() == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func need(_ byte: Character) throws {
    guard try take(byte) else { throw Malformed(offset: index) }
  }

  private mutating func value() throws -> JSONValue {
    switch Character(UnicodeScalar(try next())) {
    case "{": try object()
    case "[": try array()
    case "\"": .string(try string())
    case "t": try word("true", .bool(true))
    case "f": try word("false", .bool(false))
    case "n": try word("null", .null)
    default: try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw Malformed(offset: index) }
    index += word.utf8.count
    return value
  }

  private mutating func object() throws -> JSONValue {
    try need("{")
    var members: [JSONValue.Member] = []
    while try !take("}") {
      if !members.isEmpty { try need(",") }
      let name = try string()
      try need(":")
      members.append(.init(name, try value()))
    }
    return .object(members)
  }

  private mutating func array() throws -> JSONValue {
    try need("[")
    var values: [JSONValue] = []
    while try !take("]") {
      if !values.isEmpty { try need(",") }
      values.append(try value())
    }
    return .array(values)
  }

  private mutating func string() throws -> String {
    try need("\"")
    var out: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\") else {
        out.append(bytes[index])
        index += 1
        continue
      }
      let escapes: [Character: String] = ["n": "\n", "r": "\r", "t": "\t", "\"": "\"", "\\": "\\", "/": "/"]
      let kind = Character(UnicodeScalar(bytes[index + 1]))
      index += 2
      if let plain = escapes[kind] {
        out += plain.utf8
      } else {
        let hex = String(decoding: bytes[index..<index + 4], as: UTF8.self)
        guard let code = UInt32(hex, radix: 16), let scalar = UnicodeScalar(code) else {
          throw Malformed(offset: index)
        }
        out += String(Character(scalar)).utf8
        index += 4
      }
    }
    try need("\"")
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func number() throws -> JSONValue {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    guard let value = Double(text) else { throw Malformed(offset: start) }
    return .number(value)
  }
}

extension JSONValue {
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The paths at which this value differs from an expected one: numbers to 1e-9, names exactly.
  ///
  /// - Parameter allowing: names of ours that the expectation does not have.
  func differences(from expected: JSONValue, allowing: Set<String> = [], at path: String = "") -> [String] {
    switch (self, expected) {
    case (.object(let ours), .object(let theirs)):
      let names = Set(ours.map(\.name)).subtracting(allowing).symmetricDifference(theirs.map(\.name))
      let missing = names.sorted().map { path + "/" + $0 + ": only in one of them" }
      return missing
        + theirs.flatMap { member in
          self[member.name]?.differences(from: member.value, allowing: allowing, at: path + "/" + member.name) ?? []
        }
    case (.array(let ours), .array(let theirs)):
      guard ours.count == theirs.count else { return ["\(path): \(ours.count) elements, expected \(theirs.count)"] }
      return zip(ours, theirs).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, allowing: allowing, at: "\(path)[\(index)]")
      }
    case (.string, .string), (.bool, .bool), (.null, .null):
      return self == expected ? [] : ["\(path): \(self), expected \(expected)"]
    default:
      guard let ours = double, let theirs = expected.double else { return ["\(path): \(self), expected \(expected)"] }
      return abs(ours - theirs) <= 1e-9 + 1e-9 * abs(theirs) ? [] : ["\(path): \(ours), expected \(theirs)"]
    }
  }
}
