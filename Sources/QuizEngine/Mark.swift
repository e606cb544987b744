/// A score between 0 and 1 as an exact fraction, so that sums do not depend on their order.
package struct Mark: Hashable, Sendable, Comparable {
  package let numerator: Int
  package let denominator: Int

  /// Makes a mark in lowest terms.
  ///
  /// - Precondition: `denominator` is more than 0.
  package init(_ numerator: Int, of denominator: Int) {
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package static let zero = Mark(0, of: 1)
  package static let full = Mark(1, of: 1)

  /// The mark as a number.
  package var value: Double { Double(numerator) / Double(denominator) }

  package static func + (a: Mark, b: Mark) -> Mark {
    let shared = a.denominator / greatestCommonDivisor(a.denominator, b.denominator) * b.denominator
    let sum = a.numerator * (shared / a.denominator) + b.numerator * (shared / b.denominator)
    return Mark(sum, of: shared)
  }

  package static func < (a: Mark, b: Mark) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
