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
  package let wilcoxonP: Double?
  /// The gain of the averages, as a share of what was left to gain.
  package let hake: Double?
  /// The mean of the gains of each person, people at the top before left out.
  package let meanIndividualGain: Double?
  package let ceilingExcluded: Int
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
    wilcoxonP = isVaried ? Wilcoxon.twoSided(self.joint.map { ($0.scores.post - $0.scores.pre, $0.count) }) : nil
    let room = Int128(k) * Int128(before.n) - before.sum
    hake = before.n > 0 && room != 0 ? Double(difference.sum) / Double(room) : nil
    ceilingExcluded = joint.filter { $0.key.pre == k }.reduce(0) { $0 + $1.value }
    meanIndividualGain = Self.individual(self.joint, k: k)
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

  package static func == (a: Self, b: Self) -> Bool {
    a.pairs == b.pairs && a.joint.elementsEqual(b.joint) { $0 == $1 } && a.items == b.items
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(pairs) }
}

/// Wilcoxon's signed ranks, by the normal approximation with ties, zeros dropped.
enum Wilcoxon {
  static func twoSided(_ differences: [(value: Int, count: Int)]) -> Double? {
    var sizes: [Int: (plus: Int, minus: Int)] = [:]
    for (value, count) in differences where value != 0 {
      if value > 0 {
        sizes[value, default: (0, 0)].plus += count
      } else {
        sizes[-value, default: (0, 0)].minus += count
      }
    }
    var ranked: Int128 = 0
    var twicePlus: Int128 = 0
    var ties: Int128 = 0
    for (_, group) in sizes.sorted(by: { $0.key < $1.key }) {
      let size = Int128(group.plus + group.minus)
      twicePlus += Int128(group.plus) * (2 * ranked + size + 1)
      ties += size * size * size - size
      ranked += size
    }
    let n = ranked
    let twiceVariance = n * (n + 1) * (2 * n + 1) * 2 - ties
    guard n > 0, twiceVariance > 0 else { return nil }
    let distance = Double(2 * twicePlus - n * (n + 1)) / 4
    return Distributions.normalTwoSided(distance / (Double(twiceVariance) / 48).squareRoot())
  }
}
