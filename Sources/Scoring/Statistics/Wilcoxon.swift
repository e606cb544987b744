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
