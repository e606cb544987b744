/// What was read, as integers that add: everybody together, and by region, language and audience.
package struct DataSet: Hashable, Sendable {
  /// Everybody.
  package internal(set) var whole: GroupData
  /// The same people by what their files say of the group; one entry if nothing tells them apart.
  package internal(set) var groups: [GroupLabel: GroupData]
  /// Sums over sessions by one heading alone: a room of two languages is still one session of its region.
  var facets: [Facet: [GroupLabel: ClusterSums]]

  /// Everybody who has sheets.
  package var overall: GroupTables { whole.tables }
  /// The labels, in order.
  package var labels: [GroupLabel] { groups.keys.sorted() }

  /// The groups of one heading, in order; nil is what is not said.
  package func by(_ facet: Facet) -> [(value: String?, data: GroupData)] {
    var merged: [String?: GroupData] = [:]
    for label in labels {
      guard let group = groups[label] else { continue }
      merged[label[facet]] = merged[label[facet]].map { $0 + group } ?? group
    }
    return merged.keys.sorted(by: Facet.precedes).compactMap { value in
      guard var data = merged[value] else { return nil }
      if let clusters = facets[facet]?[GroupLabel(facet, value)] { data.clusters = clusters }
      return (value, data)
    }
  }

  /// Counts of each item in a wave wherever they come from, of everybody or of one label.
  package func shares(_ wave: Wave, _ label: GroupLabel? = nil) -> [ItemShares] {
    (label.map { groups[$0] } ?? whole)?.shares(wave) ?? []
  }

  /// Both together; a session must be in one of the two.
  package static func + (a: DataSet, b: DataSet) -> DataSet {
    let whole = a.whole + b.whole
    var groups = a.groups.merging(b.groups) { $0 + $1 }
    for (label, group) in groups { groups[label] = group.widened(to: whole.tables.items) }
    var facets = a.facets
    for (facet, values) in b.facets { facets[facet, default: [:]].merge(values) { $0 + $1 } }
    for facet in Facet.allCases {
      facets[facet] = facets[facet]?.mapValues { sums in
        sums.items == whole.tables.items ? sums : sums + ClusterSums(items: whole.tables.items)
      }
    }
    return DataSet(whole: whole, groups: groups, facets: facets)
  }
}

extension GroupLabel {
  /// A label that says one thing.
  init(_ facet: Facet, _ value: String?) {
    switch facet {
    case .region: self.init(region: value)
    case .language: self.init(language: value)
    case .audience: self.init(audience: value)
    }
  }
}
