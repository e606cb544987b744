import CourseModel
import CourseReader

/// Who meets a text: it stands on a participant's page, is said in the room, or stays with the facilitator.
enum TextReach: Sendable {
  case seen, heard, facilitator

  /// The reach of a text by the element around it and its own name; nil for what nobody has decided yet.
  init?(parent: String, name: String) {
    let isItem = QuestionTypeRegistry.all.contains { $0.name.rawValue == parent }
    switch (isItem ? "item" : parent, name) {
    case ("kit", _), ("quiz", _), ("service", _), ("region", _), ("handout", _), ("figure", _), ("option", _),
      ("category", _), ("end", _), ("module", "title"), ("activity", "title"), ("activity", "show"), ("activity", "ul"),
      ("activity", "ol"), ("activity", "table"), ("item", "claim"), ("item", "prompt"), ("item", "fact"),
      ("item", "why"), ("rehearsal", _), ("reply", _):
      self = .seen
    case ("activity", "say"), ("activity", "ask"), ("item", "reply"), ("item", "debrief"), ("hard-question", _),
      ("turn", "line"), ("safety", "content-note"), ("safety", "agreement"), ("safety", "opt-out"),
      ("safety", "grounding"), ("safety", "check-in"):
      self = .heard
    case ("module", "summary"), ("module", "objective"), ("module", "prerequisite"), ("module", "room"),
      ("module", "adaptation"), ("material", "name"), ("activity", "do"), ("activity", "note"), ("item", "belief"),
      ("safety", "disclosure"):
      self = .facilitator
    case _: return nil
    }
  }
}
