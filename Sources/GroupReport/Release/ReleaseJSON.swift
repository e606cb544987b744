import Scoring
package import Wording

/// A release as JSON: the fields of `score` that may be shown; every number that may not is `null`.
package enum ReleaseJSON {
  package static func value(_ release: Release, in language: Language) -> JSONValue {
    .members([
      "version": .integer(1),
      "reader": .string(release.reader.rawValue),
      "k": .integer(release.threshold),
      "compared": .bool(release.isCompared),
      "sessions": whole(release.sessions),
      "waves": .object(Wave.allCases.map { .init($0.name, wave(release, $0)) }),
      "gain": gain(release),
      "groups": .array(release.breakdowns.map { breakdown(release, $0) }),
      "not_printed": .array(
        release.omissions.map { omission in
          .members(["what": .string(omission.what), "why": .string(omission.why[language])])
        }),
    ])
  }

  private static func whole(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

  private static func share(_ part: Int?, _ total: Int) -> JSONValue {
    .number(orNull: part.map { Double($0) / Double(total) })
  }

  private static func interval(_ part: Int?, _ total: Int) -> JSONValue {
    guard let part, let interval = WilsonInterval(part, of: total) else { return .null }
    return .array([.number(interval.lower), .number(interval.upper)])
  }

  private static func wave(_ release: Release, _ wave: Wave) -> JSONValue {
    .members([
      "n": whole(release.people[wave.rawValue]),
      "items": .array(release.items.map { item($0, wave) }),
    ])
  }

  private static func item(_ item: Release.Item, _ wave: Wave) -> JSONValue {
    var people: Int?
    var counts: Release.Counts?
    var code: (least: Int?, most: Int?, hidden: String?) = (nil, nil, nil)
    switch item[wave] {
    case .counts(let shown):
      people = shown.people
      counts = shown
    case .atLeast(let percent, let number):
      people = number
      code.least = percent
    case .atMost(let percent, let number):
      people = number
      code.most = percent
    case .hidden(let hiding): code.hidden = hiding.rawValue
    }
    let total = counts?.people ?? 1
    return .members([
      "item": .string(item.item.id),
      "n": whole(people),
      "correct": whole(counts?.right),
      "difficulty": share(counts?.right, total),
      "wilson95": interval(counts?.right, total),
      "myth": whole(counts?.myth),
      "myth_endorsement": share(counts?.myth, total),
      "at_least_percent": whole(code.least),
      "at_most_percent": whole(code.most),
      "pooled95_percent": item.pooled[wave.rawValue].map {
        .array([.integer($0.lowerBound), .integer($0.upperBound)])
      } ?? .null,
      "hidden": .string(orNull: code.hidden),
    ])
  }

  private static func gain(_ release: Release) -> JSONValue {
    .members([
      "pairs": whole(release.pairs),
      "items": .array(
        release.items.map { item in
          .members([
            "item": .string(item.item.id),
            "n11": whole(item.change?.kept),
            "n10": whole(item.change?.lost),
            "n01": whole(item.change?.learned),
            "n00": whole(item.change?.neither),
          ])
        }),
    ])
  }

  private static func breakdown(_ release: Release, _ breakdown: Release.Breakdown) -> JSONValue {
    .members([
      "by": .string(breakdown.facet.rawValue),
      "groups": .array(
        breakdown.groups.map { group in
          .members([
            "value": .string(orNull: group.value),
            "other": .bool(group.isOther),
            "waves": .object(
              Wave.allCases.map { wave in
                let people = group.people[wave.rawValue]
                return .init(
                  wave.name,
                  .members([
                    "n": people > 0 ? .integer(people) : .null,
                    "items": .array(
                      release.items.indices.map { index in
                        let counts = group.items[wave.rawValue][index]
                        return .members([
                          "item": .string(release.items[index].item.id),
                          "correct": whole(counts?.right),
                          "myth": whole(counts?.myth),
                          "difficulty": share(counts?.right, counts?.people ?? 1),
                        ])
                      }),
                  ]))
              }),
          ])
        }),
    ])
  }
}
