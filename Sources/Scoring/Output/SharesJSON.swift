import Wording

/// The JSON of shares from sheets and tallies together, and of shares over sessions.
enum SharesJSON {
  /// What both waves can say where some rooms were counted by cards or hands.
  static func shares(_ data: GroupData) -> JSONValue {
    .members(["pre": wave(data, .pre), "post": wave(data, .post)])
  }

  private static func wave(_ data: GroupData, _ wave: Wave) -> JSONValue {
    let items = data.shares(wave)
    return .members([
      "items": .array(items.map(item)),
      "myths": rates(MythRates(items)),
    ])
  }

  private static func item(_ item: ItemShares) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("item", .string(item.item.id)),
      .init("presented", .integer(item.presented)),
      .init("tallied", .integer(item.tallied)),
      .init("correct", .integer(item.correct)),
      .init("blanks", .integer(item.blanks)),
      .init("passes", .integer(item.passes)),
      .init("share", .number(orNull: item.share)),
      .init("wilson95", interval(item.interval)),
      .init("share_answered", .number(orNull: item.answeredShare)),
      .init("wilson95_answered", interval(item.answeredInterval)),
      .init("myths", item.myths.map(JSONValue.integer) ?? .null),
      .init("myth_endorsement_answered", .number(orNull: item.mythShare)),
      .init("myth_wilson95_answered", interval(item.mythInterval)),
    ]
    if item.points != nil { members.append(.init("mean_mark_answered", mark(item.answeredMeanMark))) }
    let options = item.options.map {
      JSONValue.members(["option": .string($0.option), "n": .integer($0.count)])
    }
    return .object(members + [.init("options", .array(options))])
  }

  /// Myths taken for facts, and facts for myths.
  static func rates(_ rates: MythRates) -> JSONValue {
    .members(["endorsement": rate(rates.endorsement), "fact_rejection": rate(rates.rejection)])
  }

  private static func rate(_ rate: RateCount) -> JSONValue {
    .members([
      "n": .integer(rate.part), "of": .integer(rate.total), "share": .number(orNull: rate.share),
      "wilson95": interval(rate.interval),
    ])
  }

  /// A mean share of the mark, with its exact fraction.
  static func mark(_ mark: Fraction?) -> JSONValue {
    .members(["value": .number(orNull: mark?.value), "exact": .string(orNull: mark?.description)])
  }

  /// Shares over sessions, of a data set of several.
  static func pooled(_ data: GroupData) -> JSONValue {
    .object(Wave.allCases.map { wave in .init(wave.name, pooled(data, wave)) })
  }

  private static func pooled(_ data: GroupData, _ wave: Wave) -> JSONValue {
    guard data.sessions(in: wave) > 0 else { return .members(["sessions": .integer(0)]) }
    let rates = Rate.allCases.map { rate in (name(rate), data.pooled(wave, rate), data.pooledTotal(wave, rate)) }
    let items = data.tables.items.enumerated().map { index, item in
      JSONValue.object(
        [.init("item", .string(item.id))] + rates.map { .init($0.0, share($0.1[index])) })
    }
    return .object([
      .init("sessions", .integer(data.sessions(in: wave))),
      .init("total", .object(rates.map { .init($0.0, share($0.2)) })),
      .init("items", .array(items)),
    ])
  }

  private static func name(_ rate: Rate) -> String {
    switch rate {
    case .presented: "correct"
    case .answered: "correct_answered"
    case .myth: "myth_endorsement_answered"
    }
  }

  private static func share(_ share: PooledShare?) -> JSONValue {
    guard let share else { return .null }
    return .members([
      "share": .number(share.share),
      "sessions": .integer(share.sessions),
      "se": .number(orNull: share.standardError),
      "interval95": share.interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
    ])
  }

  /// The two ends of an interval, or `null`.
  static func interval(_ interval: WilsonInterval?) -> JSONValue {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }
}
