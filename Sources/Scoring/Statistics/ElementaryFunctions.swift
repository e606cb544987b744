/// Exponential, logarithms and the gamma function in plain Swift: this room has no C library.
///
/// Each is good to a few units in the last place; tests compare them with tabled values.
enum ElementaryFunctions {
  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10
  static let ln2 = 0.693147180559945309417232121458

  /// e to the power of x.
  static func exp(_ x: Double) -> Double {
    guard x > -745 else { return 0 }
    guard x < 709.7 else { return .infinity }
    let power = (x / ln2).rounded()
    let rest = (x - power * ln2High) - power * ln2Low
    var term = 1.0
    var sum = 1.0
    for n in 1...18 {
      term *= rest / Double(n)
      sum += term
    }
    // In two steps, so that results below the normal numbers are reached without 2^-1074 becoming 0 too early.
    let half = (power / 2).rounded(.down)
    return sum * Double(sign: .plus, exponent: Int(half), significand: 1)
      * Double(sign: .plus, exponent: Int(power - half), significand: 1)
  }

  /// The natural logarithm of a positive number.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return .infinity }
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414213562373095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    var n = 1.0
    while n < 40 {
      sum += power / n
      power *= square
      n += 2
    }
    return exponent * ln2High + (2 * sum + exponent * ln2Low)
  }

  /// The logarithm of the gamma function of a positive number (Stirling's series, shifted to where it is exact enough).
  static func logGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 15 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    let terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156]
    var series = 0.0
    for term in terms.reversed() { series = series * square + term }
    let halfLogTwoPi = 0.918938533204672741780329736406
    return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + series * inverse - log(product)
  }
}
