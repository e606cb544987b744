package import Diagnostics
package import Wording

/// One text of a kit as it stands in its file: once a language, with the elements around it.
package struct KitText: Sendable {
  /// An element around a text.
  package struct Step: Hashable, Sendable {
    package let name: String
    /// The id that the whole kit knows it by, or nil.
    package let id: String?
    /// The values of its attributes by name.
    package let attributes: [String: String]
    /// All its bytes, from `<` to the end of the end tag.
    package let range: SourceRange
  }

  /// The text in one language.
  package struct Version: Hashable, Sendable {
    package let language: Language
    /// Its paragraphs, list items and table rows, without marks.
    package let lines: [String]
    package let range: SourceRange
    package let nameRange: SourceRange
  }

  /// The name of its element, such as `claim`.
  package let name: String
  /// The elements around it, the root first.
  package let steps: [Step]
  /// Its place among the texts of its name in the same element, from 1.
  package let number: Int
  /// How many texts of its name stand in the same element.
  package let count: Int
  package let versions: [Version]
  /// The languages of the kit in which it is not written.
  package let lacking: [Language]
  /// Where to look: its first version, or the gap that stands for it.
  package let place: SourceRange

  /// What kind of text it is, such as `statement/claim`.
  package var kind: String { (steps.last.map { $0.name + "/" } ?? "") + name }
  /// The innermost element around it that has an id of its own, or the root.
  package var owner: Step? { steps.last { $0.id != nil } ?? steps.first }
  /// The text in a language, or nil.
  package func version(_ language: Language) -> Version? { versions.first { $0.language == language } }
}

/// Every text of some files, in their order; it works on files with errors too.
package struct KitTexts: Sendable {
  /// The languages of the kit.
  package let languages: [Language]
  package let texts: [KitText]
  /// Files that are not XML, or not of a kit.
  package let unreadable: [FileID]
  package let sources: SourceMap
}
