package import CourseModel

/// A quiz of the pack with the items that suit the room, numbered over the whole pack.
package struct NumberedQuiz: Hashable, Sendable {
  package let id: ID<Quiz>
  package let title: Localized<[Inline]>
  package let introduction: Localized<Flow>?
  package let items: [NumberedItem]
}

/// An item with its number and its options in printed order.
package struct NumberedItem: Hashable, Sendable {
  package let number: Int
  package let item: Item
  /// Options as they are printed, with letters; none for a statement.
  package let options: [LetteredChoice]

  init(number: Int, item: Item) {
    self.number = number
    self.item = item
    options = PresentationOrder.options(of: item).enumerated().map {
      LetteredChoice(letter: Self.letter($0.offset), choice: $0.element)
    }
  }

  /// The letter of the option with this id.
  func letter(of id: ID<Choice>) -> String? { options.first { $0.choice.id == id }?.letter }

  /// The letter of an option: A to Z, then AA, AB and so on.
  static func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}

/// An option with the letter that every sheet gives it.
package struct LetteredChoice: Hashable, Sendable {
  package let letter: String
  package let choice: Choice
}
