import Scoring

/// What one group counts before anything is hidden: plain integers that add.
struct GroupCounts: Hashable, Sendable {
  /// One item in one wave.
  struct Item: Hashable, Sendable {
    var presented = 0
    var right = 0
    /// Myths taken for facts; nil for an item without a myth.
    var myth: Int?

    static func + (a: Item, b: Item) -> Item {
      let myth = a.myth.map { $0 + (b.myth ?? 0) } ?? b.myth
      return Item(presented: a.presented + b.presented, right: a.right + b.right, myth: myth)
    }
  }

  /// By wave.
  var people: [Int]
  /// By wave and item.
  var items: [[Item]]
  /// People with both sheets, and what became of each item among those who had it twice.
  var pairs: Int
  var changes: [PairTable.Change]

  init(itemCount: Int) {
    people = Wave.allCases.map { _ in 0 }
    items = Wave.allCases.map { _ in [Item](repeating: Item(), count: itemCount) }
    pairs = 0
    changes = [PairTable.Change](repeating: PairTable.Change(), count: itemCount)
  }

  /// The counts of a group of sheets and tallies.
  init(_ group: GroupData) {
    self.init(itemCount: group.tables.items.count)
    for wave in Wave.allCases {
      let shares = group.shares(wave)
      items[wave.rawValue] = shares.map { Item(presented: $0.presented, right: $0.correct, myth: $0.myths) }
      people[wave.rawValue] = group.tables[wave].sheets + (shares.map(\.tallied).max() ?? 0)
    }
    pairs = group.tables.pairs.count
    changes = group.tables.pairs.changes
  }

  /// Forgets a wave, and who was in both.
  mutating func clear(_ wave: Wave) {
    people[wave.rawValue] = 0
    items[wave.rawValue] = items[wave.rawValue].map { _ in Item() }
    pairs = 0
    changes = changes.map { _ in PairTable.Change() }
  }

  static func + (a: GroupCounts, b: GroupCounts) -> GroupCounts {
    var sum = a
    sum.people = zip(a.people, b.people).map(+)
    sum.items = zip(a.items, b.items).map { zip($0, $1).map(+) }
    sum.pairs = a.pairs + b.pairs
    sum.changes = zip(a.changes, b.changes).map { a, b in
      var change = a
      change.kept += b.kept
      change.lost += b.lost
      change.learned += b.learned
      change.neither += b.neither
      return change
    }
    return sum
  }
}

extension PairTable.Change {
  var cells: [Int] { [kept, lost, learned, neither] }
  var people: Int { kept + lost + learned + neither }
}
