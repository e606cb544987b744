package import CourseModel

/// What an answer comes to.
package struct Outcome: Hashable, Sendable {
  /// The four ways; the names are those of the JSON output, never words shown to a participant.
  package enum Result: String, CaseIterable, Hashable, Sendable {
    case right, partial, wrong, passed
  }

  package let result: Result
  package let mark: Mark

  private init(_ result: Result, _ mark: Mark) {
    self.result = result
    self.mark = mark
  }

  /// Not answered.
  package static let passed = Outcome(.passed, .zero)

  /// The outcome of a mark: right when it is full, wrong when it is nothing, partial between.
  package init(mark: Mark) {
    self.init(mark == .full ? .right : mark == .zero ? .wrong : .partial, mark)
  }
}

/// Marks answers (practice.md, section 4).
package enum Grading {
  /// The outcome of a response, or nil if it is not an answer to this interaction.
  package static func outcome(of response: Response, for interaction: Interaction) -> Outcome? {
    guard response.fits(interaction) else { return nil }
    switch (response, interaction) {
    case (.pass, _): return .passed
    case (.verdict(let given), .verdict(let right)): return Outcome(mark: given == right ? .full : .zero)
    case (.selection(let picked), .choice(_, let key, _)): return Outcome(mark: selection(picked, key: key))
    case (.ordering(let order), .order(let options)): return Outcome(mark: ordering(order, key: options.map(\.id)))
    case (.matching(let places), .match(_, _, let key)): return Outcome(mark: matching(places, key: key))
    case (.verdict, _), (.selection, _), (.ordering, _), (.matching, _): return nil
    }
  }

  /// Hits less false alarms, over the number of right options, never below zero.
  private static func selection(_ picked: Set<ID<Choice>>, key: Set<ID<Choice>>) -> Mark {
    guard !key.isEmpty else { return .zero }
    let hits = picked.intersection(key).count
    return Mark(max(0, hits - (picked.count - hits)), of: key.count)
  }

  /// Pairs that stand in the right order, over all pairs.
  private static func ordering(_ order: [ID<Choice>], key: [ID<Choice>]) -> Mark {
    let pairs = key.count * (key.count - 1) / 2
    guard pairs > 0 else { return .full }
    let places = Dictionary(key.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ranks = order.compactMap { places[$0] }
    var concordant = 0
    for later in ranks.indices {
      concordant += ranks[..<later].count { $0 < ranks[later] }
    }
    return Mark(concordant, of: pairs)
  }

  /// Cards in their place, over all cards.
  private static func matching(_ places: [ID<Choice>: ID<Category>], key: [ID<Choice>: ID<Category>]) -> Mark {
    guard !key.isEmpty else { return .full }
    return Mark(key.count { places[$0.key] == $0.value }, of: key.count)
  }
}
