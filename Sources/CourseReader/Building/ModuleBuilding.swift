import CourseModel
import Wording

/// A module before its shared safety block is known.
struct ModuleDraft {
  let module: Module
  let safety: SafetyDraft?
}

/// The safety parts that a file gives, and the shared block it refers to.
struct SafetyDraft {
  let reference: ID<SafetyBlock>?
  private let parts: [String: Localized<Flow>]

  init(_ element: ElementView) {
    reference = element.attribute("ref").map { ID($0) }
    var parts: [String: Localized<Flow>] = [:]
    for name in ModuleRules.safetyParts { parts[name] = element.optionalFlow(name) }
    self.parts = parts
  }

  /// The block with the parts of `shared` where this one has none.
  func resolved(_ shared: SafetyBlock?) -> SafetyBlock? {
    guard let contentNote = parts["content-note"] ?? shared?.contentNote,
      let agreement = parts["agreement"] ?? shared?.agreement, let optOut = parts["opt-out"] ?? shared?.optOut,
      let grounding = parts["grounding"] ?? shared?.grounding, let checkIn = parts["check-in"] ?? shared?.checkIn,
      let disclosure = parts["disclosure"] ?? shared?.disclosure
    else { return nil }
    return SafetyBlock(
      contentNote: contentNote, agreement: agreement, optOut: optOut, grounding: grounding, checkIn: checkIn,
      disclosure: disclosure)
  }
}

extension ElementView {
  /// The module of a valid `<module>`, without its safety block.
  var moduleDraft: ModuleDraft? {
    guard let id = attribute("id"), let step = attribute("step").flatMap(Step.init(rawValue:)),
      let intensity = attribute("intensity").flatMap(Intensity.init(rawValue:))
    else { return nil }
    let module = Module(
      id: ID(id), step: step, intensity: intensity, suitability: suitability, title: localizedInline("title"),
      summary: localizedInline("summary"), objectives: lines("objective"), prerequisites: lines("prerequisite"),
      materials: children("material").compactMap(\.material), room: optionalFlow("room"),
      parts: elements.compactMap(\.modulePart), handouts: children("handout").compactMap(\.handout),
      rehearsals: children("rehearsal").compactMap(\.rehearsal), adaptations: adaptations,
      hardQuestions: children("hard-question").map {
        HardQuestion(question: $0.localizedFlow("ask"), reply: $0.localizedFlow("reply"))
      },
      covers: covers, sources: sourceIDs, origin: origin)
    return ModuleDraft(module: module, safety: child("safety").map(SafetyDraft.init))
  }

  private var material: Material? {
    attribute("per").flatMap(Material.Per.init(rawValue:)).map {
      Material(
        name: localizedInline("name"), per: $0, count: integer("count") ?? 1,
        activities: attribute("for").map { $0.split(separator: " ").map { ID(String($0)) } } ?? [])
    }
  }

  private var duration: Duration { Duration(minutes: integer("minutes") ?? 0, upTo: integer("upto")) }
  private var priority: Priority { attribute("priority").flatMap(Priority.init(rawValue:)) ?? .core }

  private var modulePart: ModulePart? {
    switch name {
    case "activity": activity.map(ModulePart.activity)
    case "quiz-ref":
      attribute("id").map {
        .quiz(
          QuizReference(
            quiz: ID($0), duration: duration, priority: priority, limit: integer("limit"), origin: origin))
      }
    case _: nil
    }
  }

  private var activity: Activity? {
    guard let id = attribute("id"), let kind = attribute("kind").flatMap(ActivityKind.init(rawValue:)) else {
      return nil
    }
    return Activity(
      id: ID(id), title: localizedInline("title"), duration: duration, priority: priority, kind: kind, steps: steps,
      suitability: suitability, covers: covers, sources: sourceIDs, origin: origin)
  }

  /// The steps in the order of their first language.
  private var steps: [ActivityStep] {
    var seen: [String: [Language: Int]] = [:]
    var all: [String: [LanguageGroup]] = [:]
    return elements.compactMap { element -> ActivityStep? in
      if element.name == "figure" { return element.figure.map(ActivityStep.figure) }
      guard let language = element.language, element.name != "title" else { return nil }
      let index = seen[element.name, default: [:]][language, default: 0]
      seen[element.name, default: [:]][language] = index + 1
      let groups = all[element.name] ?? groups(children(element.name))
      all[element.name] = groups
      // The group stands where its first member stands.
      guard index < groups.count, groups[index].members.first?.node == element.node else { return nil }
      let flow = groups[index].flow
      switch element.name {
      case "say": return .say(flow)
      case "do": return .act(flow)
      case "note": return .note(flow)
      case "ask": return .ask(flow)
      case "show": return .show(flow)
      case _: return .content(flow)
      }
    }
  }

  private var figure: Figure? {
    attribute("src").map {
      Figure(path: $0, alternative: localizedInline("alt"), caption: optionalInline("caption"))
    }
  }

  private var handout: Handout? {
    guard let id = attribute("id") else { return nil }
    let shows = groups(children("show"))
    let parts: [HandoutPart] = elements.compactMap { element in
      switch element.name {
      case "fact-ref": element.attribute("ref").map { .fact(of: ID($0)) }
      case "figure": element.figure.map(HandoutPart.figure)
      case "show": shows.first { $0.members.first?.node == element.node }.map { .show($0.flow) }
      case _: nil
      }
    }
    return Handout(id: ID(id), title: localizedInline("title"), parts: parts, origin: origin)
  }

  private var adaptations: [Adaptation] {
    Adaptation.Setting.allCases.flatMap { setting in
      groups(children("adaptation").filter { $0.attribute("for") == setting.rawValue })
        .map { Adaptation(setting: setting, text: $0.flow) }
    }
  }
}
