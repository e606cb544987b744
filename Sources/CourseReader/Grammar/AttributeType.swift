/// What an id names; ids of two spaces may be the same word.
package enum IDSpace: String, Hashable, Sendable, CaseIterable {
  case kit, module, quiz, item, activity, handout, rehearsal, safety, service, source, region
}

/// What may stand between the quotes of an attribute.
package enum AttributeType: Hashable, Sendable {
  /// An id that this element gives itself.
  case declares(IDSpace)
  /// An id used inside its parent only (options, categories).
  case localIdentifier
  /// The id of something else.
  case refers(IDSpace)
  /// Ids of other things, parted by spaces.
  case refersToSome(IDSpace)
  /// The id of a sibling, checked by the parent's own rule.
  case localReference
  case keyword([String])
  /// Some keywords, parted by spaces.
  case keywords([String])
  case integer(ClosedRange<Int>)
  case boolean
  case date
  /// A date, or `never`.
  case verification
  /// Checklist numbers of three digits, parted by spaces.
  case covers
  /// Language codes, parted by spaces.
  case languages
  /// A province or territory code of two capitals.
  case regionCode
  /// `national`, or a region code.
  case reach
  /// A file name beside the file: letters, digits, dash, dot; no folder.
  case fileName
  /// A public address.
  case address
  /// Any words, but not none.
  case words
}

/// One attribute that an element may carry.
package struct AttributeRule: Hashable, Sendable {
  package let name: String
  package let type: AttributeType
  package let isRequired: Bool

  /// An attribute that must be there.
  package static func required(_ name: String, _ type: AttributeType) -> AttributeRule {
    AttributeRule(name: name, type: type, isRequired: true)
  }

  /// An attribute that may be left out.
  package static func optional(_ name: String, _ type: AttributeType) -> AttributeRule {
    AttributeRule(name: name, type: type, isRequired: false)
  }
}
