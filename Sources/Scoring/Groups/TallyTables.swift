/// Counts of rooms where people answered by cards or hands: wave × item × answer, and nothing about persons.
package struct TallyTables: Hashable, Sendable {
  package internal(set) var items: [GroupTables.Item]
  /// By wave, item and answer code.
  private var counts: [[[Int]]]

  /// Tables of no count.
  init(items: [GroupTables.Item]) {
    self.items = items
    counts = Wave.allCases.map { _ in items.map { [Int](repeating: 0, count: $0.codeCount) } }
  }

  /// True if nothing was counted.
  package var isEmpty: Bool { counts.allSatisfy { $0.allSatisfy { $0.allSatisfy { $0 == 0 } } } }

  /// How many people gave an answer to an item.
  package func count(_ wave: Wave, item: Int, code: Int) -> Int { counts[wave.rawValue][item][code] }

  /// How many people were counted for an item.
  package func total(_ wave: Wave, item: Int) -> Int { counts[wave.rawValue][item].reduce(0, +) }

  mutating func add(_ count: Int, _ wave: Wave, item: Int, code: Int) {
    counts[wave.rawValue][item][code] += count
  }

  /// The counts of both.
  package static func + (a: TallyTables, b: TallyTables) -> TallyTables {
    var sum = TallyTables(items: a.items == b.items ? a.items : GroupTables.union(a.items, b.items))
    for part in [a, b] {
      let places = part.items.places(in: sum.items)
      for wave in Wave.allCases {
        for (index, item) in part.items.enumerated() {
          for (code, count) in part.counts[wave.rawValue][index].enumerated() where count != 0 {
            let place = sum.items[places[index]].code(code, of: item)
            sum.add(count, wave, item: places[index], code: place)
          }
        }
      }
    }
    return sum
  }
}

extension GroupTables.Item {
  /// The code that an answer code of the same item, with other options, has here.
  func code(_ code: Int, of other: GroupTables.Item) -> Int {
    guard code >= AnswerCode.firstOption, options != other.options else { return code }
    return self.code(of: other.options[code - AnswerCode.firstOption]) ?? code
  }
}

extension [GroupTables.Item] {
  /// Where each of these items stands in a list that has them all.
  func places(in items: [GroupTables.Item]) -> [Int] {
    if count == items.count, zip(self, items).allSatisfy({ $0.id == $1.id }) { return indices.map { $0 } }
    let places = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return map { places[$0.id] ?? 0 }
  }
}
