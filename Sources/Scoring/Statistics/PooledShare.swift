/// A share over several sessions, whose error allows for people of one room being alike.
package struct PooledShare: Hashable, Sendable {
  /// All parts over all wholes.
  package let share: Double
  /// How many sessions count.
  package let sessions: Int
  /// The cluster-robust standard error; nil for one session.
  package let standardError: Double?
  /// The 95 % interval with t of m − 1 degrees, cut at 0 and 1; nil for one session.
  package let interval: ClosedRange<Double>?

  /// Makes the share; nil if nobody counts.
  package init?(_ sum: ClusterSum) {
    var quantiles = StudentQuantiles()
    self.init(sum, &quantiles)
  }

  /// The same, with the quantiles found for shares before it.
  init?(_ sum: ClusterSum, _ quantiles: inout StudentQuantiles) {
    guard sum.total > 0 else { return nil }
    let m = sum.sessions
    let value = Double(sum.part) / Double(sum.total)
    share = value
    sessions = m
    guard m > 1 else {
      standardError = nil
      interval = nil
      return
    }
    let error = (Double(m) / Double(m - 1) * Self.residuals(sum)).squareRoot() / Double(sum.total)
    let half = error * quantiles.half95(degrees: m - 1)
    standardError = error
    interval = max(0, value - half)...min(1, value + half)
  }

  /// Σ(y − p·n)² with p = Σy/Σn, exact until the last division wherever the integers have room.
  private static func residuals(_ sum: ClusterSum) -> Double {
    let (y, n) = (sum.part, sum.total)
    let room = { (value: Int128) in 128 - value.magnitude.leadingZeroBitCount }
    let bits = 2 * room(n) + max(room(sum.partSquares), room(sum.products) + 1, room(sum.totalSquares)) + 2
    if bits < 127 {
      let exact = n * n * sum.partSquares - 2 * y * n * sum.products + y * y * sum.totalSquares
      return Double(exact) / (Double(n) * Double(n))
    }
    let p = Double(y) / Double(n)
    let rest = Double(sum.partSquares) - 2 * p * Double(sum.products) + p * p * Double(sum.totalSquares)
    return max(0, rest)
  }
}
