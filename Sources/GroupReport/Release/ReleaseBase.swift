import Scoring

/// The counts that a release is chosen from, and the checks that need more than one of them.
struct ReleaseBase {
  let items: [GroupTables.Item]
  let all: GroupCounts
  let counts: [GroupLabel: GroupCounts]
  let rules: ReleaseRules
  /// By wave and item: how many people the shares of the item are of.
  let asked: [[Int]]

  init(items: [GroupTables.Item], all: GroupCounts, counts: [GroupLabel: GroupCounts], rules: ReleaseRules) {
    self.items = items
    self.all = all
    self.counts = counts
    self.rules = rules
    asked = Wave.allCases.map { wave in
      Self.asked(all.items[wave.rawValue].map(\.presented), people: all.people[wave.rawValue], rules: rules)
    }
  }

  /// People asked, raised so that no two numbers differ by 1 to k − 1: who was not counted by hands becomes part of the
  /// rest, as a blank is.
  private static func asked(_ presented: [Int], people: Int, rules: ReleaseRules) -> [Int] {
    var heads = [people]
    for size in Set(presented).sorted(by: >) where size > 0 && rules.isShown((heads.last ?? 0) - size) {
      heads.append(size)
    }
    return presented.map { size in size == 0 ? 0 : heads.last { $0 >= size } ?? people }
  }

  /// True if the number of people asked is the exact one.
  func isExact(_ wave: Wave, _ index: Int) -> Bool {
    all.items[wave.rawValue][index].presented == asked[wave.rawValue][index]
  }

  /// The number of matched people, if it leaves no small number in either wave.
  var pairs: Int? {
    guard rules.isShown(all.pairs), all.people.allSatisfy({ rules.isGroup($0 - all.pairs) }) else { return nil }
    return all.pairs
  }

  /// What became of an item, and in which wave it may be broken down by which heading.
  func choose(
    _ index: Int, _ cells: [Release.Cells], plan: BreakdownPlan, pairs: Int?, prefersGroups: Bool
  ) -> (change: PairTable.Change?, shown: [[Bool]]) {
    let whole = change(index, cells, pairs: pairs)
    let groups = shown(index, cells, plan: plan)
    guard let whole, groups.contains(where: { $0.contains(true) }) else { return (whole, groups) }
    // Three tables of the same people two by two can pin down what none of them shows; both only if all of it is safe.
    let chosen = plan.facets.enumerated().filter { place, _ in groups.contains { $0[place] } }.map(\.element)
    let atoms = BreakdownPlan.atoms(chosen, counts)
    if atoms.allSatisfy({ isSafe(index, cells, in: $0) }) { return (whole, groups) }
    return prefersGroups ? (nil, groups) : (whole, groups.map { $0.map { _ in false } })
  }

  /// The four numbers of an item among matched people, if they and what they leave may be shown.
  private func change(_ index: Int, _ cells: [Release.Cells], pairs: Int?) -> PairTable.Change? {
    guard let pairs, all.changes[index].people == pairs, isSafe(index, cells, in: all) else { return nil }
    return all.changes[index]
  }

  /// True if everything about an item in a group could be shown: matched people by both answers, and the others of each
  /// wave by their answer.
  private func isSafe(_ index: Int, _ cells: [Release.Cells], in group: GroupCounts) -> Bool {
    let change = group.changes[index]
    guard group.pairs > 0 || group.people.contains(where: { $0 > 0 }) else { return true }
    guard change.people == group.pairs, group.pairs == 0 || change.cells.allSatisfy(rules.isShown) else { return false }
    let matchedRight = [change.kept + change.lost, change.kept + change.learned]
    return Wave.allCases.allSatisfy { wave in
      let place = wave.rawValue
      let item = group.items[place][index]
      guard cells[place].counts?.right != nil, item.presented == group.people[place], isExact(wave, index) else {
        return false
      }
      let alone = group.people[place] - group.pairs
      let right = item.right - matchedRight[place]
      return alone == 0 ? right == 0 : rules.isShown(right) && rules.isShown(alone - right)
    }
  }

  /// By wave and heading: whether the item may be broken down.
  private func shown(_ index: Int, _ cells: [Release.Cells], plan: BreakdownPlan) -> [[Bool]] {
    Wave.allCases.map { wave in
      var chosen: [FacetGroups] = []
      return plan.facets.map { facet in
        guard let counts = cells[wave.rawValue].counts, counts.people == all.people[wave.rawValue], isExact(wave, index)
        else { return false }
        let atoms = BreakdownPlan.atoms(chosen + [facet], self.counts)
        let isSafe = atoms.allSatisfy { atom in
          rules.allows(counts, in: atom.items[wave.rawValue][index], of: atom.people[wave.rawValue])
        }
        if isSafe { chosen.append(facet) }
        return isSafe
      }
    }
  }

  /// The groups of a heading with what is shown of them.
  func breakdown(_ facet: FacetGroups, items: [Release.Item], shown: [[Bool]]) -> Release.Breakdown {
    Release.Breakdown(
      facet: facet.facet,
      groups: facet.groups.map { group in
        let sum = group.labels.sorted().reduce(GroupCounts(itemCount: items.count)) { sum, label in
          counts[label].map { sum + $0 } ?? sum
        }
        let cells = Wave.allCases.map { wave in
          items.indices.map { index -> Release.Counts? in
            guard shown[index][wave.rawValue], let whole = items[index][wave].counts, sum.people[wave.rawValue] > 0
            else { return nil }
            let item = sum.items[wave.rawValue][index]
            return .init(
              people: sum.people[wave.rawValue], right: whole.right == nil ? nil : item.right,
              myth: whole.myth == nil ? nil : item.myth ?? 0)
          }
        }
        return Release.Group(
          value: group.value, isOther: group.isOther, labels: group.labels, people: sum.people, items: cells)
      })
  }
}
