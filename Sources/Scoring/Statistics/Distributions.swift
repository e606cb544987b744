/// The tails that the tests of change need.
enum Distributions {
  /// Half of the 95 % interval of the normal distribution, in standard deviations.
  static let z95 = 1.959963984540054

  /// The probability of a standard normal value beyond ±z.
  static func normalTwoSided(_ z: Double) -> Double {
    let z = abs(z)
    let density = ElementaryFunctions.exp(-z * z / 2) * 0.398942280401432677939946
    guard z >= 3 else {
      var term = z
      var sum = z
      var n = 1.0
      while abs(term) > 1e-18 * abs(sum), n < 400 {
        n += 2
        term *= z * z / n
        sum += term
      }
      return max(0, 1 - 2 * density * sum)
    }
    // Laplace's continued fraction, from the inside out.
    var fraction = z
    for n in stride(from: 120.0, to: 0, by: -1) { fraction = z + n / fraction }
    return 2 * density / fraction
  }

  /// The probability of a t value beyond ±t.
  static func studentTwoSided(_ t: Double, degrees: Double) -> Double {
    regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// Half of the 95 % interval of the t distribution: the t that is passed on either side once in twenty times.
  static func studentQuantile95(degrees: Double) -> Double {
    var (low, high) = (1.9, 13.0)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if studentTwoSided(middle, degrees: degrees) > 0.05 { low = middle } else { high = middle }
    }
  }

  /// The regularized incomplete beta function (Lentz's continued fraction).
  static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let logFront =
      ElementaryFunctions.logGamma(a + b) - ElementaryFunctions.logGamma(a) - ElementaryFunctions.logGamma(b)
      + a * ElementaryFunctions.log(x) + b * ElementaryFunctions.log(1 - x)
    let front = ElementaryFunctions.exp(logFront)
    guard x < (a + 1) / (a + b + 2) else { return 1 - front * betaFraction(1 - x, b, a) / b }
    return front * betaFraction(x, a, b) / a
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func nonZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
    var result = d
    for m in 1...20_000 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d)
      c = nonZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d)
      c = nonZero(1 + odd / c)
      let step = d * c
      result *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return result
  }

  /// McNemar's exact test: twice the smaller binomial tail of the changes, at most 1.
  static func mcNemarExact(_ b: Int, _ c: Int) -> Double {
    let n = b + c
    let least = min(b, c)
    guard n > 0, 2 * least < n else { return 1 }
    var term: Double
    if n <= 120 {
      term = Double(binomial(n, least)) * Double(sign: .plus, exponent: -n, significand: 1)
    } else {
      let logTerm =
        ElementaryFunctions.logGamma(Double(n + 1)) - ElementaryFunctions.logGamma(Double(least + 1))
        - ElementaryFunctions.logGamma(Double(n - least + 1)) - Double(n) * ElementaryFunctions.ln2
      term = ElementaryFunctions.exp(logTerm)
    }
    var sum = term
    var index = least
    while index > 0, term > sum * 1e-18 {
      term *= Double(index) / Double(n - index + 1)
      sum += term
      index -= 1
    }
    return min(1, 2 * sum)
  }

  private static func binomial(_ n: Int, _ k: Int) -> Int128 {
    guard k > 0 else { return 1 }
    return (1...k).reduce(Int128(1)) { $0 * Int128(n - k + $1) / Int128($1) }
  }
}
