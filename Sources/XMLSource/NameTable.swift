/// The number of an element or attribute name in a ``NameTable``.
package struct NameID: Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package var index: Int { Int(rawValue) }
}

/// Names as numbers: those of the vocabulary first, so that a grammar can use arrays, then what files bring.
package struct NameTable: Sendable {
  /// The names, in the order of their numbers.
  package private(set) var names: [String]
  private var numbers: [String: NameID]

  /// How many names of unknown elements are kept apart; the rest share the last number.
  private static let most = 20_000

  /// Makes a table of the vocabulary's names.
  package init(vocabulary: [String]) {
    names = []
    numbers = [:]
    numbers.reserveCapacity(vocabulary.count)
    for name in vocabulary { _ = number(of: name) }
  }

  /// The number of a name, a new one if it has none yet.
  package mutating func number(of name: String) -> NameID {
    if let known = numbers[name] { return known }
    guard names.count < Self.most else { return NameID(rawValue: UInt16(Self.most - 1)) }
    let id = NameID(rawValue: UInt16(names.count))
    names.append(name)
    numbers[name] = id
    return id
  }

  /// The number of a name, or nil if no file and no grammar has used it.
  package func known(_ name: String) -> NameID? { numbers[name] }

  /// The name with this number.
  package subscript(_ id: NameID) -> String { names[id.index] }
}
