import CourseModel
import TestSupport
import Wording

/// The sample course in which every text that is for the facilitator alone carries a canary.
enum CanaryCourse {
  /// In texts that no participant page may hold.
  static let secret = "CANARI-SECRET"
  /// In facts, which a handout may hold and a sheet may not.
  static let fact = "CANARI-FAIT"

  static let course = of(SampleCourse.fullCourse)

  static func of(_ course: Course) -> Course {
    Course(
      kit: course.kit, modules: course.modules.map(module), quizzes: course.quizzes.map(quiz),
      services: course.services,
      local: LocalContacts(
        supportPerson: secret + "-local", secondAdult: secret + "-local", quietRoom: secret + "-local",
        hostContact: secret + "-local", numbers: [secret + "-local"]),
      regions: course.regions.map { region in
        Region(
          code: region.code, name: region.name, authority: inline(region.authority, "region"), phones: region.phones,
          rule: flow(region.rule, "region"), verified: region.verified, sources: region.sources)
      }, sources: course.sources)
  }

  /// The kinds of secret text that `of` marks.
  static let marks = [
    "local", "region", "summary", "objective", "prerequisite", "material", "room", "safety", "say", "act", "note",
    "ask", "content", "why", "reply", "belief", "debrief", "feedback", "question", "adaptation",
    "setting", "line", "effect", "end",
  ]

  static func inline(_ text: Localized<[Inline]>, _ mark: String) -> Localized<[Inline]> {
    text.map { $0 + [.text(" \(secret)-\(mark)")] }
  }

  static func flow(_ text: Localized<Flow>, _ mark: String) -> Localized<Flow> {
    text.map { $0 + [.paragraph([.text("\(secret)-\(mark)")])] }
  }

  private static func quiz(_ quiz: Quiz) -> Quiz {
    Quiz(
      id: quiz.id, title: quiz.title, introduction: quiz.introduction, items: quiz.items.map(item),
      suitability: quiz.suitability)
  }

  private static func item(_ item: Item) -> Item {
    Item(
      id: item.id, type: item.type, prompt: item.prompt, interaction: interaction(item.interaction),
      fact: item.fact.map { $0 + [.text(" " + fact)] }, why: flow(item.why, "why"),
      replies: item.replies.map { flow($0, "reply") }, beliefs: item.beliefs.map { flow($0, "belief") },
      debriefs: item.debriefs.map { flow($0, "debrief") }, suitability: item.suitability, covers: item.covers,
      sources: item.sources, review: item.review)
  }

  private static func interaction(_ interaction: Interaction) -> Interaction {
    func marked(_ choices: [Choice]) -> [Choice] {
      choices.map { Choice(id: $0.id, text: $0.text, feedback: $0.feedback.map { inline($0, "feedback") }) }
    }
    return switch interaction {
    case .verdict(let verdict): .verdict(verdict)
    case .choice(let choices, let key, let multiple): .choice(marked(choices), key: key, multiple: multiple)
    case .order(let choices): .order(marked(choices))
    case .match(let choices, let categories, let key): .match(marked(choices), into: categories, key: key)
    }
  }

  private static func module(_ module: Module) -> Module {
    Module(
      id: module.id, step: module.step, intensity: module.intensity, suitability: module.suitability,
      title: module.title, summary: inline(module.summary, "summary"),
      objectives: module.objectives.map { inline($0, "objective") },
      prerequisites: module.prerequisites.map { inline($0, "prerequisite") },
      materials: module.materials.map {
        Material(name: inline($0.name, "material"), per: $0.per, count: $0.count, activities: $0.activities)
      },
      room: module.room.map { flow($0, "room") },
      safety: module.safety.map { safety in
        SafetyBlock(
          contentNote: flow(safety.contentNote, "safety"), agreement: safety.agreement,
          optOut: flow(safety.optOut, "safety"), grounding: flow(safety.grounding, "safety"),
          checkIn: flow(safety.checkIn, "safety"), disclosure: flow(safety.disclosure, "safety"))
      },
      parts: module.parts.map(part), handouts: module.handouts,
      rehearsals: module.rehearsals.map(rehearsal),
      adaptations: module.adaptations.map { Adaptation(setting: $0.setting, text: flow($0.text, "adaptation")) },
      hardQuestions: module.hardQuestions.map {
        HardQuestion(question: flow($0.question, "question"), reply: flow($0.reply, "question"))
      }, covers: module.covers, sources: module.sources)
  }

  /// The supporter's words alone carry no canary.
  private static func rehearsal(_ rehearsal: Rehearsal) -> Rehearsal {
    Rehearsal(
      id: rehearsal.id, title: rehearsal.title, setting: flow(rehearsal.setting, "setting"),
      supporter: rehearsal.supporter, other: rehearsal.other,
      turns: rehearsal.turns.map { turn in
        RehearsalTurn(
          id: turn.id, line: flow(turn.line, "line"),
          replies: turn.replies.map { reply in
            RehearsalReply(
              id: reply.id, text: reply.text, feedback: inline(reply.feedback, "effect"), isGood: reply.isGood,
              next: reply.next)
          })
      }, ends: rehearsal.ends.map { RehearsalEnd(id: $0.id, kind: $0.kind, text: flow($0.text, "end")) },
      suitability: rehearsal.suitability, sources: rehearsal.sources)
  }

  private static func part(_ part: ModulePart) -> ModulePart {
    guard case .activity(let activity) = part else { return part }
    return .activity(
      Activity(
        id: activity.id, title: activity.title, duration: activity.duration, priority: activity.priority,
        kind: activity.kind,
        steps: activity.steps.map { step in
          switch step {
          case .say(let text): .say(flow(text, "say"))
          case .act(let text): .act(flow(text, "act"))
          case .note(let text): .note(flow(text, "note"))
          case .ask(let text): .ask(flow(text, "ask"))
          case .content(let text): .content(flow(text, "content"))
          case .show, .figure: step
          }
        }, suitability: activity.suitability))
  }

  /// The marks of what slides may show: why a statement is believed is said to the room.
  static let projected = ["why"]
}
