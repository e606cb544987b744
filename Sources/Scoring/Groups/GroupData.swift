/// All that is counted of a group of people: their sheets, rooms that were tallied, and the spread between sessions.
package struct GroupData: Hashable, Sendable {
  /// People with sheets.
  package internal(set) var tables: GroupTables
  /// Rooms without sheets.
  package internal(set) var tallies: TallyTables
  /// Sums over sessions, of sheets and tallies alike.
  package internal(set) var clusters: ClusterSums

  init(items: [GroupTables.Item]) {
    tables = GroupTables(items: items)
    tallies = TallyTables(items: items)
    clusters = ClusterSums(items: items)
  }

  init(tables: GroupTables, tallies: TallyTables, clusters: ClusterSums) {
    self.tables = tables
    self.tallies = tallies
    self.clusters = clusters
  }

  /// How many sessions have sheets or counts in a wave.
  package func sessions(in wave: Wave) -> Int { clusters.sessions(in: wave) }

  /// What is known of each item wherever people answered it: sheets and tallies together.
  package func shares(_ wave: Wave) -> [ItemShares] {
    tables.items.indices.map { ItemShares(tables, tallies, wave, item: $0) }
  }

  /// The share of each item over all sessions, in the order of the items.
  package func pooled(_ wave: Wave, _ rate: Rate) -> [PooledShare?] {
    var quantiles = StudentQuantiles()
    return tables.items.indices.map { PooledShare(clusters[wave, rate, item: $0], &quantiles) }
  }

  /// The share of all items together over all sessions.
  package func pooledTotal(_ wave: Wave, _ rate: Rate) -> PooledShare? {
    PooledShare(clusters[wave, rate, item: nil])
  }

  /// Both groups together; a session must be in one of the two.
  package static func + (a: GroupData, b: GroupData) -> GroupData {
    let (tables, tallies, clusters) = (a.tables + b.tables, a.tallies + b.tallies, a.clusters + b.clusters)
    return GroupData(tables: tables, tallies: tallies, clusters: clusters)
  }

  /// The same with items, and answers to them, that only others have.
  func widened(to items: [GroupTables.Item]) -> GroupData {
    tables.items == items ? self : self + GroupData(items: items)
  }
}
