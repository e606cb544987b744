/// An authored id (`[a-z0-9-]{1,64}`) that knows what it names, so that ids of two kinds cannot be swapped.
package struct ID<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as it was written.
  package let rawValue: String

  /// Makes an id from text that was checked before.
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package var description: String { rawValue }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// True for text that may stand as an id.
package func isIdentifier(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(isIdentifier)
}

/// True for bytes that may stand as an id.
package func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard (1...64).contains(bytes.count) else { return false }
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
    default: return false
    }
  }
  return true
}

/// A number of the content checklist, printed with three digits.
package struct ChecklistNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let value: Int
  package init(_ value: Int) { self.value = value }
  package var description: String { String(repeating: "0", count: max(0, 3 - String(value).count)) + String(value) }
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
