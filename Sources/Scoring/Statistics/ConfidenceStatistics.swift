/// Whether people were as often right as they were sure (thresholds of certainty-based marking: 2/3 and 4/5).
package enum Calibration: String, Hashable, Sendable {
  /// Less often right than that level of certainty is meant for.
  case overconfident
  case calibrated
  /// More often right than that level of certainty is meant for.
  case underconfident

  /// The label of a level; nil if nobody answered at that level.
  ///
  /// Level 1 pays best up to two right of three, level 2 from there to four of five, level 3 from there on.
  package init?(_ level: WaveTable.Level, at certainty: Int) {
    let (right, all) = (level.correct, level.answers)
    guard all > 0 else { return nil }
    let isOver = certainty == 2 ? 3 * right < 2 * all : certainty == 3 ? 5 * right < 4 * all : false
    let isUnder = certainty == 1 ? 3 * right > 2 * all : certainty == 2 ? 5 * right > 4 * all : false
    self = isOver ? .overconfident : isUnder ? .underconfident : .calibrated
  }
}

/// Certainty-based marks of one wave: of the sheets that say how sure somebody was, at least once.
package struct ConfidenceStatistics: Hashable, Sendable {
  /// One mark a sheet, by session, then participant.
  package let marks: [Int]
  package let mean: Double?
  package let maximum: Int
  /// Over all items of these sheets, answered or not.
  package let averagePerAnswer: Double?
  package let levels: [WaveTable.Level]
  /// Myths believed at the highest certainty.
  package var confidentMyths: Int { levels.last?.myths ?? 0 }

  /// Answers given.
  package var answers: Int { levels.reduce(0) { $0 + $1.answers } }
  /// Those of them that are right.
  package var correct: Int { levels.reduce(0) { $0 + $1.correct } }
  /// The share of the given answers that are right.
  package var accuracy: Double? { answers > 0 ? Double(correct) / Double(answers) : nil }
  /// The mean mark of a given answer.
  package var average: Double? { answers > 0 ? Double(total) / Double(answers) : nil }
  /// A tenth of what certainty earned beyond one level for all answers; below zero where it cost.
  package var bonus: Fraction? {
    let (n, c) = (answers, correct)
    let plain = max(c, 4 * c - 2 * n, 9 * c - 6 * n)
    return Fraction(total - plain, over: 10 * n)
  }
  /// By level, from 1 to 3.
  package var calibration: [Calibration?] { levels.enumerated().map { Calibration($1, at: $0 + 1) } }

  private var total: Int { marks.reduce(0, +) }

  init(_ table: WaveTable, itemCount: Int) {
    marks = table.marks.sorted().map(\.mark)
    let total = marks.reduce(0, +)
    mean = marks.isEmpty ? nil : Double(total) / Double(marks.count)
    maximum = 3 * itemCount
    let answers = marks.count * itemCount
    averagePerAnswer = answers == 0 ? nil : Double(total) / Double(answers)
    levels = table.levels
  }
}
