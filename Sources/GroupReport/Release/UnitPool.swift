import Scoring

/// All sessions of some releases, told apart as far as the digests allow, with the populations they were shown in.
struct UnitPool {
  private struct Unit {
    /// The unit of the new release, or nil for what only earlier ones had.
    let digest: String?
    var people: [Int]
    /// The populations it is in.
    var populations: Set<Int>
  }

  private var units: [Unit] = []
  private var placeOfDigest: [String: Int] = [:]
  /// Where the populations of each record begin; the new one is the first.
  private(set) var starts: [Int] = []
  private var next = 0
  private let record: ReleaseRecord

  init(_ record: ReleaseRecord) {
    self.record = record
    starts = [0]
    next = record.populations.count
    for (place, unit) in record.units.enumerated() {
      placeOfDigest[unit.digest] = units.count
      units.append(
        Unit(digest: unit.digest, people: unit.people, populations: Self.populations(record, place, from: 0)))
    }
  }

  private static func populations(_ record: ReleaseRecord, _ unit: Int, from start: Int) -> Set<Int> {
    Set(record.populations.indices.filter { record.populations[$0].units.contains(unit) }.map { $0 + start })
  }

  /// Adds an earlier release; false if a session changed by a few people, or in answers alone.
  mutating func add(_ old: ReleaseRecord, names: [String: String], k: Int) -> Bool {
    let start = next
    starts.append(start)
    next += old.populations.count
    var isFine = true
    for (place, unit) in old.units.enumerated() {
      let populations = Self.populations(old, place, from: start)
      guard let name = names[unit.digest], let same = placeOfDigest[name] else {
        units.append(Unit(digest: nil, people: unit.people, populations: populations))
        continue
      }
      let now = record.units[same]
      for wave in Wave.allCases.indices where now.content[wave] != unit.content[wave] {
        if abs(now.people[wave] - unit.people[wave]) < k { isFine = false }
      }
      let common = units[same].people
      let more = zip(common, unit.people).map { max(0, $0 - $1) }
      let fewer = zip(common, unit.people).map { max(0, $1 - $0) }
      // What came or went since is a unit of its own.
      let before = units[same].populations
      if more.contains(where: { $0 > 0 }) {
        units.append(Unit(digest: nil, people: more, populations: before))
        units[same].people = zip(units[same].people, more).map { max(0, $0 - $1) }
      }
      if fewer.contains(where: { $0 > 0 }) { units.append(Unit(digest: nil, people: fewer, populations: populations)) }
      units[same].populations.formUnion(populations)
    }
    return isFine
  }

  /// True if adding and subtracting what was shown can leave 1 to k − 1 people: any such sum is made of whole parts,
  /// people who are in the same populations.
  func hasSmallPart(k: Int) -> Bool {
    var parts: [Set<Int>: [Int]] = [:]
    for unit in units where !unit.populations.isEmpty {
      parts[unit.populations] = parts[unit.populations].map { zip($0, unit.people).map(+) } ?? unit.people
    }
    return parts.values.contains { $0.contains { 1..<k ~= $0 } }
  }

  /// The units of each population.
  var members: [Set<Int>] {
    var members = [Set<Int>](repeating: [], count: next)
    for (place, unit) in units.enumerated() where unit.people.contains(where: { $0 > 0 }) {
      for population in unit.populations { members[population].insert(place) }
    }
    return members
  }
}
