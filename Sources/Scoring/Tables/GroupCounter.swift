/// The people of a store, session by session in the order in which sessions were met.
struct SessionOrder {
  /// Empty if people stand in that order already, as they do where each session is read at one go.
  private var people: [Int32] = []
  let count: Int

  init(_ store: SheetStore) {
    count = store.peopleCount
    var isSorted = true
    var last = 0
    for person in 0..<count where isSorted {
      let session = store.session(of: person)
      isSorted = session >= last
      last = session
    }
    guard !isSorted else { return }
    // A counting sort: starts of the sessions, then every person into its place.
    var places = [Int32](repeating: 0, count: store.sessionCount + 1)
    for person in 0..<count { places[store.session(of: person) + 1] += 1 }
    for session in 0..<store.sessionCount { places[session + 1] += places[session] }
    people = [Int32](repeating: 0, count: count)
    for person in 0..<count {
      let session = store.session(of: person)
      people[Int(places[session])] = Int32(person)
      places[session] += 1
    }
  }

  subscript(_ index: Int) -> Int { people.isEmpty ? index : Int(people[index]) }
}

/// The counts of one label while sheets are counted.
struct GroupCounter {
  var tables: GroupTables
  var pairs: PairCounts
  var tallies: TallyTables
  var clusters: ClusterSums
  /// The session in hand.
  var session: SessionCounts

  init(items: [GroupTables.Item], session: SessionCounts) {
    tables = GroupTables(items: items)
    pairs = PairCounts(slots: items.count, scores: items.count + 1)
    tallies = TallyTables(items: items)
    clusters = ClusterSums(items: items)
    self.session = session
  }

  mutating func endSession(places: [Int]) {
    clusters.add(session, places: places)
  }

  /// What was counted; `places` says which item a slot is.
  func data(_ places: [Int]) -> GroupData {
    var tables = tables
    for (slot, index) in places.enumerated() { tables.pairs.changes[index] = pairs.change(slot) }
    tables.pairs.scores = pairs.scoreCounts
    tables.sheets = tables.pre.sheets + tables.post.sheets
    for wave in [\GroupTables.pre, \GroupTables.post] { tables[keyPath: wave].marks.sort() }
    return GroupData(tables: tables, tallies: tallies, clusters: clusters)
  }
}

/// Sessions over several labels: a session is one, however many groups its people are of.
///
/// What labels have each for themselves is right for every session of one label, and those are nearly all; only the
/// others are put right here, so that groups cost little.
struct MergedSessions {
  private let labels: [GroupLabel]
  private let places: [Int]
  private let items: [GroupTables.Item]
  private var whole: Correction
  private var facets: [Facet: [GroupLabel: Correction]] = [:]

  /// Sessions as one, and the parts that labels took them for.
  private struct Correction {
    var added: ClusterSums
    var parts: ClusterSums

    init(_ items: [GroupTables.Item]) {
      added = ClusterSums(items: items)
      parts = added
    }

    mutating func add(_ labels: [Int], _ counters: [GroupCounter], _ places: [Int]) {
      added.add(
        labels.dropFirst().reduce(into: counters[labels[0]].session) { $0 += counters[$1].session }, places: places)
      for label in labels { parts.add(counters[label].session, places: places) }
    }
  }

  init(labels: [GroupLabel], items: [GroupTables.Item], places: [Int]) {
    self.labels = labels
    self.places = places
    self.items = items
    whole = Correction(items)
  }

  /// Adds a session of people of these labels.
  mutating func add(_ touched: [Int], of counters: [GroupCounter]) {
    guard touched.count > 1 else { return }
    whole.add(touched, counters, places)
    for facet in Facet.allCases {
      for (value, part) in Dictionary(grouping: touched, by: { GroupLabel(facet, labels[$0][facet]) })
      where part.count > 1 {
        facets[facet, default: [:]][value, default: Correction(items)].add(part, counters, places)
      }
    }
  }

  /// The whole, the labels that anybody has, and the sums of each heading.
  func dataSet(_ data: [GroupData]) -> DataSet {
    let used = labels.indices.filter { data[$0].clusters.sessions > 0 }
    var result = DataSet(whole: GroupData(items: items), groups: [:], facets: [:])
    for index in used { result.groups[labels[index]] = data[index] }
    for label in result.labels {
      guard let group = result.groups[label] else { continue }
      result.whole = used.count == 1 ? group : result.whole + group
      for facet in Facet.allCases {
        let value = GroupLabel(facet, label[facet])
        let sums = result.facets[facet]?[value].map { $0 + group.clusters } ?? group.clusters
        result.facets[facet, default: [:]][value] = sums
      }
    }
    result.whole.clusters = result.whole.clusters + whole.added - whole.parts
    for (facet, values) in facets {
      for (value, correction) in values {
        guard let sums = result.facets[facet]?[value] else { continue }
        result.facets[facet]?[value] = sums + correction.added - correction.parts
      }
    }
    return result
  }
}
