package import Scoring

/// Decides what of a data set a reader may see.
package struct ReleaseBuilder: Sendable {
  /// What is asked for.
  package struct Request: Sendable {
    package let reader: Reader
    /// Headings to break down by, the most wanted first.
    package let facets: [Facet]
    /// True if groups matter more than what became of matched people, where one shows too much beside the other.
    package let prefersGroups: Bool
    /// True if the release was compared with earlier ones.
    package let isCompared: Bool

    package init(
      _ reader: Reader, facets: [Facet] = [.language, .region, .audience], prefersGroups: Bool = false,
      isCompared: Bool = false
    ) {
      self.reader = reader
      self.facets = facets
      self.prefersGroups = prefersGroups
      self.isCompared = isCompared
    }
  }

  let request: Request
  let rules: ReleaseRules

  /// Makes a builder; `threshold` is for tests.
  package init(_ request: Request, threshold: Int? = nil) {
    self.init(request, rules: ReleaseRules(k: threshold ?? request.reader.threshold))
  }

  init(_ request: Request, rules: ReleaseRules) {
    self.request = request
    self.rules = rules
  }

  /// The release of a data set; what an earlier release makes too telling is withheld.
  package func release(_ data: DataSet, withholding: Withheld = Withheld()) -> Release {
    var counts = data.groups.mapValues(GroupCounts.init)
    // A wave of a few people is not there at all, or it would stand in the way of the other one.
    for wave in Wave.allCases
    where !rules.isShown(counts.values.reduce(0) { $0 + $1.people[wave.rawValue] }) {
      for label in counts.keys { counts[label]?.clear(wave) }
    }
    let all = counts.keys.sorted().reduce(GroupCounts(itemCount: data.overall.items.count)) { sum, label in
      counts[label].map { sum + $0 } ?? sum
    }
    let plan = BreakdownPlan(request.facets, counts, rules: rules)
    let base = ReleaseBase(items: data.overall.items, all: all, counts: counts, rules: rules)
    let people = all.people.map { rules.isShown($0) && $0 > 0 ? $0 : nil }
    let pairs = withholding.pairs ? nil : base.pairs
    let sessions = data.whole.clusters.sessions
    var items: [Release.Item] = []
    var shown: [[[Bool]]] = []
    for (index, item) in data.overall.items.enumerated() {
      var cells = Wave.allCases.map { wave -> Release.Cells in
        guard people[wave.rawValue] != nil else { return .hidden(.small) }
        return rules.cells(all.items[wave.rawValue][index], of: base.asked[wave.rawValue][index])
      }
      if withholding.items.contains(item.id) {
        cells = cells.map { $0 == .hidden(.notAsked) ? $0 : .hidden(.previous) }
      }
      let choice = base.choose(index, cells, plan: plan, pairs: pairs, prefersGroups: request.prefersGroups)
      let pooled = Wave.allCases.map { wave -> ClosedRange<Int>? in
        guard rules.isShown(sessions), cells[wave.rawValue].counts?.right != nil,
          base.isExact(wave, index), rules.isShown(data.whole.sessions(in: wave)),
          let interval = data.whole.pooled(wave, .presented)[index]?.interval
        else { return nil }
        return Int((interval.lowerBound * 100).rounded(.down))...Int((interval.upperBound * 100).rounded(.up))
      }
      items.append(Release.Item(item: item, cells: cells, change: choice.change, pooled: pooled))
      shown.append(choice.shown)
    }
    return Release(
      reader: request.reader, threshold: rules.k, people: people, pairs: pairs,
      sessions: rules.isShown(sessions) ? sessions : nil, items: items,
      breakdowns: plan.facets.enumerated().map { place, facet in
        base.breakdown(facet, items: items, shown: shown.map { $0.map { $0[place] } })
      }, dropped: plan.dropped,
      hasTallies: !data.whole.tallies.isEmpty, hasSheets: data.overall.sheets > 0, isCompared: request.isCompared)
  }
}

/// What is not shown because an earlier release, subtracted from this one, would leave a few people.
package struct Withheld: Hashable, Sendable {
  package var items: Set<String> = []
  package var pairs = false

  package init() {}
}
