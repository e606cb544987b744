package import Wording

/// The JSON of `amorce score`: the fields of design section 3, exact numbers, `null` where nothing is defined.
package enum ScoreJSON {
  /// Under this many sheets in a wave the numbers are not for display.
  package static let displayMinimum = 10

  /// The whole value of a data set; `omissions` is what a printed report leaves out.
  package static func value(
    _ data: DataSet, threshold: Int = 5, omissions: [Omission], in language: Language
  ) -> JSONValue {
    value(GroupStatistics(data.overall, threshold: threshold), data: data, omissions: omissions, in: language)
  }

  /// The same of statistics that are there already; with its data set, also what sheets alone cannot say.
  package static func value(
    _ statistics: GroupStatistics, data: DataSet? = nil, omissions: [Omission], in language: Language
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("version", .integer(1))]
    if isNotForDisplay(statistics) { members.append(.init("notForDisplay", .bool(true))) }
    members += numbers(statistics, data?.whole)
    if let data, data.groups.count > 1 {
      let groups = data.labels.compactMap { label in data.groups[label].map { (label, $0) } }
      members.append(.init("groups", .array(groups.map { group($0, $1, statistics.threshold) })))
    }
    members.append(.init("not_printed", .array(omissions.map { $0.json(in: language) })))
    return .object(members)
  }

  /// What is said of everybody, and of each group.
  private static func numbers(_ statistics: GroupStatistics, _ data: GroupData?) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("sheets", .integer(statistics.tables.sheets)),
      .init("duplicates", .array(statistics.tables.duplicates.map(duplicate))),
      .init("waves", .members(["pre": wave(statistics.pre), "post": wave(statistics.post)])),
      .init("gain", gain(statistics.gain)),
    ]
    guard let data else { return members }
    if !data.tallies.isEmpty { members.append(.init("shares", SharesJSON.shares(data))) }
    if data.clusters.sessions > 1 {
      members.append(.init("sessions", .integer(data.clusters.sessions)))
      members.append(.init("pooled", SharesJSON.pooled(data)))
    }
    return members
  }

  private static func group(_ label: GroupLabel, _ data: GroupData, _ threshold: Int) -> JSONValue {
    .object(
      Facet.allCases.map { .init($0.rawValue, .string(orNull: label[$0])) }
        + numbers(GroupStatistics(data.tables, threshold: threshold), data))
  }

  /// True if a wave has so few sheets that somebody could be recognised, or if there is none at all.
  package static func isNotForDisplay(_ statistics: GroupStatistics) -> Bool {
    let sizes = Wave.allCases.map { statistics[$0].sheets }.filter { $0 > 0 }
    return sizes.allSatisfy { $0 >= displayMinimum } ? sizes.isEmpty : true
  }

  private static func duplicate(_ duplicate: Duplicate) -> JSONValue {
    .array([.string(duplicate.session), .string(duplicate.participant), .string(duplicate.wave.name)])
  }

  private static func wave(_ wave: WaveStatistics) -> JSONValue {
    guard wave.sheets > 0 else { return .members(["n": .integer(0)]) }
    var members: [JSONValue.Member] = [
      .init("n", .integer(wave.sheets)),
      .init("score", score(wave.score)),
      .init("alpha", .number(orNull: wave.alpha)),
      .init("kr20", .number(orNull: wave.alpha)),
      .init("sem", .number(orNull: wave.standardError)),
      .init("items", .array(wave.items.map(ItemJSON.value))),
      .init("suppressed", .bool(wave.isSuppressed)),
      .init("myths", SharesJSON.rates(wave.mythRates)),
    ]
    if let confidence = wave.confidence { members.append(.init("confidence", Self.confidence(confidence))) }
    return .object(members)
  }

  private static func score(_ score: ScoreStatistics) -> JSONValue {
    .members([
      "mean": .number(orNull: score.mean),
      "sd": .number(orNull: score.deviation),
      "median": .number(orNull: score.median),
      "min": .integer(score.least),
      "max": .integer(score.most),
      "histogram": .array(score.histogram.map(JSONValue.integer)),
      "skewness": .number(orNull: score.skewness),
      "kurtosis": .number(orNull: score.kurtosis),
    ])
  }

  private static func confidence(_ confidence: ConfidenceStatistics) -> JSONValue {
    let levels = confidence.levels.enumerated().map { index, level in
      JSONValue.members([
        "level": .integer(index + 1),
        "n": .integer(level.answers),
        "correct": .integer(level.correct),
        "accuracy": .number(orNull: level.answers == 0 ? nil : Double(level.correct) / Double(level.answers)),
        "myth": .integer(level.myths),
        "calibration": .string(orNull: confidence.calibration[index]?.rawValue),
      ])
    }
    return .members([
      "marks": .array(confidence.marks.map(JSONValue.integer)),
      "mean": .number(orNull: confidence.mean),
      "max_possible": .integer(confidence.maximum),
      "average_per_answer": .number(orNull: confidence.averagePerAnswer),
      "levels": .array(levels),
      "confident_myths": .integer(confidence.confidentMyths),
      "answers": .integer(confidence.answers),
      "accuracy_answered": .number(orNull: confidence.accuracy),
      "average_per_given_answer": .number(orNull: confidence.average),
      "bonus": .number(orNull: confidence.bonus?.value),
    ])
  }

  private static func gain(_ gain: GainStatistics) -> JSONValue {
    let counts: [JSONValue.Member] = [
      .init("pairs", .integer(gain.pairs)),
      .init("pre_only", .integer(gain.preOnly)),
      .init("post_only", .integer(gain.postOnly)),
    ]
    guard gain.pairs > 0 else {
      return .object(counts + [.init("mean", .null), .init("hake", .null), .init("items", .array([]))])
    }
    return .object(
      counts + [
        .init("mean", .number(orNull: gain.mean)),
        .init("sd", .number(orNull: gain.deviation)),
        .init("pre_mean", .number(orNull: gain.preMean)),
        .init("post_mean", .number(orNull: gain.postMean)),
        .init("t", .number(orNull: gain.t)),
        .init("df", gain.degrees.map(JSONValue.integer) ?? .null),
        .init("p_two_sided", .number(orNull: gain.p)),
        .init("cohen_dz", .number(orNull: gain.dz)),
        .init("wilcoxon_p_approx", .number(orNull: gain.wilcoxonP)),
        .init("cohen_dav", .number(orNull: gain.dav)),
        .init("hedges_gav", .number(orNull: gain.gav)),
        .init("hake", .number(orNull: gain.hake)),
        .init("hake_band", .string(orNull: gain.hakeBand?.rawValue)),
        .init("mean_individual_normalised_gain", .number(orNull: gain.meanIndividualGain)),
        .init("ceiling_excluded", .integer(gain.ceilingExcluded)),
        .init("normalised_change", .number(orNull: gain.normalizedChange)),
        .init("normalised_change_excluded", .integer(gain.unchangeable)),
        .init(
          "joint",
          .array(
            gain.joint.map { pair in
              .array([.integer(pair.scores.pre), .integer(pair.scores.post), .integer(pair.count)])
            })),
        .init("items", .array(gain.items.map(item))),
      ])
  }

  private static func item(_ gain: ItemGain) -> JSONValue {
    .members([
      "item": .string(gain.item.id),
      "n11": .integer(gain.change.kept),
      "n10": .integer(gain.change.lost),
      "n01": .integer(gain.change.learned),
      "n00": .integer(gain.change.neither),
      "change": .number(orNull: gain.difference),
      "mcnemar_exact_p": .number(orNull: gain.people > 0 ? gain.exactP : nil),
      "mcnemar_chi2": .number(orNull: gain.chiSquare?.value),
      "mcnemar_chi2_p": .number(orNull: gain.chiSquare?.p),
      "mcnemar_corrected_chi2": .number(orNull: gain.correctedChiSquare?.value),
      "mcnemar_corrected_p": .number(orNull: gain.correctedChiSquare?.p),
    ])
  }
}
