import Scoring

/// The rules that decide what may be shown of a count; each is simple enough to be proved (docs/reports.md).
struct ReleaseRules: Sendable {
  /// The shares at which results are coded as "at least", from the highest.
  static let bands = [95, 90, 80, 75]
  let k: Int
  /// False only in tests, which show that they see what then leaks.
  var isStrict = true

  /// True for a number of people that may be shown or found out.
  func isShown(_ count: Int) -> Bool { !isStrict || count >= k }

  /// True for the size of a group that may be shown, or that nobody is in.
  func isGroup(_ count: Int) -> Bool { count == 0 || isShown(count) }

  /// What may be shown of a partition into right answers, the myth, and the rest.
  func cells(_ item: GroupCounts.Item, of people: Int) -> Release.Cells {
    guard item.presented > 0, people > 0 else { return .hidden(.notAsked) }
    guard isShown(people) else { return .hidden(.small) }
    let right = item.right
    // The code comes first: whoever knows the rule then cannot tell small numbers from k and more.
    if isStrict, let percent = band(of: people) {
      if right * 100 >= percent * people { return .atLeast(percent: percent, people: people) }
      if (people - right) * 100 >= percent * people {
        return bottom(item, percent: 100 - percent, of: people)
      }
    }
    if let myth = item.myth, [right, myth, people - right - myth].allSatisfy(isShown) {
      return .counts(.init(people: people, right: right, myth: myth))
    }
    if isShown(right), isShown(people - right) { return .counts(.init(people: people, right: right, myth: nil)) }
    return mythAlone(item, of: people) ?? .hidden(.small)
  }

  /// The highest share from which on results are coded, so that k people may be on the other side.
  private func band(of people: Int) -> Int? {
    Self.bands.first { percent in people - (percent * people + 99) / 100 >= k }
  }

  /// Where hardly anybody is right, how many believe the myth says more than that.
  private func bottom(_ item: GroupCounts.Item, percent: Int, of people: Int) -> Release.Cells {
    mythAlone(item, of: people) ?? .atMost(percent: percent, people: people)
  }

  private func mythAlone(_ item: GroupCounts.Item, of people: Int) -> Release.Cells? {
    guard let myth = item.myth, isShown(myth), isShown(people - myth) else { return nil }
    return .counts(.init(people: people, right: nil, myth: myth))
  }

  /// True if the same partition may be shown of a part of the people.
  func allows(_ counts: Release.Counts, in part: GroupCounts.Item, of people: Int) -> Bool {
    guard people > 0 else { return part.presented == 0 }
    guard part.presented == people else { return false }
    var cells = [people - (counts.right == nil ? 0 : part.right) - (counts.myth == nil ? 0 : part.myth ?? 0)]
    if counts.right != nil { cells.append(part.right) }
    if counts.myth != nil { cells.append(part.myth ?? 0) }
    return cells.allSatisfy(isShown)
  }
}
