package import Diagnostics

/// One thing that the supporter may say.
package struct RehearsalReply: Hashable, Sendable {
  package let id: ID<RehearsalReply>
  package let text: Localized<[Inline]>
  /// What this does to the conversation, said kindly.
  package let feedback: Localized<[Inline]>
  package let isGood: Bool
  /// The turn or end that follows.
  package let next: ID<RehearsalTurn>

  package init(
    id: ID<RehearsalReply>, text: Localized<[Inline]>, feedback: Localized<[Inline]>, isGood: Bool,
    next: ID<RehearsalTurn>
  ) {
    self.id = id
    self.text = text
    self.feedback = feedback
    self.isGood = isGood
    self.next = next
  }
}

/// One turn of a rehearsal: what the other person says, and what one may answer.
package struct RehearsalTurn: Hashable, Sendable {
  package let id: ID<RehearsalTurn>
  /// The other person's line; on paper it stays with the facilitator.
  package let line: Localized<Flow>
  package let replies: [RehearsalReply]

  package init(id: ID<RehearsalTurn>, line: Localized<Flow>, replies: [RehearsalReply]) {
    self.id = id
    self.line = line
    self.replies = replies
  }
}

/// Where a path ends; every end shows the services.
package struct RehearsalEnd: Hashable, Sendable {
  /// What the path leads to (care.md section 3).
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A trusted adult.
    case adult
    /// A help line.
    case line
    /// The reporting page of the province.
    case reporting
    /// "Not today": the door stays open.
    case notToday = "not-today"
  }

  package let id: ID<RehearsalTurn>
  package let kind: Kind
  package let text: Localized<Flow>

  package init(id: ID<RehearsalTurn>, kind: Kind, text: Localized<Flow>) {
    self.id = id
    self.kind = kind
    self.text = text
  }
}

/// A branching conversation in which one practises being a supporter, never the person concerned.
package struct Rehearsal: Hashable, Sendable {
  /// Who practises.
  package enum Supporter: String, CaseIterable, Hashable, Sendable {
    case teen, adult
  }

  /// Who the other person is.
  package enum Other: String, CaseIterable, Hashable, Sendable {
    case minor, adult
  }

  package let id: ID<Rehearsal>
  package let title: Localized<[Inline]>
  package let setting: Localized<Flow>
  package let supporter: Supporter
  package let other: Other
  /// The turns; the first one opens the conversation.
  package let turns: [RehearsalTurn]
  package let ends: [RehearsalEnd]
  package let suitability: Suitability
  package let covers: [ChecklistNumber]
  package let sources: [ID<Source>]
  package let review: Review?
  package let origin: Origin

  /// Makes a rehearsal; `check` has proved that every path ends.
  package init(
    id: ID<Rehearsal>, title: Localized<[Inline]>, setting: Localized<Flow>, supporter: Supporter, other: Other,
    turns: [RehearsalTurn], ends: [RehearsalEnd], suitability: Suitability = Suitability(),
    covers: [ChecklistNumber] = [], sources: [ID<Source>] = [], review: Review? = nil,
    origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.setting = setting
    self.supporter = supporter
    self.other = other
    self.turns = turns
    self.ends = ends
    self.suitability = suitability
    self.covers = covers
    self.sources = sources
    self.review = review
    self.origin = origin
  }

  /// The turn with this id.
  package func turn(_ id: ID<RehearsalTurn>) -> RehearsalTurn? { turns.first { $0.id == id } }
  /// The end with this id.
  package func end(_ id: ID<RehearsalTurn>) -> RehearsalEnd? { ends.first { $0.id == id } }
}
