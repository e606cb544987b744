/// What is known of one answer to an item.
package struct OptionStatistics: Hashable, Sendable {
  /// The answer, or nil for blank.
  package let option: String?
  package let count: Int
  package let share: Double?
  package let meanScoreOfChoosers: Double?
  package let restCorrelation: Double?
  /// The difference between the best and the last 27 % of the sheets.
  package let upperLower: Fraction?
  /// True for another answer than the right one that fewer than one in twenty of the people who answered chose.
  package let isNonFunctional: Bool
  package let isSuppressed: Bool
}

/// Moodle's figures of an item, under Moodle's names.
package struct MoodleStatistics: Hashable, Sendable {
  package let facility: Double?
  package let deviation: Double?
  package let discriminationIndex: Double?
  package let discriminativeEfficiency: Double?
  package let effectiveWeight: Double?
}

/// What is known of one item in one wave.
package struct ItemStatistics: Hashable, Sendable {
  package let item: GroupTables.Item
  /// Sheets on which the item stood.
  package let presented: Int
  package let correct: Int
  package let blanks: Int
  package let passes: Int
  /// People who took the myth for a fact; nil for an item without a myth.
  package let myths: Int?
  /// People who took the fact for a myth; nil for an item that is no fact.
  package let rejections: Int?
  /// The points of all sheets and how many one sheet may have; nil for an item that is right or not.
  package let points: ItemShares.Points?
  package let totalCorrelation: Double?
  package let restCorrelation: Double?
  package let upperLower: Fraction?
  package let moodle: MoodleStatistics
  package let options: [OptionStatistics]

  /// Sheets that answered.
  package var answered: Int { presented - omitted }
  /// Blank and pass together.
  package var omitted: Int { blanks + passes }
  package var difficulty: Double? { Self.share(correct, presented) }
  package var answeredDifficulty: Double? { Self.share(correct, answered) }
  package var interval: WilsonInterval? { WilsonInterval(correct, of: presented) }
  package var answeredInterval: WilsonInterval? { WilsonInterval(correct, of: answered) }
  package var mythEndorsement: Double? { myths.flatMap { Self.share($0, presented) } }
  package var answeredMythEndorsement: Double? { myths.flatMap { Self.share($0, answered) } }

  /// The mean share of the mark of a sheet on which the item stood; nil for an item that is right or not.
  package var meanMark: Fraction? { points.flatMap { Fraction($0.points, over: $0.most * presented) } }
  /// The mean share of the mark of a sheet that answered.
  package var answeredMeanMark: Fraction? { points.flatMap { Fraction($0.points, over: $0.most * answered) } }

  private static func share(_ part: Int, _ total: Int) -> Double? {
    total > 0 ? Double(part) / Double(total) : nil
  }
}

/// The integers of one item from which its statistics are made.
struct ItemSums {
  let item: GroupTables.Item
  let table: WaveTable
  private let index: Int
  private let right: Int?
  /// Scores of the sheets on which the item stood, and of those that had it right.
  private let scores: [Int]
  private let rightScores: [Int]
  private let total: Moments
  private let n: Int128
  private let correct: Int128
  /// n² times the variances of mark and rest, and the covariances of the mark with total and rest.
  private let markSpread: Int128
  private let restSpread: Int128
  let totalCovariance: Int128
  private let restCovariance: Int128

  init(_ table: WaveTable, item: GroupTables.Item, at index: Int) {
    self.item = item
    self.table = table
    self.index = index
    right = item.code(of: item.correct)
    var scores = [Int](repeating: 0, count: table.scores.count)
    for code in AnswerCode.blank..<item.codeCount {
      for (score, count) in table.histogram(item: index, code: code).enumerated() { scores[score] += count }
    }
    self.scores = scores
    rightScores = right.map { Array(table.histogram(item: index, code: $0)) } ?? scores.map { _ in 0 }
    total = Moments(histogram: scores)
    let rightMoments = Moments(histogram: rightScores)
    n = Int128(total.n)
    correct = Int128(rightMoments.n)
    markSpread = n * correct - correct * correct
    totalCovariance = n * rightMoments.sum - correct * total.sum
    restCovariance = totalCovariance - markSpread
    restSpread = total.spread - 2 * totalCovariance + markSpread
  }

  /// The covariance of mark and total with n − 1, for Moodle's weights.
  var covariance: Double? { n > 1 ? Double(totalCovariance) / (Double(n) * Double(n - 1)) : nil }

  /// n² times the variance of the mark, if the item stood on all sheets.
  func spread(ofAll sheets: Int) -> Int128? { n == Int128(sheets) ? markSpread : nil }

  /// The statistics; `weights` is the sum of Moodle's covariance roots, `names` the options to list, `threshold` the
  /// size under which a cell is flagged.
  func statistics(weights: Double, names: [String], threshold: Int) -> ItemStatistics {
    let options = names.map { option($0, code: item.code(of: $0), threshold) }
    return ItemStatistics(
      item: item, presented: total.n, correct: Int(correct),
      blanks: table.count(item: index, code: AnswerCode.blank),
      passes: table.count(item: index, code: AnswerCode.pass),
      myths: item.myth.flatMap { item.code(of: $0) }.map { table.count(item: index, code: $0) },
      rejections: item.rejection.flatMap { item.code(of: $0) }.map { table.count(item: index, code: $0) },
      points: PartialMark.sum(item) { table.count(item: index, code: $0) },
      totalCorrelation: Self.correlation(totalCovariance, markSpread, total.spread),
      restCorrelation: Self.correlation(restCovariance, markSpread, restSpread),
      upperLower: UpperLower.difference(scores: scores, right: rightScores),
      moodle: moodle(weights: weights),
      options: options + [option(nil, code: AnswerCode.blank, threshold)])
  }

  private static func correlation(_ covariance: Int128, _ a: Int128, _ b: Int128) -> Double? {
    guard a != 0, b != 0 else { return nil }
    return Double(covariance) / (Double(a).squareRoot() * Double(b).squareRoot())
  }

  private func option(_ name: String?, code: Int?, _ threshold: Int) -> OptionStatistics {
    let histogram = code.map { Array(table.histogram(item: index, code: $0)) } ?? scores.map { _ in 0 }
    let choosers = Moments(histogram: histogram)
    let count = Int128(choosers.n)
    let rest = choosers.sum - (code == right ? count : 0)
    let covariance = n * rest - count * (total.sum - correct)
    let isDistractor = name != nil && code != right && code != AnswerCode.pass
    return OptionStatistics(
      option: name, count: choosers.n, share: n == 0 ? nil : Double(choosers.n) / Double(total.n),
      meanScoreOfChoosers: choosers.mean,
      restCorrelation: Self.correlation(covariance, n * count - count * count, restSpread),
      upperLower: UpperLower.difference(scores: scores, right: histogram),
      isNonFunctional: isDistractor && answered > 0 && 20 * choosers.n < answered,
      isSuppressed: choosers.n > 0 && choosers.n < threshold)
  }

  private var answered: Int {
    total.n - table.count(item: index, code: AnswerCode.blank) - table.count(item: index, code: AnswerCode.pass)
  }

  private func moodle(weights: Double) -> MoodleStatistics {
    let n = Double(total.n)
    let weight: Double? =
      weights > 0 && totalCovariance >= 0 ? covariance.map { 100 * $0.squareRoot() / weights } : nil
    return MoodleStatistics(
      facility: total.n == 0 ? nil : Double(correct) / n,
      deviation: total.n > 1 ? (Double(markSpread) / (n * (n - 1))).squareRoot() : nil,
      discriminationIndex: Self.correlation(restCovariance, markSpread, restSpread).map { 100 * $0 },
      discriminativeEfficiency: efficiency, effectiveWeight: weight)
  }

  /// The covariance of mark and rest as a share of the most that the same marks could reach, in percent.
  private var efficiency: Double? {
    var rests = [Int](repeating: 0, count: scores.count)
    for score in scores.indices {
      rests[score] += scores[score] - rightScores[score]
      if score > 0 { rests[score - 1] += rightScores[score] }
    }
    var left = Int(correct)
    var top: Int128 = 0
    for rest in rests.indices.reversed() where left > 0 {
      let taken = min(left, rests[rest])
      top += Int128(taken) * Int128(rest)
      left -= taken
    }
    let most = n * top - correct * (total.sum - correct)
    return most == 0 ? nil : 100 * Double(restCovariance) / Double(most)
  }
}

/// The difference between the best and the last 27 % of the sheets, ties at the cut shared evenly.
enum UpperLower {
  static func difference(scores: [Int], right: [Int]) -> Fraction? {
    let n = scores.reduce(0, +)
    guard n > 1 else { return nil }
    let group = max(1, (27 * n + 50) / 100)
    let upper = share(scores.indices.reversed(), scores, right, group)
    let lower = share(Array(scores.indices), scores, right, group)
    return Fraction(
      upper.numerator * lower.denominator - lower.numerator * upper.denominator,
      over: upper.denominator * lower.denominator * Int128(group))
  }

  /// How many of the first `group` sheets had it right, as a fraction.
  private static func share(
    _ order: some Sequence<Int>, _ scores: [Int], _ right: [Int], _ group: Int
  ) -> (numerator: Int128, denominator: Int128) {
    var left = group
    var whole: Int128 = 0
    for score in order where scores[score] > 0 {
      guard scores[score] > left else {
        whole += Int128(right[score])
        left -= scores[score]
        continue
      }
      let size = Int128(scores[score])
      return (whole * size + Int128(left) * Int128(right[score]), size)
    }
    return (whole, 1)
  }
}
