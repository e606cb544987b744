import Testing

@testable import Scoring

/// True if two numbers agree to 1e-9, absolute and relative.
private func agree(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance + tolerance * abs(b)
}

@Suite("Functions and tails")
struct DistributionTests {
  @Test(
    "e to the x, logarithms and the gamma function agree with tables",
    arguments: [
      (0.0, 1.0), (1, 2.718281828459045), (-1, 0.36787944117144233), (10, 22026.465794806718),
      (-20, 2.061153622438558e-09), (0.5, 1.6487212707001282), (700, 1.0142320547350045e304),
    ])
  func exponential(_ x: Double, _ expected: Double) {
    #expect(agree(ElementaryFunctions.exp(x) / expected, 1, within: 1e-14))
    #expect(agree(ElementaryFunctions.log(expected), x, within: 1e-14))
  }

  @Test(
    "the logarithm of the gamma function",
    arguments: [
      (0.5, 0.5723649429247001), (1, 0), (2, 0), (5, 3.1780538303479458), (10.5, 13.940625219403763),
      (100, 359.1342053695754),
    ])
  func gamma(_ x: Double, _ expected: Double) {
    #expect(agree(ElementaryFunctions.logGamma(x), expected, within: 1e-13))
  }

  @Test(
    "two-sided normal tails",
    arguments: [
      (0.0, 1.0), (1, 0.31731050786291415), (1.959963984540054, 0.05), (3, 0.0026997960632601866),
      (5, 5.733031437583869e-07), (-2, 0.04550026389635842),
    ])
  func normal(_ z: Double, _ expected: Double) {
    #expect(agree(Distributions.normalTwoSided(z), expected, within: 1e-13))
  }

  @Test(
    "two-sided t tails, practice cohen-dz-01 among them",
    arguments: [
      (3.861741, 7.0, 0.0061975), (0, 5, 1), (1.7320508075688774, 5, 0.1438108087116039), (12.706204736432095, 1, 0.05),
      (2.228138851964939, 10, 0.05),
    ])
  func student(_ t: Double, _ degrees: Double, _ expected: Double) {
    #expect(agree(Distributions.studentTwoSided(t, degrees: degrees), expected, within: 1e-7))
  }

  @Test(
    "McNemar's exact test (practice mcnemar-01 to 03)",
    arguments: [(2, 11, 0.0224609375), (0, 4, 0.125), (0, 0, 1), (3, 3, 1), (11, 2, 0.0224609375)])
  func mcNemar(_ b: Int, _ c: Int, _ expected: Double) {
    #expect(Distributions.mcNemarExact(b, c) == expected)
  }

  @Test("McNemar's test passes from exact integers to logarithms without a step")
  func mcNemarLarge() {
    let exact = Distributions.mcNemarExact(45, 75)
    let next = Distributions.mcNemarExact(45, 76)
    #expect(next < exact && next > exact * 0.7)
    #expect(Distributions.mcNemarExact(400_000, 600_000) >= 0)
    #expect(agree(Distributions.mcNemarExact(499_000, 501_000), 0.045500, within: 1e-3))
  }

  @Test(
    "Wilson's interval (practice wilson-01 to 07)",
    arguments: [(7, 10, 0.396778, 0.892209), (0, 6, 0, 0.390334), (6, 6, 0.609666, 1), (21, 28, 0.566443, 0.873235)])
  func wilson(_ part: Int, _ total: Int, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(WilsonInterval(part, of: total))
    #expect(agree(interval.lower, lower, within: 1e-6) && agree(interval.upper, upper, within: 1e-6))
    #expect(WilsonInterval(0, of: 0) == nil)
  }

  @Test("the share of nobody and of everybody is exact at the ends")
  func wilsonEnds() throws {
    for n in 1...200 {
      #expect(try #require(WilsonInterval(0, of: n)).lower == 0)
      #expect(try #require(WilsonInterval(n, of: n)).upper == 1)
    }
  }

  @Test("ties at the cut are shared evenly (practice upper-lower-27-ties-01 in form)")
  func upperLower() {
    // Ten sheets, groups of three; at the lower cut two of three with the item right compete for one place.
    let d = UpperLower.difference(scores: [2, 3, 2, 3], right: [0, 2, 1, 3])
    #expect(d?.description == "7/9")
    #expect(UpperLower.difference(scores: [1, 0], right: [0, 0]) == nil)
    #expect(UpperLower.difference(scores: [0, 2], right: [0, 2])?.description == "0")
  }

  @Test("skewness and kurtosis of a large group do not overflow and do not depend on where it lies")
  func moments() throws {
    let a = Moments([(value: 0, count: 30_000_000), (value: 4000, count: 70_000_000)])
    let b = Moments([(value: 96_000, count: 30_000_000), (value: 100_000, count: 70_000_000)])
    #expect(agree(try #require(a.skewness), try #require(b.skewness)))
    #expect(agree(try #require(a.kurtosis), try #require(b.kurtosis)))
    #expect(agree(try #require(a.skewness), -0.8728715609439696, within: 1e-6))
  }
}
