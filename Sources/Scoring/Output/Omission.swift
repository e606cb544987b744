package import Wording

/// Something that a printed report leaves out, and why.
package struct Omission: Hashable, Sendable {
  /// A stable name, such as `item-statistics`.
  package let what: String
  /// The same in words.
  package let title: Phrase
  package let why: Phrase

  package init(what: String, title: Phrase, why: Phrase) {
    self.what = what
    self.title = title
    self.why = why
  }

  func json(in language: Language) -> JSONValue {
    .members(["what": .string(what), "why": .string(why[language])])
  }
}
