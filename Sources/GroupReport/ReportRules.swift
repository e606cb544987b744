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

/// The rules of the room, applied to one group's statistics.
package struct ReportRules: Sendable {
  /// From how many sheets item statistics mean something.
  package static let itemStatisticsMinimum = 30
  /// How many statements are named for the discussion.
  package static let revisited = 3

  let statistics: GroupStatistics
  let policy: ItemStatisticsPolicy

  /// Makes the rules for a group.
  package init(_ statistics: GroupStatistics, itemStatistics: ItemStatisticsPolicy = .auto) {
    self.statistics = statistics
    policy = itemStatistics
  }

  /// What may be said of a wave.
  package func detail(_ wave: Wave) -> Detail { Detail(people: statistics[wave].sheets) }

  /// True if the item statistics of a wave are printed.
  package func printsItemStatistics(_ wave: Wave) -> Bool {
    let sheets = statistics[wave].sheets
    return detail(wave) == .counts && (policy == .always || sheets >= Self.itemStatisticsMinimum)
  }

  /// True if what became of matched people is printed.
  package var printsGain: Bool { Detail(people: statistics.gain.pairs) == .counts }

  /// True for a statement that may be called mostly known: at least five answers, two thirds of them right.
  package static func isMostlyKnown(_ item: ItemStatistics) -> Bool {
    item.answered >= 5 && 3 * item.correct >= 2 * item.answered
  }

  /// Up to three statements to come back to, in the order of the quiz: nothing tells which is the worst known.
  package func revisited(_ wave: Wave) -> [ItemStatistics] {
    let items = statistics[wave].items.enumerated().filter { !Self.isMostlyKnown($0.element) }
    let least = items.sorted { a, b in
      let (left, right) = (share(a.element), share(b.element))
      return left == right ? a.offset < b.offset : left < right
    }
    return least.prefix(Self.revisited).sorted { $0.offset < $1.offset }.map(\.element)
  }

  private func share(_ item: ItemStatistics) -> Double { item.answeredDifficulty ?? 0 }

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
