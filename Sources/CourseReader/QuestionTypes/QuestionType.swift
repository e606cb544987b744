package import CourseModel

/// A question type: its element, and how it is lowered to an `Interaction`.
///
/// A new type is one file in this folder and one line in the registry; every writer already knows its interaction.
package protocol QuestionType: Sendable {
  /// The element name, and `type` in JSON.
  static var name: QuestionTypeName { get }
  /// The element that holds the question: `claim` or `prompt`.
  static var promptElement: String { get }
  /// What the element may carry and hold.
  static var rule: ElementRule { get }
  /// The interaction of a valid element.
  static func interaction(of element: ElementView) -> Interaction
}
