/// Where a session took place and for whom: what reports are broken down by; nil is not said.
package struct GroupLabel: Hashable, Comparable, Sendable {
  package let region: String?
  package let language: String?
  package let audience: String?

  /// Makes a label.
  package init(region: String? = nil, language: String? = nil, audience: String? = nil) {
    self.region = region
    self.language = language
    self.audience = audience
  }

  /// Says nothing.
  package static let none = GroupLabel()

  /// What it says under one heading.
  package subscript(_ facet: Facet) -> String? {
    switch facet {
    case .region: region
    case .language: language
    case .audience: audience
    }
  }

  /// What is not said comes first.
  package static func < (a: GroupLabel, b: GroupLabel) -> Bool {
    for facet in Facet.allCases where a[facet] != b[facet] { return Facet.precedes(a[facet], b[facet]) }
    return false
  }
}

/// One heading of a label.
package enum Facet: String, CaseIterable, Hashable, Sendable {
  case region, language, audience

  /// The order of two values; what is not said comes first.
  static func precedes(_ a: String?, _ b: String?) -> Bool {
    guard let b else { return false }
    guard let a else { return true }
    return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}
