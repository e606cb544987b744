/// The largest value of a sum of whole numbers under linear constraints: a dense simplex with branch and bound, small and
/// independent of the code under test.
struct IntegerProgram {
  enum Relation {
    case equal, atLeast, atMost
  }

  let variables: Int
  private(set) var rows: [(coefficients: [Int: Double], relation: Relation, bound: Double)] = []

  init(variables: Int) { self.variables = variables }

  mutating func add(_ places: [Int], _ relation: Relation, _ bound: Int) {
    rows.append((Dictionary(uniqueKeysWithValues: places.map { ($0, 1.0) }), relation, Double(bound)))
  }

  /// True if some whole solution has a sum of at least `goal`.
  func reaches(_ goal: Int, _ places: [Int]) -> Bool {
    var program = self
    program.add(places, .atLeast, goal)
    return program.isFeasible(depth: 0)
  }

  private func isFeasible(depth: Int) -> Bool {
    guard depth < 40, let solution = relaxed() else { return false }
    guard let broken = solution.indices.first(where: { abs(solution[$0] - solution[$0].rounded()) > 1e-6 }) else {
      return true
    }
    let floor = Int(solution[broken].rounded(.down))
    var below = self
    below.add([broken], .atMost, floor)
    if below.isFeasible(depth: depth + 1) { return true }
    var above = self
    above.add([broken], .atLeast, floor + 1)
    return above.isFeasible(depth: depth + 1)
  }

  /// A solution in real numbers, by the first phase of the simplex method with Bland's rule.
  private func relaxed() -> [Double]? {
    let slack = rows.count { $0.relation != .equal }
    let width = variables + slack + rows.count + 1
    var table: [[Double]] = []
    var basis: [Int] = []
    var nextSlack = variables
    for (number, row) in rows.enumerated() {
      var line = [Double](repeating: 0, count: width)
      for (place, value) in row.coefficients { line[place] = value }
      switch row.relation {
      case .equal: break
      case .atLeast:
        line[nextSlack] = -1
        nextSlack += 1
      case .atMost:
        line[nextSlack] = 1
        nextSlack += 1
      }
      line[width - 1] = row.bound
      line[variables + slack + number] = 1
      table.append(line)
      basis.append(variables + slack + number)
    }
    // Minus the sum of what is artificial, which has to become 0.
    var goal = [Double](repeating: 0, count: width)
    for line in table { for place in 0..<width { goal[place] -= line[place] } }
    for artificial in variables + slack..<width - 1 { goal[artificial] = 0 }
    for _ in 0..<2000 {
      guard let column = (0..<variables + slack).first(where: { goal[$0] < -1e-9 }) else { break }
      var best: (row: Int, ratio: Double)?
      for row in table.indices where table[row][column] > 1e-9 {
        let ratio = table[row][width - 1] / table[row][column]
        if let known = best, ratio > known.ratio - 1e-12,
          ratio > known.ratio + 1e-12 || basis[row] > basis[known.row]
        {
          continue
        }
        best = (row, ratio)
      }
      guard let pivot = best?.row else { return nil }
      let scale = table[pivot][column]
      for place in 0..<width { table[pivot][place] /= scale }
      let line = table[pivot]
      for row in table.indices where row != pivot && abs(table[row][column]) > 1e-12 {
        let factor = table[row][column]
        for place in 0..<width where line[place] != 0 { table[row][place] -= factor * line[place] }
      }
      let factor = goal[column]
      for place in 0..<width where line[place] != 0 { goal[place] -= factor * line[place] }
      basis[pivot] = column
    }
    guard -goal[width - 1] < 1e-6 else { return nil }
    var solution = [Double](repeating: 0, count: variables)
    for (row, column) in basis.enumerated() where column < variables { solution[column] = table[row][width - 1] }
    return solution
  }
}
