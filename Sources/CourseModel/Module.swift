package import Diagnostics

/// A step of the conversation guide; F is the frame around the four.
package enum Step: String, CaseIterable, Hashable, Sendable {
  case framing = "F"
  case learn = "J"
  case approach = "A"
  case listen = "S"
  case reachOut = "E"
}

/// How much a module asks of the people in the room; from `medium` it needs a safety block.
package enum Intensity: String, CaseIterable, Hashable, Sendable, Comparable {
  case low, medium, high

  package static func < (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.low, .medium), (.low, .high), (.medium, .high): true
    case (.low, .low), (.medium, .low), (.medium, .medium), (.high, .low), (.high, .medium), (.high, .high): false
    }
  }
}

/// Something to bring, and for whom.
package struct Material: Hashable, Sendable {
  /// How copies are counted.
  package enum Per: String, CaseIterable, Hashable, Sendable {
    case person, pair, group, room
  }

  package let name: Localized<[Inline]>
  package let per: Per
  package let count: Int
  /// The activities that need it; none for what the whole module needs.
  package let activities: [ID<Activity>]

  package init(name: Localized<[Inline]>, per: Per, count: Int, activities: [ID<Activity>] = []) {
    self.name = name
    self.per = per
    self.count = count
    self.activities = activities
  }

  /// Copies for a number of people; a group is four people.
  package func copies(for participants: Int) -> Int {
    switch per {
    case .person: participants * count
    case .pair: (participants + 1) / 2 * count
    case .group: (participants + 3) / 4 * count
    case .room: count
    }
  }
}

/// What keeps people safe around a module; every part may be shared by reference.
package struct SafetyBlock: Hashable, Sendable {
  package let contentNote: Localized<Flow>
  package let agreement: Localized<Flow>
  package let optOut: Localized<Flow>
  package let grounding: Localized<Flow>
  package let checkIn: Localized<Flow>
  package let disclosure: Localized<Flow>

  package init(
    contentNote: Localized<Flow>, agreement: Localized<Flow>, optOut: Localized<Flow>, grounding: Localized<Flow>,
    checkIn: Localized<Flow>, disclosure: Localized<Flow>
  ) {
    self.contentNote = contentNote
    self.agreement = agreement
    self.optOut = optOut
    self.grounding = grounding
    self.checkIn = checkIn
    self.disclosure = disclosure
  }
}

/// A picture beside a module, with words for those who do not see it.
package struct Figure: Hashable, Sendable {
  /// The file name, relative to the module.
  package let path: String
  package let alternative: Localized<[Inline]>
  package let caption: Localized<[Inline]>?

  package init(path: String, alternative: Localized<[Inline]>, caption: Localized<[Inline]>? = nil) {
    self.path = path
    self.alternative = alternative
    self.caption = caption
  }
}

/// One step of an activity.
package enum ActivityStep: Hashable, Sendable {
  /// Read aloud.
  case say(Localized<Flow>)
  /// Done by the facilitator.
  case act(Localized<Flow>)
  /// For the facilitator only.
  case note(Localized<Flow>)
  /// Opens the discussion.
  case ask(Localized<Flow>)
  /// Shown to participants.
  case show(Localized<Flow>)
  /// A list or table of the plan.
  case content(Localized<Flow>)
  case figure(Figure)
}

/// What is dropped when time is short.
package enum Priority: String, CaseIterable, Hashable, Sendable {
  case core, extra
}

/// What people do in an activity.
package enum ActivityKind: String, CaseIterable, Hashable, Sendable {
  case talk, sort, match, pairs, vote, reading, reflection, pause
  case questionBox = "question-box"
}

/// Minutes that a part needs, and may grow to.
package struct Duration: Hashable, Sendable {
  package let minutes: Int
  /// The most it may take when there is time left; never less than `minutes`.
  package let upTo: Int

  package init(minutes: Int, upTo: Int? = nil) {
    self.minutes = minutes
    self.upTo = max(minutes, upTo ?? minutes)
  }
}

/// One timed activity.
package struct Activity: Hashable, Sendable {
  package let id: ID<Activity>
  package let title: Localized<[Inline]>
  package let duration: Duration
  package let priority: Priority
  package let kind: ActivityKind
  package let steps: [ActivityStep]
  package let suitability: Suitability
  package let covers: [ChecklistNumber]
  package let sources: [ID<Source>]
  package let origin: Origin

  /// Makes an activity.
  package init(
    id: ID<Activity>, title: Localized<[Inline]>, duration: Duration, priority: Priority = .core,
    kind: ActivityKind = .talk, steps: [ActivityStep], suitability: Suitability = Suitability(),
    covers: [ChecklistNumber] = [], sources: [ID<Source>] = [], origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.duration = duration
    self.priority = priority
    self.kind = kind
    self.steps = steps
    self.suitability = suitability
    self.covers = covers
    self.sources = sources
    self.origin = origin
  }
}

/// A quiz taken inside a module.
package struct QuizReference: Hashable, Sendable {
  package let quiz: ID<Quiz>
  package let duration: Duration
  package let priority: Priority
  /// At most this many items, or all.
  package let limit: Int?
  package let origin: Origin

  package init(
    quiz: ID<Quiz>, duration: Duration, priority: Priority = .core, limit: Int? = nil, origin: Origin = Origin()
  ) {
    self.quiz = quiz
    self.duration = duration
    self.priority = priority
    self.limit = limit
    self.origin = origin
  }
}

/// A timed part of a module, in the order in which it was written.
package enum ModulePart: Hashable, Sendable {
  case activity(Activity)
  case quiz(QuizReference)
}

/// One piece of a handout; a handout holds facts only.
package enum HandoutPart: Hashable, Sendable {
  case show(Localized<Flow>)
  case fact(of: ID<Item>)
  case figure(Figure)
}

/// A sheet to take along.
package struct Handout: Hashable, Sendable {
  package let id: ID<Handout>
  package let title: Localized<[Inline]>
  package let parts: [HandoutPart]
  package let origin: Origin

  package init(
    id: ID<Handout>, title: Localized<[Inline]>, parts: [HandoutPart], origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.parts = parts
    self.origin = origin
  }
}

/// A question that facilitators meet, and a reply that helps.
package struct HardQuestion: Hashable, Sendable {
  package let question: Localized<Flow>
  package let reply: Localized<Flow>

  package init(question: Localized<Flow>, reply: Localized<Flow>) {
    self.question = question
    self.reply = reply
  }
}

/// How to run a module in another setting.
package struct Adaptation: Hashable, Sendable {
  /// The setting.
  package enum Setting: String, CaseIterable, Hashable, Sendable {
    case paper, languages
    case smallGroup = "small-group"
    case screenReader = "screen-reader"
  }

  package let setting: Setting
  package let text: Localized<Flow>

  package init(setting: Setting, text: Localized<Flow>) {
    self.setting = setting
    self.text = text
  }
}

/// One module of the course, usable on its own.
package struct Module: Hashable, Sendable {
  package let id: ID<Module>
  package let step: Step
  package let intensity: Intensity
  package let suitability: Suitability
  package let title: Localized<[Inline]>
  package let summary: Localized<[Inline]>
  package let objectives: [Localized<[Inline]>]
  package let prerequisites: [Localized<[Inline]>]
  package let materials: [Material]
  package let room: Localized<Flow>?
  /// The safety block, shared parts already in place.
  package private(set) var safety: SafetyBlock?
  package let parts: [ModulePart]
  package let handouts: [Handout]
  package let rehearsals: [Rehearsal]
  package let adaptations: [Adaptation]
  package let hardQuestions: [HardQuestion]
  package let covers: [ChecklistNumber]
  package let sources: [ID<Source>]
  package let origin: Origin

  /// Makes a module.
  package init(
    id: ID<Module>, step: Step, intensity: Intensity, suitability: Suitability = Suitability(),
    title: Localized<[Inline]>, summary: Localized<[Inline]>, objectives: [Localized<[Inline]>] = [],
    prerequisites: [Localized<[Inline]>] = [], materials: [Material] = [], room: Localized<Flow>? = nil,
    safety: SafetyBlock? = nil, parts: [ModulePart], handouts: [Handout] = [], rehearsals: [Rehearsal] = [],
    adaptations: [Adaptation] = [], hardQuestions: [HardQuestion] = [], covers: [ChecklistNumber] = [],
    sources: [ID<Source>] = [],
    origin: Origin = Origin()
  ) {
    self.id = id
    self.step = step
    self.intensity = intensity
    self.suitability = suitability
    self.title = title
    self.summary = summary
    self.objectives = objectives
    self.prerequisites = prerequisites
    self.materials = materials
    self.room = room
    self.safety = safety
    self.parts = parts
    self.handouts = handouts
    self.rehearsals = rehearsals
    self.adaptations = adaptations
    self.hardQuestions = hardQuestions
    self.covers = covers
    self.sources = sources
    self.origin = origin
  }

  /// The same module with this safety block.
  package func with(safety: SafetyBlock?) -> Module {
    var copy = self
    copy.safety = safety
    return copy
  }
}
