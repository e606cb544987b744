package import Scoring
import Wording

/// Data for spreadsheets, as rows of cells; the writer makes them safe to open.
package enum CSVRows {
  /// The header of ``exact(_:)``: one row a wave, item and answer; the columns after `share` repeat for each item.
  package static let exactHeader = [
    "wave", "item", "answer", "count", "share", "presented", "answered", "correct", "difficulty", "difficulty_answered",
    "wilson95_lower", "wilson95_upper", "wilson95_answered_lower", "wilson95_answered_upper", "myth", "sheets",
    "tallied",
  ]

  /// Exact counts of everybody, one row a wave, item and answer.
  ///
  /// The last two answers are `pass` and, for blank, an empty cell.
  package static func exact(_ data: DataSet) -> [[String]] {
    [exactHeader]
      + Wave.allCases.flatMap { wave in data.shares(wave).flatMap { exact($0, wave) } }
  }

  private static func exact(_ item: ItemShares, _ wave: Wave) -> [[String]] {
    let answers = item.options.map { ($0.option, $0.count) } + [(AnswerForm.pass, item.passes), ("", item.blanks)]
    return answers.map { answer, count in
      [wave.name, item.item.id, answer, "\(count)", share(count, item.presented)]
        + [item.presented, item.answered, item.correct].map { "\($0)" }
        + [share(item.correct, item.presented), share(item.correct, item.answered)] + interval(item.interval)
        + interval(item.answeredInterval)
        + [item.myths.map { "\($0)" } ?? "", "\(item.presented - item.tallied)", "\(item.tallied)"]
    }
  }

  /// The header of ``release(_:)``: an empty cell is a number that may not be shown, or that does not exist.
  package static let releaseHeader = [
    "by", "group", "wave", "item", "people", "correct", "difficulty", "wilson95_lower", "wilson95_upper", "myth",
    "at_least_percent", "at_most_percent", "kept", "lost", "learned", "neither", "hidden",
  ]

  /// What a release shows: everybody first, then each group; `change` is what became of matched people.
  package static func release(_ release: Release) -> [[String]] {
    var rows = [releaseHeader]
    for wave in Wave.allCases {
      rows += release.items.map { row($0.item.id, $0[wave], wave, by: "", group: "") }
    }
    for item in release.items {
      let cells = item.change.map { [$0.kept, $0.lost, $0.learned, $0.neither].map { "\($0)" } }
      rows.append(
        ["", "", "change", item.item.id, item.change == nil ? "" : text(release.pairs)] + blanks(7)
          + (cells ?? blanks(4)) + [""])
    }
    for breakdown in release.breakdowns {
      for group in breakdown.groups {
        let name = group.isOther ? "other" : group.value ?? ""
        for wave in Wave.allCases where group.people[wave.rawValue] > 0 {
          for (index, item) in release.items.enumerated() {
            let cells = group.items[wave.rawValue][index].map(Release.Cells.counts) ?? .hidden(.small)
            rows.append(row(item.item.id, cells, wave, by: breakdown.facet.rawValue, group: name))
          }
        }
      }
    }
    return rows
  }

  private static func row(
    _ item: String, _ cells: Release.Cells, _ wave: Wave, by: String, group: String
  ) -> [String] {
    let start = [by, group, wave.name, item]
    switch cells {
    case .counts(let counts):
      let shares =
        counts.right.map { [share($0, counts.people)] + interval(WilsonInterval($0, of: counts.people)) } ?? blanks(3)
      return start + ["\(counts.people)", text(counts.right)] + shares + [text(counts.myth)] + blanks(7)
    case .atLeast(let percent, let people): return start + ["\(people)"] + blanks(5) + ["\(percent)"] + blanks(6)
    case .atMost(let percent, let people): return start + ["\(people)"] + blanks(6) + ["\(percent)"] + blanks(5)
    case .hidden(let hiding): return start + blanks(12) + [hiding.rawValue]
    }
  }

  private static func blanks(_ count: Int) -> [String] { [String](repeating: "", count: count) }

  private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

  private static func share(_ part: Int, _ total: Int) -> String {
    total > 0 ? "\(Double(part) / Double(total))" : ""
  }

  private static func interval(_ interval: WilsonInterval?) -> [String] {
    interval.map { ["\($0.lower)", "\($0.upper)"] } ?? blanks(2)
  }
}
