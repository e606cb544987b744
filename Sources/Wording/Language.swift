/// A language of course text, by its code (`fr`, `en`); a kit may declare any.
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as it stands in `xml:lang`.
  package let code: String

  /// Makes the language with this code.
  package init(_ code: String) { self.code = code }

  /// French, the language of the source documents and the default.
  package static let french = Language("fr")
  /// English.
  package static let english = Language("en")

  /// The languages in which the program itself speaks.
  package static let ofProgram: [Language] = [.french, .english]

  /// The program's language for this one: French text for French, English for any other.
  package var isFrench: Bool { code == "fr" }

  package var description: String { code }

  package static func < (a: Language, b: Language) -> Bool { a.code < b.code }
}
