/// A JSON value whose objects keep the order in which they were written.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object from names and values, in the given order.
  package static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A string, or `null` for nil.
  package static func string(orNull text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A number, or `null` for nil; a number that is not finite is also `null`, never NaN.
  package static func number(orNull value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// The text of this value, indented by two spaces, with a line break at the end.
  package func text() -> String {
    var out = ""
    write(into: &out, indent: 0)
    out += "\n"
    return out
  }

  private func write(into out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? Self.digits(value) : "null"
    case .string(let value): Self.write(value, into: &out)
    case .array(let values):
      Self.writeList(values, open: "[", close: "]", into: &out, indent: indent) { value, out, inner in
        value.write(into: &out, indent: inner)
      }
    case .object(let members):
      Self.writeList(members, open: "{", close: "}", into: &out, indent: indent) { member, out, inner in
        Self.write(member.name, into: &out)
        out += ": "
        member.value.write(into: &out, indent: inner)
      }
    }
  }

  private static func digits(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) + ".0" : "\(value)"
  }

  private static func writeList<Element>(
    _ elements: [Element], open: String, close: String, into out: inout String, indent: Int,
    each: (Element, inout String, Int) -> Void
  ) {
    guard !elements.isEmpty else {
      out += open + close
      return
    }
    out += open
    for (index, element) in elements.enumerated() {
      out += index == 0 ? "\n" : ",\n"
      out += String(repeating: "  ", count: indent + 1)
      each(element, &out, indent + 1)
    }
    out += "\n" + String(repeating: "  ", count: indent) + close
  }

  private static func write(_ text: String, into out: inout String) {
    out += "\""
    defer { out += "\"" }
    // Most strings need no escape at all.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if SafeText.isUnsafe(scalar) {
          for unit in Character(scalar).utf16 {
            let hex = String(unit, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
