import CourseDocument
import CourseModel
import QuizEngine
import Wording

/// The JSON of a rehearsal: the path that was taken, or the whole map.
enum RehearsalReport {
  /// The path; a rehearsal that was stopped has an end without id.
  static func json(_ path: RehearsalPath, language: Language) -> JSONValue {
    let end: RehearsalEnd? =
      switch path.place {
      case .end(let end): end
      case .turn, .stopped: nil
      }
    return .members([
      "version": .integer(1),
      "rehearsal": .string(path.rehearsal.id.rawValue),
      "language": .string(language.code),
      "path": .array(
        path.steps.map { step in
          .members([
            "turn": .string(step.turn.id.rawValue), "reply": .string(step.reply.id.rawValue),
            "good": .bool(step.reply.isGood),
          ])
        }),
      "end": .members([
        "id": .string(orNull: end?.id.rawValue),
        "kind": .string((end?.kind ?? .notToday).rawValue),
      ]),
    ])
  }

  /// Every turn, reply and end; `paths` is null when there are more than can be counted.
  static func map(of rehearsal: Rehearsal, language: Language) -> JSONValue {
    let text = PlainWords(language: language)
    return .members([
      "version": .integer(1),
      "rehearsal": .string(rehearsal.id.rawValue),
      "language": .string(language.code),
      "title": .string(text(rehearsal.title)),
      "supporter": .string(rehearsal.supporter.rawValue),
      "other": .string(rehearsal.other.rawValue),
      "paths": rehearsal.pathCount.map(JSONValue.integer) ?? .null,
      "turns": .array(
        rehearsal.turns.enumerated().map { index, turn in
          .members([
            "id": .string(turn.id.rawValue), "number": .integer(index + 1),
            "line": .string(text.line(turn.line.value(in: language))),
            "replies": .array(replies(of: turn, in: rehearsal, text)),
          ])
        }),
      "ends": .array(
        rehearsal.ends.map { end in
          .members([
            "id": .string(end.id.rawValue),
            "letter": .string(RehearsalWords.letter(of: end.id, in: rehearsal)),
            "kind": .string(end.kind.rawValue),
            "text": .string(text.line(end.text.value(in: language))),
          ])
        }),
    ])
  }

  private static func replies(of turn: RehearsalTurn, in rehearsal: Rehearsal, _ text: PlainWords) -> [JSONValue] {
    PresentationOrder.replies(of: turn, in: rehearsal.id).enumerated().map { index, reply in
      .members([
        "id": .string(reply.id.rawValue), "number": .integer(index + 1), "text": .string(text(reply.text)),
        "feedback": .string(text(reply.feedback)), "good": .bool(reply.isGood), "to": .string(reply.next.rawValue),
      ])
    }
  }
}
