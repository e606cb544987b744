/// How many of how many: a share with its interval.
package struct RateCount: Hashable, Sendable {
  package let part: Int
  package let total: Int

  /// Undefined if there is nobody to count.
  package var share: Double? { total > 0 ? Double(part) / Double(total) : nil }
  package var interval: WilsonInterval? { WilsonInterval(part, of: total) }
}

/// Myths and facts of a whole sheet set; statements whose answer is "it depends" are in neither.
package struct MythRates: Hashable, Sendable {
  /// Myths judged a fact, of the myths that were answered; "it depends" is an answer, pass and blank are none.
  package let endorsement: RateCount
  /// Facts judged a myth, of the facts that were answered.
  package let rejection: RateCount

  /// Adds the counts of items.
  package init(_ items: [ItemShares]) {
    self.init(items.map { (myths: $0.myths, rejections: $0.rejections, answered: $0.answered) })
  }

  init(_ items: [(myths: Int?, rejections: Int?, answered: Int)]) {
    let myths = items.filter { $0.myths != nil }
    let facts = items.filter { $0.rejections != nil }
    endorsement = RateCount(
      part: myths.reduce(0) { $0 + ($1.myths ?? 0) }, total: myths.reduce(0) { $0 + $1.answered })
    rejection = RateCount(
      part: facts.reduce(0) { $0 + ($1.rejections ?? 0) }, total: facts.reduce(0) { $0 + $1.answered })
  }
}

extension GroupTables.Item {
  /// The answer of those who take a fact for a myth, if the item is a fact.
  package var rejection: String? { kind == .statement && correct == "fact" ? "myth" : nil }
}
