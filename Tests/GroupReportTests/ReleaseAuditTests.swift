import CourseExport
import Scoring
import TestSupport
import Testing
import Wording

@testable import GroupReport

/// Random people: two regions, two languages, sheets missing here and there.
enum RandomPeople {
  static func make(_ count: Int, items: Int, seed: UInt64) -> [Group.Person] {
    var random = SeededGenerator(seed: seed)
    let known = (0..<items).map { _ in Int.random(in: 5...95, using: &random) }
    let missing = [0, 0, 10, 45][Int.random(in: 0..<4, using: &random)]
    let far = Int.random(in: 0...50, using: &random)
    return (0..<count).map { _ in
      func sheet(_ more: Int) -> [String]? {
        guard Int.random(in: 0..<100, using: &random) >= missing else { return nil }
        return known.map { share in
          if Int.random(in: 0..<100, using: &random) < share + more { return "myth" }
          return ["fact", "fact", "depends", "pass", ""].randomElement(using: &random) ?? ""
        }
      }
      let isFar = Int.random(in: 0..<100, using: &random) < far
      var person = Group.Person()
      person.region = isFar ? "ON" : "QC"
      person.language = Int.random(in: 0..<100, using: &random) < (isFar ? 90 : 10) ? "en" : "fr"
      person.session = person.region + person.language
      person.pre = sheet(0)
      person.post = sheet(15)
      if person.pre == nil, person.post == nil { person.pre = known.map { _ in "fact" } }
      return person
    }
  }

  /// How many people are of a kind, for an item.
  static func truth(_ people: [Group.Person], item: Int, _ kind: Auditor.Kind) -> Int {
    func answer(_ sheet: [String]?) -> Int? { sheet.map { ["myth": 0, "fact": 1][$0[item]] ?? 2 } }
    return people.count { person in
      GroupLabel(region: person.region, language: person.language) == kind.label && answer(person.pre) == kind.pre
        && answer(person.post) == kind.post
    }
  }
}

@Suite("A release keeps small numbers hidden, whatever is subtracted")
struct ReleaseAuditTests {
  private static let ids = ["alpha", "beta", "gamma"]

  private func leaks(_ count: Int, seed: UInt64, rules: ReleaseRules, prefersGroups: Bool) throws -> [String] {
    let people = RandomPeople.make(count, items: Self.ids.count, seed: seed)
    let group = try Group(people, items: Self.ids)
    let request = ReleaseBuilder.Request(.partner, prefersGroups: prefersGroups)
    let release = ReleaseBuilder(request, rules: rules).release(group.data)
    // The last item has the same chances as the others; two are enough.
    let labels = Set(people.map { GroupLabel(region: $0.region, language: $0.language) }).sorted()
    let auditor = Auditor(release, labels: labels)
    return (0..<2).flatMap { item in
      auditor.leaks(item: item) { RandomPeople.truth(people, item: item, $0) }
    }
  }

  @Test("groups of 1 to 45, k = 3 and 10", arguments: Array(1...14) + [17, 21, 25, 30, 36, 45])
  func groups(count: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      for k in [3, 10] {
        let found = try leaks(
          count, seed: seed * 1000 + UInt64(count), rules: ReleaseRules(k: k), prefersGroups: seed == 2)
        #expect(found == [], "seed \(seed), k \(k)")
      }
    }
  }

  @Test("a few hundred people, with changes and breakdowns that are shown", arguments: [120, 300] as [Int])
  func many(count: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      #expect(try leaks(count, seed: seed, rules: ReleaseRules(k: 10), prefersGroups: seed == 2) == [])
    }
  }

  @Test("with the rule switched off the auditor finds them", arguments: [5, 12, 30])
  func control(count: Int) throws {
    let found = try leaks(
      count, seed: UInt64(count), rules: ReleaseRules(k: 3, isStrict: false), prefersGroups: false)
    #expect(!found.isEmpty)
  }

  @Test("something is shown where there are enough people")
  func isUseful() throws {
    let releases = try (1...8 as ClosedRange<UInt64>).map { seed in
      try Group(RandomPeople.make(400, items: 3, seed: seed), items: Self.ids).data
    }
    let changes = releases.map { ReleaseBuilder(.init(.partner)).release($0) }
    #expect(changes.contains { $0.items.contains { $0.change != nil } })
    #expect(changes.contains { $0.items.allSatisfy { $0.cells.allSatisfy { $0 != .hidden(.small) } } })
    let groups = releases.map {
      ReleaseBuilder(.init(.partner, facets: [.language], prefersGroups: true)).release($0)
    }
    #expect(groups.contains { $0.breakdowns.first?.groups.contains { $0.items[0].contains { $0 != nil } } == true })
  }
}
