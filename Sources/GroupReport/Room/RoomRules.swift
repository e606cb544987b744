package import Scoring
import Wording

/// When item statistics are printed.
package enum ItemStatisticsPolicy: String, CaseIterable, Sendable {
  /// From thirty sheets on.
  case auto
  /// Wherever counts are printed.
  case always
}

/// What a number of people allows to be said in the room (care, section 5).
package enum Detail: Hashable, Sendable, Comparable {
  /// Nobody answered.
  case nothing
  /// Fewer than five: nothing per statement.
  case sheetsOnly
  /// Five to nine: two labels, no number.
  case labels
  /// Ten or more: counts.
  case counts

  /// The detail for a number of people.
  package init(people: Int) {
    switch people {
    case ..<1: self = .nothing
    case 1..<5: self = .sheetsOnly
    case 5..<10: self = .labels
    default: self = .counts
    }
  }
}

/// The rules of the room, applied to one data set.
package struct RoomRules: Sendable {
  /// From how many sheets item statistics mean something.
  package static let itemStatisticsMinimum = 30
  /// How many statements are named for the discussion.
  package static let revisited = 3

  let data: DataSet
  let statistics: GroupStatistics
  let policy: ItemStatisticsPolicy
  /// By wave: what is known of each item, from sheets and tallies.
  let shares: [[ItemShares]]

  /// Makes the rules for a group.
  package init(
    _ data: DataSet, statistics: GroupStatistics? = nil, itemStatistics: ItemStatisticsPolicy = .auto
  ) {
    self.data = data
    self.statistics = statistics ?? GroupStatistics(data.overall)
    policy = itemStatistics
    shares = Wave.allCases.map { data.shares($0) }
  }

  /// How many people answered in a wave, on sheets or counted by cards and hands.
  package func people(_ wave: Wave) -> Int { Self.people(data.whole, shares[wave.rawValue], wave) }

  static func people(_ group: GroupData, _ shares: [ItemShares], _ wave: Wave) -> Int {
    group.tables[wave].sheets + (shares.map(\.tallied).max() ?? 0)
  }

  /// What may be said of a wave.
  package func detail(_ wave: Wave) -> Detail { Detail(people: people(wave)) }

  /// True if nothing here is for display: a wave of a few people, or nothing at all.
  package var isSmall: Bool {
    let details = Wave.allCases.map(detail).filter { $0 > .nothing }
    return details.isEmpty || details.contains { $0 < .counts }
  }

  /// True if the item statistics of a wave are printed.
  package func printsItemStatistics(_ wave: Wave) -> Bool {
    let sheets = statistics[wave].sheets
    return Detail(people: sheets) == .counts && (policy == .always || sheets >= Self.itemStatisticsMinimum)
  }

  /// True if what became of matched people is printed.
  package var printsGain: Bool { Detail(people: statistics.gain.pairs) == .counts }

  /// True for a statement that may be called mostly known: at least five answers, two thirds of them right.
  package static func isMostlyKnown(_ item: ItemShares) -> Bool {
    item.answered >= 5 && 3 * item.correct >= 2 * item.answered
  }

  /// The last wave of which anything may be said about statements.
  var lastWave: Wave? { Wave.allCases.last { detail($0) >= .labels } }

  /// Up to three statements to come back to, in the order of the quiz: nothing tells which is the worst known.
  package func revisited(_ wave: Wave) -> [ItemShares] {
    let items = shares[wave.rawValue].enumerated().filter {
      $0.element.presented > 0 && !Self.isMostlyKnown($0.element)
    }
    let least = items.sorted { a, b in
      let (left, right) = (a.element.answeredShare ?? 0, b.element.answeredShare ?? 0)
      return left == right ? a.offset < b.offset : left < right
    }
    return least.prefix(Self.revisited).sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// The groups of a heading, if each has enough people in every wave, or nobody: one of them could otherwise be found
  /// by subtracting.
  func groups(_ facet: Facet) -> [(value: String?, data: GroupData)]? {
    let groups = data.by(facet)
    guard groups.count > 1 else { return nil }
    let isFine = groups.allSatisfy { group in
      Wave.allCases.allSatisfy { wave in
        let detail = Detail(people: Self.people(group.data, group.data.shares(wave), wave))
        return detail == .nothing || detail == .counts
      }
    }
    return isFine ? groups : nil
  }

  /// What is left out, and why, in the order of the report.
  package var omissions: [Omission] {
    var omissions: [Omission] = []
    for wave in Wave.allCases { omissions += self.omissions(in: wave) }
    if Wave.allCases.allSatisfy({ detail($0) > .nothing }), !printsGain {
      omissions.append(
        Omission(
          what: "gain", title: Phrase("Les changements entre avant et après", "Changes between before and after"),
          why: Phrase(
            "moins de dix personnes ont leurs deux feuilles", "fewer than ten people have both their sheets")))
    }
    for facet in Facet.allCases where data.by(facet).count > 1 && groups(facet) == nil {
      omissions.append(
        Omission(
          what: "by-\(facet.rawValue)", title: Phrase("Par", "By") + ReportWords.facet(facet),
          why: Phrase("un des groupes a moins de dix personnes", "one of the groups has fewer than ten people")))
    }
    if !data.whole.tallies.isEmpty {
      omissions.append(Omission(what: "tallies", title: ReportWords.tallyTitle, why: ReportWords.tallyLimits))
    }
    return omissions
  }

  private func omissions(in wave: Wave) -> [Omission] {
    let name = ReportWords.wave(wave)
    let when = { (french: String, english: String) in Phrase(french, english) + name }
    let statements = { (why: Phrase) in
      Omission(
        what: "statements-\(wave.name)", title: when("Les nombres par énoncé,", "Numbers per statement,"), why: why)
    }
    let itemStatistics = Omission(
      what: "item-statistics-\(wave.name)", title: when("Les statistiques d’items,", "Item statistics,"),
      why: ReportWords.tooFewForItemStatistics)
    switch detail(wave) {
    case .nothing:
      return [
        Omission(
          what: wave.name, title: when("Tout,", "Everything,"), why: Phrase("aucune feuille", "there is no sheet"))
      ]
    case .sheetsOnly:
      return [
        statements(Phrase("moins de cinq feuilles", "fewer than five sheets")), itemStatistics,
      ]
    case .labels:
      return [
        statements(
          Phrase(
            "moins de dix feuilles, donc des mots à la place", "fewer than ten sheets, so words instead")),
        itemStatistics,
      ]
    case .counts: return printsItemStatistics(wave) ? [] : [itemStatistics]
    }
  }
}
