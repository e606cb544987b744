/// One thing the program says, in French and in English.
package struct Phrase: Hashable, Sendable {
  private let french: String
  private let english: String

  /// Makes a phrase; the French is written with ordinary spaces, typography is applied when it is read.
  package init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// Makes a phrase that is the same in both languages, such as a number or a name.
  package init(same text: String) {
    self.init(text, text)
  }

  /// The words in a language; any language but French reads English.
  package subscript(_ language: Language) -> String {
    language.isFrench ? FrenchTypography.set(french) : english
  }

  /// Two phrases one after the other, with a space between them.
  package static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(a.french + " " + b.french, a.english + " " + b.english)
  }
}
