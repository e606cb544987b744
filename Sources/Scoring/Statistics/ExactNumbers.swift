/// A share or rate kept as two integers until it is printed.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
  package let numerator: Int
  package let denominator: Int

  /// Makes the fraction in lowest terms; nil if the denominator is 0.
  package init?(_ numerator: Int, over denominator: Int) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor = Self.greatestDivisor(numerator, denominator) * (denominator < 0 ? -1 : 1)
    self.numerator = Int(clamping: numerator / divisor)
    self.denominator = Int(clamping: denominator / divisor)
  }

  private static func greatestDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(a)
  }

  /// The nearest double.
  package var value: Double { Double(numerator) / Double(denominator) }

  /// `3/4`, `-1/6`, or `1` for a whole number.
  package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

/// Wilson's 95 % interval of a share.
package struct WilsonInterval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// Makes the interval; nil if nobody was counted.
  package init?(_ part: Int, of total: Int) {
    guard total > 0 else { return nil }
    let n = Double(total)
    let p = Double(part) / n
    let square = Distributions.z95 * Distributions.z95
    let center = p + square / (2 * n)
    let half = Distributions.z95 * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    lower = part == 0 ? 0 : max(0, (center - half) / (1 + square / n))
    upper = part == total ? 1 : min(1, (center + half) / (1 + square / n))
  }
}

/// Sums over a histogram of whole numbers, exact; "undefined" is an exact test.
struct Moments {
  let n: Int
  let sum: Int128
  private let squares: Int128
  private let center: Int128
  /// Sums of the powers 1 to 4 of the distance from ``center``.
  private let powers: [Int128]

  /// Makes the sums of values with how often each occurs.
  init(_ values: some Sequence<(value: Int, count: Int)>) {
    let counted = values.filter { $0.count > 0 }
    n = counted.reduce(0) { $0 + $1.count }
    sum = counted.reduce(0) { $0 + Int128($1.value) * Int128($1.count) }
    squares = counted.reduce(0) { $0 + Int128($1.value) * Int128($1.value) * Int128($1.count) }
    let center = n == 0 ? 0 : sum / Int128(n)
    self.center = center
    powers = (1...4).map { power in
      counted.reduce(0) { total, entry in
        total + (0..<power).reduce(Int128(entry.count)) { product, _ in product * (Int128(entry.value) - center) }
      }
    }
  }

  /// Makes the sums of scores from how often each score occurs.
  init(histogram: [Int]) {
    self.init(histogram.indices.lazy.map { (value: $0, count: histogram[$0]) })
  }

  /// n² times the population variance.
  var spread: Int128 { Int128(n) * squares - sum * sum }

  var mean: Double? { n > 0 ? Double(sum) / Double(n) : nil }

  /// The variance with n − 1.
  var variance: Double? { n > 1 ? Double(spread) / (Double(n) * Double(n - 1)) : nil }

  var deviation: Double? { variance.map { $0.squareRoot() } }

  /// Skewness from k-statistics, as Moodle has it.
  var skewness: Double? {
    guard n > 2, spread != 0 else { return nil }
    let n = Double(n)
    let k2 = central(2) / (n - 1)
    let k3 = n * central(3) / ((n - 1) * (n - 2))
    return k3 / (k2 * k2.squareRoot())
  }

  /// Excess kurtosis from k-statistics, as Moodle has it.
  var kurtosis: Double? {
    guard n > 3, spread != 0 else { return nil }
    let n = Double(n)
    let k2 = central(2) / (n - 1)
    let squared = 3 * (n - 1) * central(2) * central(2) / n
    let k4 = n * ((n + 1) * central(4) - squared) / ((n - 1) * (n - 2) * (n - 3))
    return k4 / (k2 * k2)
  }

  /// The sum of the given power of the distance from the mean.
  private func central(_ power: Int) -> Double {
    let shift = Double(powers[0]) / Double(n)
    let (s2, s3, s4) = (Double(powers[1]), Double(powers[2]), Double(powers[3]))
    let n = Double(n)
    switch power {
    case 2: return s2 - n * shift * shift
    case 3: return s3 - 3 * shift * s2 + 2 * n * shift * shift * shift
    default: return s4 - 4 * shift * s3 + 6 * shift * shift * s2 - 3 * n * shift * shift * shift * shift
    }
  }
}
