/// The t of 95 % intervals, each found once: it takes longer than all else of a share, and items that stood on all sheets
/// have as many sessions.
struct StudentQuantiles {
  private var known: [Int: Double] = [:]

  /// Half of the 95 % interval of the t distribution.
  mutating func half95(degrees: Int) -> Double {
    if let value = known[degrees] { return value }
    let value = Distributions.studentQuantile95(degrees: Double(degrees))
    known[degrees] = value
    return value
  }
}
