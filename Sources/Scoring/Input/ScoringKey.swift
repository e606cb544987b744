/// The items of a data set and their right answers, wherever they come from.
package struct ScoringKey: Hashable, Sendable {
  /// One item.
  package struct Item: Hashable, Sendable {
    /// Its id, which is also the name of its column.
    package let id: String
    /// The right answer, as ``AnswerForm`` spells it.
    package let correct: String
    /// The answer of those who take the myth for a fact, if the item has one.
    package let myth: String?
    package let form: AnswerForm
    /// The answers to list, in this order; nil for those that turn up.
    package let options: [String]?

    /// Where the options of its report come from.
    var optionList: GroupTables.OptionList {
      guard options == nil else { return .listed }
      if case .literal = form { return .seenAnywhere }
      return .seen
    }

    /// What sort of answers it takes.
    var kind: GroupTables.Kind {
      switch form {
      case .literal, .choice: .whole
      case .statement: .statement
      case .select: .select
      case .order: .order
      case .sort: .sort
      }
    }

    /// Makes an item.
    package init(id: String, correct: String, myth: String?, form: AnswerForm, options: [String]?) {
      self.id = id
      self.correct = correct
      self.myth = myth
      self.form = form
      self.options = options
    }
  }

  /// The items, in the order of the report.
  package let items: [Item]

  /// Makes a key.
  package init(items: [Item]) { self.items = items }
}
