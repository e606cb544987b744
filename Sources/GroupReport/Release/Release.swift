package import Scoring

/// What a reader outside the room may see, and nothing else.
///
/// Everything that is printed, drawn or written for a partner or the public is made from these integers alone, so that
/// what is not in here cannot leak through a percentage, an interval, a title or an order.
package struct Release: Hashable, Sendable {
  /// Why something is not shown.
  package enum Hiding: String, CaseIterable, Hashable, Sendable {
    /// Fewer than k people gave, or did not give, the right answer.
    case small
    /// Nobody was asked.
    case notAsked = "not-asked"
    /// Subtracting an earlier report would leave a small number.
    case previous
  }

  /// People by what they answered; the parts that are not named are one rest of at least k people.
  package struct Counts: Hashable, Sendable {
    package let people: Int
    /// Right answers, or nil if only the myth can be shown.
    package let right: Int?
    /// Those who took the myth for a fact, or nil if that cannot be shown.
    package let myth: Int?

    /// Everybody else.
    package var rest: Int { people - (right ?? 0) - (myth ?? 0) }
  }

  /// What is shown of one item in one group and wave.
  package enum Cells: Hashable, Sendable {
    case counts(Counts)
    /// A share of right answers of at least this percentage (top coding).
    case atLeast(percent: Int, people: Int)
    /// A share of right answers of at most this percentage (bottom coding).
    case atMost(percent: Int, people: Int)
    case hidden(Hiding)

    package var counts: Counts? {
      if case .counts(let counts) = self { return counts }
      return nil
    }
  }

  /// One item of the release.
  package struct Item: Hashable, Sendable {
    package let item: GroupTables.Item
    /// By wave.
    package let cells: [Cells]
    /// What became of it among matched people, if all four numbers may be shown.
    package let change: PairTable.Change?
    /// By wave: the interval over sessions in whole percent, rounded outwards, if there are k sessions.
    package let pooled: [ClosedRange<Int>?]

    package subscript(_ wave: Wave) -> Cells { cells[wave.rawValue] }
  }

  /// One group of a breakdown: people by wave, nil if there are none, and the counts of each item that may be shown.
  package struct Group: Hashable, Sendable {
    /// The value of the heading; nil if it is not said.
    package let value: String?
    /// True for what small groups were merged into.
    package let isOther: Bool
    /// What it is made of; for the release record alone.
    let labels: Set<GroupLabel>
    /// By wave; 0 is nobody.
    package let people: [Int]
    /// By wave and item.
    package let items: [[Counts?]]
  }

  /// The groups of one heading.
  package struct Breakdown: Hashable, Sendable {
    package let facet: Facet
    package let groups: [Group]
  }

  package let reader: Reader
  /// The smallest number of people that is shown.
  package let threshold: Int
  /// By wave; nil if there are fewer than k.
  package let people: [Int?]
  /// People with both sheets; nil if the number, or what it leaves, is under k.
  package let pairs: Int?
  /// Nil if there are fewer than k.
  package let sessions: Int?
  package let items: [Item]
  package let breakdowns: [Breakdown]
  /// Headings that were asked for and cannot be shown.
  package let dropped: [Facet]
  /// True if some rooms were counted by cards or hands.
  package let hasTallies: Bool
  /// True if some data had sheets.
  package let hasSheets: Bool
  /// True if the release was compared with earlier ones.
  package let isCompared: Bool
}
