import Wording

/// The JSON of one item in one wave.
enum ItemJSON {
  static func value(_ item: ItemStatistics) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("item", .string(item.item.id)),
      .init("correct", .integer(item.correct)),
      .init("difficulty", .number(orNull: item.difficulty)),
      .init("difficulty_answered", .number(orNull: item.answeredDifficulty)),
      .init("wilson95", SharesJSON.interval(item.interval)),
      .init("wilson95_answered", SharesJSON.interval(item.answeredInterval)),
      .init("omitted", .integer(item.omitted)),
      .init("presented", .integer(item.presented)),
      .init("blanks", .integer(item.blanks)),
      .init("passes", .integer(item.passes)),
      .init("myth_endorsement", .number(orNull: item.mythEndorsement)),
      .init("myth_endorsement_answered", .number(orNull: item.answeredMythEndorsement)),
      .init("r_it", .number(orNull: item.totalCorrelation)),
      .init("r_rest", .number(orNull: item.restCorrelation)),
      .init("d27", .number(orNull: item.upperLower?.value)),
      .init("d27_exact", .string(orNull: item.upperLower?.description)),
      .init("moodle", moodle(item.moodle)),
      .init("options", .array(item.options.map(option))),
    ]
    if item.points != nil {
      members.append(.init("mean_mark", SharesJSON.mark(item.meanMark)))
      members.append(.init("mean_mark_answered", SharesJSON.mark(item.answeredMeanMark)))
    }
    return .object(members)
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
      "upper_lower": .number(orNull: option.upperLower?.value),
      "non_functional": .bool(option.isNonFunctional),
      "suppressed": .bool(option.isSuppressed),
    ])
  }
}
