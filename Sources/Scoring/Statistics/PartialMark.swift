/// How much of an answer is right, for items where an answer may be partly right (practice, section 4).
///
/// It never enters scores, reliability, discrimination or changes: there an item counts only when it is fully right.
package enum PartialMark {
  /// The points of an answer and how many there are; nil for items that are right or not.
  package static func points(of answer: String, to item: GroupTables.Item) -> (points: Int, most: Int)? {
    let given = answer.split(separator: ",")
    let key = item.correct.split(separator: ",")
    switch item.kind {
    case .whole, .statement: return nil
    case .select:
      // Hits less false alarms, never below zero: picking everything earns no more than it should.
      let hits = Set(key).intersection(given).count
      return (max(0, hits - (given.count - hits)), key.count)
    case .order:
      let places = Dictionary(key.enumerated().map { ($1, $0) }) { first, _ in first }
      let ranks = given.compactMap { places[$0] }
      let concordant = ranks.indices.reduce(0) { sum, later in sum + ranks[..<later].count { $0 < ranks[later] } }
      return (concordant, key.count * (key.count - 1) / 2)
    case .sort:
      return (Set(key).intersection(given).count, key.count)
    }
  }

  /// The points of all answers to an item; nil if an answer to it is right or not.
  static func sum(_ item: GroupTables.Item, count: (_ code: Int) -> Int) -> ItemShares.Points? {
    var points = 0
    guard let most = Self.points(of: item.correct, to: item)?.most, most > 0 else { return nil }
    for option in item.options {
      guard let code = item.code(of: option), code >= AnswerCode.firstOption,
        let mark = Self.points(of: option, to: item)
      else { continue }
      points += mark.points * count(code)
    }
    return ItemShares.Points(points: points, most: most)
  }
}
