/// The scores of one wave.
package struct ScoreStatistics: Hashable, Sendable {
  package let mean: Double?
  package let deviation: Double?
  package let median: Double?
  package let least: Int
  package let most: Int
  package let histogram: [Int]
  package let skewness: Double?
  package let kurtosis: Double?

  init(histogram: [Int]) {
    let moments = Moments(histogram: histogram)
    self.histogram = histogram
    mean = moments.mean
    deviation = moments.deviation
    least = histogram.firstIndex { $0 > 0 } ?? 0
    most = histogram.lastIndex { $0 > 0 } ?? 0
    skewness = moments.skewness
    kurtosis = moments.kurtosis
    let middle = Self.value(at: (moments.n - 1) / 2, in: histogram) + Self.value(at: moments.n / 2, in: histogram)
    median = moments.n > 0 ? Double(middle) / 2 : nil
  }

  private static func value(at rank: Int, in histogram: [Int]) -> Int {
    var seen = 0
    for (score, count) in histogram.enumerated() {
      seen += count
      if seen > rank { return score }
    }
    return 0
  }
}

/// All that is known of one wave.
package struct WaveStatistics: Hashable, Sendable {
  package let sheets: Int
  package let isSuppressed: Bool
  package let score: ScoreStatistics
  /// Cronbach's α of the 0/1 marks, which is KR-20.
  package let alpha: Double?
  package let standardError: Double?
  package let items: [ItemStatistics]
  package let confidence: ConfidenceStatistics?

  /// Myths taken for facts, and facts for myths, on all sheets together.
  package var mythRates: MythRates {
    MythRates(items.map { (myths: $0.myths, rejections: $0.rejections, answered: $0.answered) })
  }

  init(_ table: WaveTable, items: [GroupTables.Item], options: [[String]], threshold: Int) {
    let sheets = table.sheets
    self.sheets = sheets
    isSuppressed = sheets > 0 && sheets < threshold
    score = ScoreStatistics(histogram: table.scores)
    let sums = items.enumerated().map { ItemSums(table, item: $1, at: $0) }
    alpha = Self.alpha(sums, Moments(histogram: table.scores))
    let deviation = score.deviation
    standardError = alpha.flatMap { alpha in deviation.map { $0 * (1 - alpha).squareRoot() } }
    let weights = sums.compactMap(\.covariance).filter { $0 > 0 }.reduce(0) { $0 + $1.squareRoot() }
    self.items = zip(sums, options).map { $0.statistics(weights: weights, names: $1, threshold: threshold) }
    confidence = table.hasCertainty ? ConfidenceStatistics(table, itemCount: items.count) : nil
  }

  /// Undefined for one item, for equal totals, and where some sheets did not have all items.
  private static func alpha(_ sums: [ItemSums], _ total: Moments) -> Double? {
    let k = sums.count
    guard k > 1, total.n > 1, total.spread != 0 else { return nil }
    var spreads: Int128 = 0
    for sum in sums {
      guard let spread = sum.spread(ofAll: total.n) else { return nil }
      spreads += spread
    }
    return Double(Int128(k) * (total.spread - spreads)) / (Double(k - 1) * Double(total.spread))
  }
}
