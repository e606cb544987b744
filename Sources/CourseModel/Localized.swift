package import Wording

/// A value once for each language, in the order in which it was written.
package struct Localized<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One language and its value.
  package struct Entry: Hashable, Sendable {
    package let language: Language
    package let value: Value
    package init(_ language: Language, _ value: Value) {
      self.language = language
      self.value = value
    }
  }

  /// The values, one a language.
  package let entries: [Entry]

  /// Makes a localized value; `check` has proved that every language of the kit is there.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// Makes a localized value from languages and values.
  package init(_ values: KeyValuePairs<Language, Value>) {
    entries = values.map { Entry($0.key, $0.value) }
  }

  /// The value in exactly this language, or nil.
  package subscript(_ language: Language) -> Value? { entries.first { $0.language == language }?.value }

  /// The value in a language, or in the first language written when that one is missing.
  ///
  /// - Precondition: there is at least one value.
  package func value(in language: Language) -> Value { self[language] ?? entries[0].value }

  /// The same languages with other values.
  package func map<Other>(_ transform: (Value) -> Other) -> Localized<Other> {
    Localized<Other>(entries.map { .init($0.language, transform($0.value)) })
  }
}
