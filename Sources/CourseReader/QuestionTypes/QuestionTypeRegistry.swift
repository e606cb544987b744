import CourseModel

/// The question types; a test compares this list with the folder.
package enum QuestionTypeRegistry {
  package static let all: [any QuestionType.Type] = [
    StatementQuestion.self, ChooseQuestion.self, SelectQuestion.self, OrderQuestion.self, SortQuestion.self,
  ]

  /// The type of an element, or nil.
  static func type(named name: String) -> (any QuestionType.Type)? { all.first { $0.name.rawValue == name } }
}
