import Wording

/// The JSON of one item in one wave.
enum ItemJSON {
  static func value(_ item: ItemStatistics) -> JSONValue {
    .members([
      "item": .string(item.item.id),
      "correct": .integer(item.correct),
      "difficulty": .number(orNull: item.difficulty),
      "difficulty_answered": .number(orNull: item.answeredDifficulty),
      "wilson95": interval(item.interval),
      "wilson95_answered": interval(item.answeredInterval),
      "omitted": .integer(item.omitted),
      "myth_endorsement": .number(orNull: item.mythEndorsement),
      "myth_endorsement_answered": .number(orNull: item.answeredMythEndorsement),
      "r_it": .number(orNull: item.totalCorrelation),
      "r_rest": .number(orNull: item.restCorrelation),
      "d27": .number(orNull: item.upperLower?.value),
      "d27_exact": .string(orNull: item.upperLower?.description),
      "moodle": moodle(item.moodle),
      "options": .array(item.options.map(option)),
    ])
  }

  private static func interval(_ interval: WilsonInterval?) -> JSONValue {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  private static func moodle(_ moodle: MoodleStatistics) -> JSONValue {
    .members([
      "facility": .number(orNull: moodle.facility),
      "sd": .number(orNull: moodle.deviation),
      "discrimination_index": .number(orNull: moodle.discriminationIndex),
      "discriminative_efficiency": .number(orNull: moodle.discriminativeEfficiency),
      "effective_weight": .number(orNull: moodle.effectiveWeight),
    ])
  }

  private static func option(_ option: OptionStatistics) -> JSONValue {
    .members([
      "option": .string(orNull: option.option),
      "n": .integer(option.count),
      "share": .number(orNull: option.share),
      "mean_score_of_choosers": .number(orNull: option.meanScoreOfChoosers),
      "r_rest": .number(orNull: option.restCorrelation),
      "suppressed": .bool(option.isSuppressed),
    ])
  }
}
