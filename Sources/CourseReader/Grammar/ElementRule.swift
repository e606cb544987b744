/// How often an element may stand in its parent (once for each language counts as once).
package enum Occurrence: Hashable, Sendable {
  case one, optional, some, any

  var isRequired: Bool { self == .one || self == .some }
  var isSingle: Bool { self == .one || self == .optional }
}

/// Whether an element carries `xml:lang`.
package enum LanguageUse: Hashable, Sendable {
  case none
  /// Once for each language of the kit.
  case every
  /// For one language, or for all when it is left out.
  case some
}

/// What an element holds.
package enum ContentRule: Sendable {
  case empty
  /// Words alone; nothing at all may be allowed.
  case words(mayBeEmpty: Bool)
  /// Words with marks inside.
  case inline
  /// Words with marks, or blocks.
  case flow
  case elements([ChildRule])
}

/// An element, and how often it stands in its parent.
package struct ChildRule: Sendable {
  package let rule: ElementRule
  package let occurrence: Occurrence

  /// Exactly one.
  package static func one(_ rule: ElementRule) -> ChildRule { ChildRule(rule: rule, occurrence: .one) }
  /// None or one.
  package static func optional(_ rule: ElementRule) -> ChildRule { ChildRule(rule: rule, occurrence: .optional) }
  /// At least one.
  package static func some(_ rule: ElementRule) -> ChildRule { ChildRule(rule: rule, occurrence: .some) }
  /// As many as one likes.
  package static func any(_ rule: ElementRule) -> ChildRule { ChildRule(rule: rule, occurrence: .any) }
}

/// One element of the vocabulary in one place: its attributes, what it holds, and its own checks.
///
/// The reader, the messages and the grammar for editors all come from these rules.
package struct ElementRule: Sendable {
  /// A check of one element that the tables cannot say, on a tree that is otherwise right.
  package typealias Check = @Sendable (ElementView, inout Findings) -> Void

  package let name: String
  package let attributes: [AttributeRule]
  package let language: LanguageUse
  package let content: ContentRule
  package let checks: [Check]

  /// Makes a rule.
  package init(
    _ name: String, _ attributes: [AttributeRule], language: LanguageUse = .none, _ content: ContentRule,
    checks: [Check] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.language = language
    self.content = content
    self.checks = checks
  }

  /// Makes a rule of an element without attributes of its own.
  package init(_ name: String, language: LanguageUse = .none, _ content: ContentRule, checks: [Check] = []) {
    self.init(name, [], language: language, content, checks: checks)
  }

  /// Words with marks, once for each language.
  package static func inline(_ name: String) -> ElementRule { ElementRule(name, language: .every, .inline) }
  /// Words with marks or blocks, once for each language.
  package static func flow(_ name: String) -> ElementRule { ElementRule(name, language: .every, .flow) }

  /// The elements it may hold, with how often.
  package var children: [ChildRule] {
    if case .elements(let children) = content { return children }
    return []
  }
}
