package import Diagnostics

/// What cannot be in the counts of a room.
package enum TallyRules {
  /// More people than one room is counted by cards or hands.
  package static let mostPeople = 10_000

  /// Something that is wrong with a count.
  package struct Problem: Hashable, Sendable {
    /// What is wrong.
    package enum Kind: Hashable, Sendable {
      case negative
      case notOnSheet
      /// More answers than people; the number of people.
      case tooMany(Int)
      /// Far more answers than the other items have; what these have.
      case uneven(Int)
      /// The same wave has sheets and counts of this item: nobody may be in both.
      case besideSheets
    }

    package let kind: Kind
    package let wave: Wave
    package let item: String
    package let count: Int
    /// Only what may be meant is a warning.
    package var severity: Severity { kind == .besideSheets ? .warning : .error }
  }

  /// All that is wrong with the counts of a session, by wave and item.
  package static func problems(of data: SessionData) -> [Problem] {
    let known = Set(data.items)
    var problems: [Problem] = []
    for wave in Wave.allCases {
      var totals: [String: Int] = [:]
      for tally in data.tallies where tally.wave == wave {
        if tally.count < 0 {
          problems.append(Problem(kind: .negative, wave: wave, item: tally.item, count: tally.count))
        } else if !known.contains(tally.item) {
          problems.append(Problem(kind: .notOnSheet, wave: wave, item: tally.item, count: tally.count))
        } else {
          totals[tally.item] = (totals[tally.item] ?? 0).addingReportingOverflow(tally.count).partialValue
          if tally.count > mostPeople { totals[tally.item] = mostPeople + 1 }
        }
      }
      problems += check(totals, of: data, wave)
    }
    return problems
  }

  private static func check(_ totals: [String: Int], of data: SessionData, _ wave: Wave) -> [Problem] {
    let counted = data.items.filter { totals[$0, default: 0] > 0 }
    let usual = counted.compactMap { totals[$0] }.sorted()
    return counted.compactMap { item in
      let total = totals[item] ?? 0
      let index = data.items.firstIndex(of: item)
      let sheets = data.sheets.count { sheet in
        guard sheet.wave == wave, let index, index < sheet.answers.count else { return false }
        return sheet.answers[index] != .notPresented
      }
      let problem = { Problem(kind: $0, wave: wave, item: item, count: total) }
      if let size = data.size, total + sheets > size { return problem(.tooMany(size)) }
      if total > mostPeople { return problem(.tooMany(mostPeople)) }
      if usual.count >= 3 {
        // The middle one of an even number is the higher: a room that half the statements skipped is still a room.
        let middle = usual[usual.count / 2]
        if total > 2 * middle + 5 { return problem(.uneven(middle)) }
      }
      return sheets > 0 ? problem(.besideSheets) : nil
    }
  }
}
