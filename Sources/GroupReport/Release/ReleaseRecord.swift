package import Scoring

/// What has to be kept of a release so that the next one can be compared with it.
///
/// That is who was in it, by salted digests and numbers, and what was shown. It stays with whoever made the report.
package struct ReleaseRecord: Hashable, Sendable {
  /// A session, or the part of one with a label.
  package struct Unit: Hashable, Sendable {
    package let digest: String
    /// By wave.
    package let people: [Int]
    package let content: [String]
  }

  /// Some people whose number was shown, by the places of their units.
  package struct Population: Hashable, Sendable {
    package let name: String
    package let units: Set<Int>
  }

  /// A partition of people that was shown: its name, such as `pre` and the item, and its cells.
  package struct Shown: Hashable, Sendable {
    package let population: Int
    /// What was counted: `pre`, `post` or `change`.
    package let what: String
    /// The item; nil for the number of people alone.
    package let item: String?
    /// Right answers, myth, everybody; or the four numbers of a change; nil is not shown.
    package let cells: [Int?]
  }

  package let reader: Reader
  package let threshold: Int
  /// The digest of the key.
  package let key: String
  package let salt: String
  package let units: [Unit]
  package let populations: [Population]
  package let shown: [Shown]

  /// The digest under which a unit is known, given the digest of any text.
  package static func digest(of entry: RosterEntry, salt: String, _ digest: (String) -> String) -> String {
    let parts = [salt, entry.session] + Facet.allCases.map { entry.label[$0].map { "=" + $0 } ?? "" }
    return digest(parts.joined(separator: "\u{0}"))
  }

  /// The record of a release.
  package init(_ release: Release, roster: [RosterEntry], key: String, digest: (String) -> String) {
    // The salt follows from all answers, which nobody has who has the record alone; so the bytes are the same each time.
    let whole = roster.map { "\($0.session) \($0.people) \($0.content)" }.joined(separator: "\n")
    let salt = digest(key + "\u{0}" + whole)
    self.salt = salt
    self.key = key
    reader = release.reader
    threshold = release.threshold
    let entries = roster.map { entry in
      (entry: entry, digest: Self.digest(of: entry, salt: salt, digest))
    }.sorted { $0.digest < $1.digest }
    units = entries.map {
      Unit(digest: $0.digest, people: $0.entry.people, content: $0.entry.content.map { String($0, radix: 16) })
    }
    var populations = [Population(name: "all", units: Set(entries.indices))]
    var shown: [Shown] = []
    func add(_ place: Int, _ people: [Int?], _ counts: (Wave, Int) -> Release.Counts?) {
      for wave in Wave.allCases {
        guard let number = people[wave.rawValue], number > 0 else { continue }
        shown.append(Shown(population: place, what: wave.name, item: nil, cells: [number]))
        for (index, item) in release.items.enumerated() {
          guard let counts = counts(wave, index) else { continue }
          shown.append(
            Shown(
              population: place, what: wave.name, item: item.item.id,
              cells: [counts.right, counts.myth, counts.people]))
        }
      }
    }
    add(0, release.people) { release.items[$1][$0].counts }
    if let pairs = release.pairs { shown.append(Shown(population: 0, what: "change", item: nil, cells: [pairs])) }
    for item in release.items {
      guard let change = item.change else { continue }
      shown.append(Shown(population: 0, what: "change", item: item.item.id, cells: change.cells))
    }
    for breakdown in release.breakdowns {
      for group in breakdown.groups {
        let name = breakdown.facet.rawValue + (group.isOther ? "+" : "=" + (group.value ?? ""))
        populations.append(
          Population(name: name, units: Set(entries.indices.filter { group.labels.contains(entries[$0].entry.label) })))
        add(populations.count - 1, group.people) { group.items[$0.rawValue][$1] }
      }
    }
    self.populations = populations
    self.shown = shown
  }

  init(
    reader: Reader, threshold: Int, key: String, salt: String, units: [Unit], populations: [Population], shown: [Shown]
  ) {
    self.reader = reader
    self.threshold = threshold
    self.key = key
    self.salt = salt
    self.units = units
    self.populations = populations
    self.shown = shown
  }
}
