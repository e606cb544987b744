/// The change of one item among matched people.
package struct ItemGain: Hashable, Sendable {
  package let item: GroupTables.Item
  package let change: PairTable.Change

  /// People for whom the item was on both sheets.
  package var people: Int { change.kept + change.lost + change.learned + change.neither }
  /// The share right after minus the share right before.
  package var difference: Double? {
    people > 0 ? Double(change.learned - change.lost) / Double(people) : nil
  }
  package var exactP: Double { Distributions.mcNemarExact(change.lost, change.learned) }
  /// McNemar's χ² of one degree; nil if nobody changed.
  package var chiSquare: ChiSquare? { ChiSquare(change.lost, change.learned, correction: 0) }
  /// The same with the continuity correction.
  package var correctedChiSquare: ChiSquare? { ChiSquare(change.lost, change.learned, correction: 1) }
}

/// McNemar's χ² and its tail; with fewer than 25 changes the exact test is the one to read.
package struct ChiSquare: Hashable, Sendable {
  package let value: Double
  package let p: Double

  init?(_ b: Int, _ c: Int, correction: Int) {
    guard b + c > 0 else { return nil }
    let distance = abs(b - c) - correction
    value = Double(distance) * Double(distance) / Double(b + c)
    p = Distributions.normalTwoSided(value.squareRoot())
  }
}

/// Hake's bands of the gain of averages.
package enum GainBand: String, Hashable, Sendable {
  case low, medium, high

  /// The band of a gain in a room to gain, by exact comparison with 0.3 and 0.7.
  init?(gain: Int128, room: Int128) {
    guard room > 0 else { return nil }
    self = 10 * gain >= 7 * room ? .high : 10 * gain >= 3 * room ? .medium : .low
  }
}

/// What changed between the waves, on matched people.
package struct GainStatistics: Hashable, Sendable {
  package let pairs: Int
  package let preOnly: Int
  package let postOnly: Int
  package let mean: Double?
  package let deviation: Double?
  package let preMean: Double?
  package let postMean: Double?
  package let t: Double?
  package let degrees: Int?
  package let p: Double?
  package let dz: Double?
  package let dav: Double?
  /// ``dav`` with Hedges' correction for small groups, J = 1 − 3/(4·df − 1).
  package let gav: Double?
  package let wilcoxonP: Double?
  /// The gain of the averages, as a share of what was left to gain.
  package let hake: Double?
  package let hakeBand: GainBand?
  /// The mean of the gains of each person, people at the top before left out.
  package let meanIndividualGain: Double?
  package let ceilingExcluded: Int
  /// Marx and Cummings' normalized change, averaged: losses are measured against what there was to lose.
  package let normalizedChange: Double?
  /// People left out of it: all right or none right, before and after.
  package let unchangeable: Int
  package let joint: [(scores: PairTable.Scores, count: Int)]
  package let items: [ItemGain]

  init(_ tables: GroupTables) {
    let joint = tables.pairs.scores.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    self.joint = joint.map { (scores: $0.key, count: $0.value) }
    let k = tables.items.count
    let difference = Moments(joint.map { (value: $0.key.post - $0.key.pre, count: $0.value) })
    let before = Moments(joint.map { (value: $0.key.pre, count: $0.value) })
    let after = Moments(joint.map { (value: $0.key.post, count: $0.value) })
    pairs = difference.n
    preOnly = tables.pre.sheets - pairs
    postOnly = tables.post.sheets - pairs
    mean = difference.mean
    deviation = difference.deviation
    preMean = before.mean
    postMean = after.mean
    let isVaried = difference.n > 1 && difference.spread != 0
    dz = isVaried ? Self.ratio(difference.mean, difference.deviation) : nil
    t = dz.map { $0 * Double(difference.n).squareRoot() }
    degrees = isVaried ? difference.n - 1 : nil
    p = t.map { Distributions.studentTwoSided($0, degrees: Double(difference.n - 1)) }
    let spreads = [before, after].compactMap(\.deviation)
    dav =
      spreads.count == 2 && before.spread + after.spread != 0
      ? Self.ratio(difference.mean, (spreads[0] + spreads[1]) / 2) : nil
    gav = dav.map { $0 * (1 - 3 / (4 * Double(difference.n - 1) - 1)) }
    wilcoxonP = isVaried ? Wilcoxon.twoSided(self.joint.map { ($0.scores.post - $0.scores.pre, $0.count) }) : nil
    let room = Int128(k) * Int128(before.n) - before.sum
    hake = before.n > 0 && room != 0 ? Double(difference.sum) / Double(room) : nil
    hakeBand = before.n > 0 ? GainBand(gain: difference.sum, room: room) : nil
    ceilingExcluded = joint.filter { $0.key.pre == k }.reduce(0) { $0 + $1.value }
    meanIndividualGain = Self.individual(self.joint, k: k)
    let isStuck = { (scores: PairTable.Scores) in scores.pre == scores.post && (scores.pre == 0 || scores.pre == k) }
    unchangeable = joint.filter { isStuck($0.key) }.reduce(0) { $0 + $1.value }
    normalizedChange = Self.change(self.joint.filter { !isStuck($0.scores) }, k: k)
    items = pairs == 0 ? [] : zip(tables.items, tables.pairs.changes).map { ItemGain(item: $0, change: $1) }
  }

  private static func ratio(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    return a / b
  }

  private static func individual(_ joint: [(scores: PairTable.Scores, count: Int)], k: Int) -> Double? {
    var gains = [Int](repeating: 0, count: k + 1)
    var people = 0
    for (scores, count) in joint where scores.pre < k {
      gains[scores.pre] += (scores.post - scores.pre) * count
      people += count
    }
    guard people > 0 else { return nil }
    let sum = gains.indices.dropLast().reduce(0.0) { $0 + Double(gains[$1]) / Double(k - $1) }
    return sum / Double(people)
  }

  private static func change(_ joint: [(scores: PairTable.Scores, count: Int)], k: Int) -> Double? {
    // Sums by what there was to gain or to lose stay whole numbers until the one division each.
    var gained = [Int](repeating: 0, count: k + 1)
    var lost = gained
    var people = 0
    for (scores, count) in joint {
      let difference = scores.post - scores.pre
      if difference > 0 { gained[k - scores.pre] += difference * count }
      if difference < 0 { lost[scores.pre] -= difference * count }
      people += count
    }
    guard people > 0 else { return nil }
    let sum = (1...max(1, k)).reduce(0.0) { $0 + Double(gained[min($1, k)] - lost[min($1, k)]) / Double($1) }
    return sum / Double(people)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.pairs == b.pairs && a.joint.elementsEqual(b.joint) { $0 == $1 } && a.items == b.items
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(pairs) }
}
