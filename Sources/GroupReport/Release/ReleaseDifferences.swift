/// What would follow for an item from subtracting releases: everybody in one population less some others within it.
struct ReleaseDifferences {
  private struct Entry {
    let population: Int
    let isNew: Bool
    let cells: [Int?]
  }

  private struct Name: Hashable {
    let what: String
    let item: String?
  }

  /// How many populations are subtracted from one at most.
  private static let mostSubtracted = 5
  private let members: [Set<Int>]
  private let k: Int
  private var entries: [Name: [Entry]] = [:]
  private(set) var withheld = Withheld()

  init(_ record: ReleaseRecord, _ previous: [ReleaseRecord], pool: UnitPool, k: Int) {
    members = pool.members
    self.k = k
    for (place, old) in ([record] + previous).enumerated() {
      for shown in old.shown {
        entries[Name(what: shown.what, item: shown.item), default: []].append(
          Entry(population: shown.population + pool.starts[place], isNew: place == 0, cells: shown.cells))
      }
    }
    for old in previous { withhold(Tables(record), Tables(old)) }
    for (name, list) in entries where !isSafe(name, list) {
      if let item = name.item {
        withheld.items.insert(item)
      } else if name.what == "change" {
        withheld.pairs = true
      }
    }
  }

  /// The items of a release that have a change, and those that have groups.
  private struct Tables {
    let changes: Set<String>
    let groups: Set<String>

    init(_ record: ReleaseRecord) {
      changes = Set(record.shown.filter { $0.what == "change" }.compactMap(\.item))
      groups = Set(record.shown.filter { $0.population > 0 }.compactMap(\.item))
    }
  }

  /// Changes in one release and groups in another say together what one release may not say at once.
  private mutating func withhold(_ new: Tables, _ old: Tables) {
    withheld.items.formUnion(new.groups.subtracting(new.changes).intersection(old.changes))
    withheld.items.formUnion(new.changes.subtracting(new.groups).intersection(old.groups))
  }

  private func isSafe(_ name: Name, _ list: [Entry]) -> Bool {
    list.allSatisfy { outer in
      let inner = list.filter { $0.population != outer.population && isWithin($0, outer) }
      return isSafe(name, outer, minus: [], of: inner[...])
    }
  }

  private func isWithin(_ inner: Entry, _ outer: Entry) -> Bool {
    !members[inner.population].isEmpty && members[inner.population].isSubset(of: members[outer.population])
  }

  private func isSafe(_ name: Name, _ outer: Entry, minus taken: [Entry], of rest: ArraySlice<Entry>) -> Bool {
    let all = taken + [outer]
    // Within one release everything fits together already.
    if !taken.isEmpty, all.contains(where: \.isNew), all.contains(where: { !$0.isNew }),
      !isSafe(name, difference(outer, taken))
    {
      return false
    }
    guard taken.count < Self.mostSubtracted else { return true }
    for place in rest.indices {
      let next = rest[place]
      guard taken.allSatisfy({ members[$0.population].isDisjoint(with: members[next.population]) }) else { continue }
      if !isSafe(name, outer, minus: taken + [next], of: rest[(place + 1)...]) { return false }
    }
    return true
  }

  /// The cells that all of them show, subtracted.
  private func difference(_ outer: Entry, _ taken: [Entry]) -> [Int?] {
    outer.cells.indices.map { cell in
      taken.reduce(outer.cells[cell]) { sum, entry in
        guard let sum, cell < entry.cells.count, let less = entry.cells[cell] else { return nil }
        return sum - less
      }
    }
  }

  private func isSafe(_ name: Name, _ cells: [Int?]) -> Bool {
    if cells.allSatisfy({ $0 == nil || $0 == 0 }) { return true }
    guard name.item != nil, name.what != "change", cells.count == 3 else {
      return cells.allSatisfy { $0.map { $0 >= k } ?? true }
    }
    // Right answers, myth, everybody: each part that is known, and what they leave.
    let parts = cells.prefix(2).compactMap { $0 }
    return parts.allSatisfy { $0 >= k } && (cells[2] ?? 0) - parts.reduce(0, +) >= k
  }
}
