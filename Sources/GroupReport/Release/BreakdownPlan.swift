import Scoring

/// Groups of one heading, none of them small: small ones are put together as "other", or the heading is dropped.
struct FacetGroups {
  /// A group: the labels it is made of.
  struct Group {
    let value: String?
    let isOther: Bool
    let labels: Set<GroupLabel>
  }

  let facet: Facet
  let groups: [Group]

  /// Finds the groups; nil if fewer than two are left.
  init?(_ facet: Facet, _ counts: [GroupLabel: GroupCounts], rules: ReleaseRules) {
    var values: [(value: String?, labels: Set<GroupLabel>, people: [Int])] = []
    for label in counts.keys.sorted() {
      guard let group = counts[label], group.people.contains(where: { $0 > 0 }) else { continue }
      if let place = values.firstIndex(where: { $0.value == label[facet] }) {
        values[place].labels.insert(label)
        values[place].people = zip(values[place].people, group.people).map(+)
      } else {
        values.append((label[facet], [label], group.people))
      }
    }
    var kept = values.filter { $0.people.allSatisfy(rules.isGroup) }
    var other = values.filter { !$0.people.allSatisfy(rules.isGroup) }
    func people(_ groups: [(value: String?, labels: Set<GroupLabel>, people: [Int])]) -> [Int] {
      groups.reduce(Wave.allCases.map { _ in 0 }) { zip($0, $1.people).map(+) }
    }
    // What is left over must not be small either; then the smallest of the others joins it.
    while !other.isEmpty, !people(other).allSatisfy(rules.isGroup), !kept.isEmpty {
      let sizes = kept.map { $0.people.reduce(0, +) }
      let smallest = sizes.indices.min { sizes[$0] < sizes[$1] } ?? 0
      other.append(kept.remove(at: smallest))
    }
    guard other.isEmpty || people(other).allSatisfy(rules.isGroup) else { return nil }
    self.facet = facet
    groups =
      kept.map { Group(value: $0.value, isOther: false, labels: $0.labels) }
      + (other.isEmpty
        ? [] : [Group(value: nil, isOther: true, labels: other.reduce(into: Set()) { $0.formUnion($1.labels) })])
    guard groups.count > 1 else { return nil }
  }
}

/// Which headings may be shown together.
///
/// Two headings may tell more than each alone: one region less one language can leave two people. So everything that is
/// shown of several headings is the margin of one table, group by group of all of them, that could be shown in full.
struct BreakdownPlan {
  let facets: [FacetGroups]
  let dropped: [Facet]

  /// Takes headings in the order given, each if no group of all of them together is small.
  init(_ asked: [Facet], _ counts: [GroupLabel: GroupCounts], rules: ReleaseRules) {
    var facets: [FacetGroups] = []
    var dropped: [Facet] = []
    for facet in asked {
      let labels = counts.keys.filter { counts[$0]?.people.contains { $0 > 0 } ?? false }
      // One value for everybody is no breakdown, and not worth a word.
      guard Set(labels.map { $0[facet] }).count > 1 else { continue }
      guard let groups = FacetGroups(facet, counts, rules: rules),
        Self.atoms(facets + [groups], counts).allSatisfy({ $0.people.allSatisfy(rules.isGroup) })
      else {
        dropped.append(facet)
        continue
      }
      facets.append(groups)
    }
    self.facets = facets
    self.dropped = dropped
  }

  /// The groups of all headings together: everything that subtracting them from each other can leave.
  static func atoms(_ facets: [FacetGroups], _ counts: [GroupLabel: GroupCounts]) -> [GroupCounts] {
    var atoms: [[Int]: GroupCounts] = [:]
    for label in counts.keys.sorted() {
      guard let group = counts[label] else { continue }
      let key = facets.map { facet in facet.groups.firstIndex { $0.labels.contains(label) } ?? -1 }
      atoms[key] = atoms[key].map { $0 + group } ?? group
    }
    return atoms.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { atoms[$0] }
  }
}
