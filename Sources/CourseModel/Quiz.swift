package import Diagnostics

/// A quiz: items in the order in which they are numbered (QTI: assessment test).
package struct Quiz: Hashable, Sendable {
  package let id: ID<Quiz>
  package let title: Localized<[Inline]>
  package let introduction: Localized<Flow>?
  /// The items, those of `<item-ref>` in their place.
  package let items: [Item]
  package let suitability: Suitability
  package let origin: Origin

  /// Makes a quiz.
  package init(
    id: ID<Quiz>, title: Localized<[Inline]>, introduction: Localized<Flow>? = nil, items: [Item],
    suitability: Suitability = Suitability(), origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.items = items
    self.suitability = suitability
    self.origin = origin
  }

  /// The items for an audience, the first `limit` of them: the same list, and so the same numbers, wherever it is used.
  package func items(for audience: Audience, limit: Int? = nil) -> [Item] {
    let suited = items.filter { $0.suitability.suits(audience) }
    return limit.map { Array(suited.prefix($0)) } ?? suited
  }
}
