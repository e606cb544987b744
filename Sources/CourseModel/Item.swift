package import Diagnostics

/// The element name of a question type (`statement`, `choose`…), as `type` in JSON.
package struct QuestionTypeName: Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package var description: String { rawValue }

  /// Myth, fact or it depends.
  package static let statement = QuestionTypeName("statement")
}

/// A person's word that an item was compared with its source.
package struct Review: Hashable, Sendable {
  package let date: CalendarDate
  package let role: String

  package init(date: CalendarDate, role: String) {
    self.date = date
    self.role = role
  }
}

/// One question of a quiz (QTI: assessment item).
package struct Item: Hashable, Sendable {
  package let id: ID<Item>
  package let type: QuestionTypeName
  /// The claim of a statement, the prompt of any other type.
  package let prompt: Localized<[Inline]>
  package let interaction: Interaction
  /// The corrected fact in one line.
  package let fact: Localized<[Inline]>
  /// Why the myth is believed and what is wrong with it.
  package let why: Localized<Flow>
  /// What to say when somebody insists; facilitator only.
  package let replies: [Localized<Flow>]
  /// The evidence that people hold the myth; facilitator only.
  package let beliefs: [Localized<Flow>]
  /// Prompts for the discussion; facilitator only.
  package let debriefs: [Localized<Flow>]
  package let suitability: Suitability
  package let covers: [ChecklistNumber]
  package let sources: [ID<Source>]
  package let review: Review?
  package let origin: Origin

  /// Makes an item.
  package init(
    id: ID<Item>, type: QuestionTypeName, prompt: Localized<[Inline]>, interaction: Interaction,
    fact: Localized<[Inline]>, why: Localized<Flow>, replies: [Localized<Flow>] = [],
    beliefs: [Localized<Flow>] = [], debriefs: [Localized<Flow>] = [],
    suitability: Suitability = Suitability(), covers: [ChecklistNumber] = [], sources: [ID<Source>] = [],
    review: Review? = nil, origin: Origin = Origin()
  ) {
    self.id = id
    self.type = type
    self.prompt = prompt
    self.interaction = interaction
    self.fact = fact
    self.why = why
    self.replies = replies
    self.beliefs = beliefs
    self.debriefs = debriefs
    self.suitability = suitability
    self.covers = covers
    self.sources = sources
    self.review = review
    self.origin = origin
  }
}
