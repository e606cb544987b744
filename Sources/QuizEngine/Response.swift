package import CourseModel

/// What a person answered (QTI: the response variable).
package enum Response: Hashable, Sendable {
  /// "I pass": always an answer, never an error.
  case pass
  case verdict(Verdict)
  /// The options picked: exactly one of a choose, one or more of a select.
  case selection(Set<ID<Choice>>)
  /// The options in the order given; each of them once.
  case ordering([ID<Choice>])
  /// Where each option was put.
  case matching([ID<Choice>: ID<Category>])

  /// True if this is a whole answer to the interaction: right kind, known ids, nothing left out.
  package func fits(_ interaction: Interaction) -> Bool {
    switch (self, interaction) {
    case (.pass, _), (.verdict, .verdict): true
    case (.selection(let picked), .choice(let options, _, let multiple)):
      !picked.isEmpty && (multiple || picked.count == 1) && picked.isSubset(of: options.map(\.id))
    case (.ordering(let order), .order(let options)):
      order.count == options.count && Set(order) == Set(options.map(\.id))
    case (.matching(let places), .match(let options, let categories, _)):
      Set(places.keys) == Set(options.map(\.id)) && Set(places.values).isSubset(of: categories.map(\.id))
    case (.verdict, _), (.selection, _), (.ordering, _), (.matching, _): false
    }
  }

  /// The answer that counts as fully right.
  package static func key(of interaction: Interaction) -> Response {
    switch interaction {
    case .verdict(let verdict): .verdict(verdict)
    case .choice(_, let key, _): .selection(key)
    case .order(let options): .ordering(options.map(\.id))
    case .match(_, _, let key): .matching(key)
    }
  }
}

/// How sure a person said to be, from 1 (a little) to 3 (very); never part of feedback.
package enum Certainty: Int, CaseIterable, Hashable, Sendable {
  case low = 1
  case medium, high
}

/// A response with the certainty that came with it, if any.
package struct Answer: Hashable, Sendable {
  package let response: Response
  package let certainty: Certainty?

  /// Makes an answer; a pass has no certainty.
  package init(_ response: Response, certainty: Certainty? = nil) {
    self.response = response
    self.certainty = response == .pass ? nil : certainty
  }
}
