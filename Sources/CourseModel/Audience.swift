/// The people in the room.
package enum Audience: String, CaseIterable, Hashable, Sendable {
  case youth, adults, shelter
}

/// For whom a thing is written, and whether it is kept for rooms that are ready for it.
package struct Suitability: Hashable, Sendable {
  /// The audiences it is written for; all of them by default.
  package let audiences: Set<Audience>
  /// True for what stays out of the youth and shelter packs (care.md section 2).
  package let isSensitive: Bool

  /// Makes a suitability.
  package init(audiences: Set<Audience> = Set(Audience.allCases), isSensitive: Bool = false) {
    self.audiences = audiences
    self.isSensitive = isSensitive
  }

  /// True if it may stand before this audience.
  ///
  /// A shelter sees what youth may see, and what is written for it.
  package func suits(_ audience: Audience) -> Bool {
    switch audience {
    case .adults: audiences.contains(.adults)
    case .youth: !isSensitive && audiences.contains(.youth)
    case .shelter: !isSensitive && (audiences.contains(.shelter) || audiences.contains(.youth))
    }
  }
}
