import CourseModel
import QuizEngine
import Wording

/// The JSON of an attempt, exactly as design section 3 names it.
enum QuizReport {
  /// The whole object.
  static func json(_ attempt: QuizAttempt, language: Language) -> JSONValue {
    let summary = attempt.summary
    return .members([
      "version": .integer(1),
      "quiz": .string(attempt.quiz.rawValue),
      "language": .string(language.code),
      "mode": .string(attempt.mode.rawValue),
      "items": .array(summary.entries.map(json)),
      "totals": .members([
        "right": .integer(summary.count(.right)),
        "partial": .integer(summary.count(.partial)),
        "wrong": .integer(summary.count(.wrong)),
        "passed": .integer(summary.count(.passed)),
        "score": .number(summary.score.value),
        "maximum": .integer(summary.maximum),
      ]),
    ])
  }

  private static func json(_ entry: AttemptSummary.Entry) -> JSONValue {
    let interaction = entry.item.interaction
    return .members([
      "id": .string(entry.item.id.rawValue),
      "type": .string(entry.item.type.rawValue),
      "answer": .string(AnswerSyntax.text(of: entry.answer.response, for: interaction)),
      "key": .string(AnswerSyntax.text(of: .key(of: interaction), for: interaction)),
      "outcome": .string(entry.outcome.result.rawValue),
      "score": .number(entry.outcome.mark.value),
      "certainty": entry.answer.certainty.map { .integer($0.rawValue) } ?? .null,
    ])
  }
}
