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
struct MergedSessions {
  private let labels: [GroupLabel]
  private let places: [Int]
  private let items: [GroupTables.Item]
  private var whole: ClusterSums
  /// By facet: which of its values a label has, and the sums of each value.
  private var valueOf: [[Int]] = []
  private var values: [[GroupLabel]] = []
  private var sums: [[ClusterSums]] = []

  init(labels: [GroupLabel], items: [GroupTables.Item], places: [Int]) {
    self.labels = labels
    self.places = places
    self.items = items
    whole = ClusterSums(items: items)
    guard labels.count > 1 else { return }
    for facet in Facet.allCases {
      let single = labels.map { GroupLabel(facet, $0[facet]) }
      let distinct = Array(Set(single)).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
      valueOf.append(single.map { numbers[$0] ?? 0 })
      values.append(distinct)
      sums.append(distinct.map { _ in ClusterSums(items: items) })
    }
  }

  /// Adds a session of people of these labels.
  mutating func add(_ touched: [Int], of counters: [GroupCounter]) {
    guard labels.count > 1, let first = touched.first else { return }
    guard touched.count > 1 else {
      whole.add(counters[first].session, places: places)
      for facet in valueOf.indices { sums[facet][valueOf[facet][first]].add(counters[first].session, places: places) }
      return
    }
    whole.add(Self.sum(touched, counters), places: places)
    for facet in valueOf.indices {
      for (value, part) in Dictionary(grouping: touched, by: { valueOf[facet][$0] }) {
        sums[facet][value].add(Self.sum(part, counters), places: places)
      }
    }
  }

  private static func sum(_ labels: [Int], _ counters: [GroupCounter]) -> SessionCounts {
    labels.dropFirst().reduce(into: counters[labels[0]].session) { $0 += counters[$1].session }
  }

  /// The whole, the labels that anybody has, and the sums of each heading.
  func dataSet(_ data: [GroupData]) -> DataSet {
    let used = labels.indices.filter { data[$0].clusters.sessions > 0 }
    var groups: [GroupLabel: GroupData] = [:]
    for index in used { groups[labels[index]] = data[index] }
    var result = DataSet(whole: GroupData(items: items), groups: groups, facets: [:])
    for label in result.labels {
      if let group = groups[label] { result.whole = used.count == 1 ? group : result.whole + group }
    }
    guard labels.count > 1 else {
      for index in used {
        for facet in Facet.allCases {
          result.facets[facet] = [GroupLabel(facet, labels[index][facet]): data[index].clusters]
        }
      }
      return result
    }
    result.whole.clusters = whole
    for (index, facet) in Facet.allCases.enumerated() {
      let pairs = zip(values[index], sums[index]).filter { $1.sessions > 0 }
      if !pairs.isEmpty { result.facets[facet] = Dictionary(uniqueKeysWithValues: pairs) }
    }
    return result
  }
}
