/// How often an answer was given.
package struct OptionCount: Hashable, Sendable {
  package let option: String
  package let count: Int
}

/// The counts of one item in one wave, from sheets and tallies together: all that both can say.
package struct ItemShares: Hashable, Sendable {
  package let item: GroupTables.Item
  /// People who had the item before them.
  package let presented: Int
  /// Those of them who were counted by cards or hands.
  package let tallied: Int
  package let correct: Int
  package let blanks: Int
  package let passes: Int
  /// People who took the myth for a fact; nil for an item without a myth.
  package let myths: Int?
  /// People who took the fact for a myth; nil for an item that is no fact.
  package let rejections: Int?
  /// The sum of the marks in points, and how many points one person may have; nil for an item that is right or not.
  package let points: Points?
  /// The answers of the key in its order, or, where it lists none, those seen; `pass` is not among them.
  package let options: [OptionCount]

  /// Points of answers that may be partly right.
  package struct Points: Hashable, Sendable {
    package let points: Int
    package let most: Int
  }

  init(_ tables: GroupTables, _ tallies: TallyTables, _ wave: Wave, item index: Int) {
    let item = tables.items[index]
    let table = tables[wave]
    let count = { (code: Int) in table.count(item: index, code: code) + tallies.count(wave, item: index, code: code) }
    self.item = item
    tallied = tallies.total(wave, item: index)
    presented = (AnswerCode.blank..<item.codeCount).reduce(0) { $0 + count($1) }
    correct = item.code(of: item.correct).map(count) ?? 0
    blanks = count(AnswerCode.blank)
    passes = count(AnswerCode.pass)
    myths = item.myth.flatMap { item.code(of: $0) }.map(count)
    rejections = item.rejection.flatMap { item.code(of: $0) }.map(count)
    points = PartialMark.sum(item, count: count)
    options = item.options.compactMap { option in
      guard let code = item.code(of: option), code >= AnswerCode.firstOption else { return nil }
      return OptionCount(option: option, count: count(code))
    }
  }

  /// People who answered.
  package var answered: Int { presented - blanks - passes }
  package var share: Double? { presented > 0 ? Double(correct) / Double(presented) : nil }
  package var answeredShare: Double? { answered > 0 ? Double(correct) / Double(answered) : nil }
  package var interval: WilsonInterval? { WilsonInterval(correct, of: presented) }
  package var answeredInterval: WilsonInterval? { WilsonInterval(correct, of: answered) }
  /// Myths taken for facts, of the people who answered.
  package var mythShare: Double? { myths.flatMap { answered > 0 ? Double($0) / Double(answered) : nil } }
  /// The mean share of the mark of the people who answered; nil for an item that is right or not.
  package var answeredMeanMark: Fraction? { points.flatMap { Fraction($0.points, over: $0.most * answered) } }
  package var mythInterval: WilsonInterval? { myths.flatMap { WilsonInterval($0, of: answered) } }
}
