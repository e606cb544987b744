/// The answer to a statement.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  case myth, fact, depends
}

/// One option that a person may pick, place or sort.
package struct Choice: Hashable, Sendable {
  package let id: ID<Choice>
  package let text: Localized<[Inline]>
  /// What is said to somebody who picked it, if anything.
  package let feedback: Localized<[Inline]>?

  package init(id: ID<Choice>, text: Localized<[Inline]>, feedback: Localized<[Inline]>? = nil) {
    self.id = id
    self.text = text
    self.feedback = feedback
  }
}

/// One place that options are sorted into.
package struct Category: Hashable, Sendable {
  package let id: ID<Category>
  package let text: Localized<[Inline]>

  package init(id: ID<Category>, text: Localized<[Inline]>) {
    self.id = id
    self.text = text
  }
}

/// The few ways a person can answer (QTI's term); every question type is lowered to one of them.
///
/// Terminal, paper and importers share this and nothing else. It is closed on purpose: a switch over it has no default.
package enum Interaction: Hashable, Sendable {
  /// Myth, fact or it depends; the payload is the right answer.
  case verdict(Verdict)
  /// Pick one option, or several; `key` holds the right ones.
  case choice([Choice], key: Set<ID<Choice>>, multiple: Bool)
  /// Put in order; the options stand in the right one.
  case order([Choice])
  /// Sort options into categories; `key` says which goes where.
  case match([Choice], into: [Category], key: [ID<Choice>: ID<Category>])
}
