import Testing
import Wording

@testable import Scoring

/// Worked numbers of practice section 4 that come with their data.
@Suite("Worked numbers")
struct PracticeTests {
  /// A data set of one wave from marks: 1 right, 0 another answer, - blank, P pass.
  private func statistics(_ sheets: [String], myth: Bool = false) throws -> WaveStatistics {
    let count = sheets[0].count
    let items = (1...count).map { (id: "q\($0)", correct: "A", myth: myth ? "B" as String? : nil) }
    let header = "participant,phase," + items.map(\.id).joined(separator: ",")
    let rows = sheets.enumerated().map { index, marks in
      let cells = marks.map { ["1": "A", "0": "B", "-": "", "P": "pass"][$0] ?? "" }
      return "p\(index),pre," + cells.joined(separator: ",")
    }
    let text = ([header] + rows).joined(separator: "\n")
    return GroupStatistics(try Data.tables(text, key: Data.key(items))).pre
  }

  @Test("opting out is never wrong: both denominators (missing-01)")
  func missing() throws {
    // Three right, two other, one unsure that counts as answered, two out: by item, so one sheet a statement.
    let item = try #require(try statistics(["1", "1", "1", "0", "0", "0", "P", "-"]).items.first)
    #expect(item.answeredDifficulty == 0.5)
    #expect(item.difficulty == 0.375)
    #expect((item.passes, item.blanks, item.omitted) == (1, 1, 2))
  }

  @Test("myths taken for facts, of the answers given (myth-endorsement-01)")
  func mythEndorsement() throws {
    let item = try #require(
      try statistics(Array(repeating: "0", count: 5) + Array(repeating: "1", count: 7) + ["-"], myth: true).items.first)
    #expect(item.answeredMythEndorsement == 5.0 / 12)
    #expect(item.mythEndorsement == 5.0 / 13)
  }

  @Test("difficulty of each item of a matrix (difficulty-01)")
  func difficulty() throws {
    let marks = [
      "11111111", "11111110", "11111100", "11111000", "11110000", "11100000", "11000000", "10000000", "10000000",
      "00000000",
    ]
    let wave = try statistics(marks)
    #expect(wave.items.map(\.difficulty) == [0.9, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1])
  }

  @Test("reliability may be negative (kr20-negative-01)")
  func negativeReliability() throws {
    let wave = try statistics(["10", "01", "10", "01", "11", "00", "10", "01", "10", "01"])
    #expect(try #require(wave.alpha) < -1)
  }

  @Test("the two gains are different numbers (hake-01)")
  func gains() throws {
    let items = (1...10).map { (id: "q\($0)", correct: "A", myth: nil as String?) }
    func sheet(_ name: String, _ wave: String, _ right: Int) -> String {
      "\(name),\(wave)," + (0..<10).map { $0 < right ? "A" : "B" }.joined(separator: ",")
    }
    let scores = [(2, 6), (4, 7), (5, 5), (7, 9), (8, 10), (10, 10)]
    let rows = scores.enumerated().flatMap { [sheet("p\($0)", "pre", $1.0), sheet("p\($0)", "post", $1.1)] }
    let text = (["participant,phase," + items.map(\.id).joined(separator: ",")] + rows).joined(separator: "\n")
    let gain = GroupStatistics(try Data.tables(text, key: Data.key(items))).gain
    #expect(gain.hake == 11.0 / 24)
    #expect(gain.ceilingExcluded == 1)
    let individual = (4.0 / 8 + 3.0 / 6 + 0 + 2.0 / 3 + 1) / 5
    #expect(abs(try #require(gain.meanIndividualGain) - individual) < 1e-12)
  }

  @Test("certainty marks (cbm-overconfident-01): all sure, half right")
  func certainty() throws {
    let header = "participant,phase,q1,q2,q3,q4,q5,q6,c_q1,c_q2,c_q3,c_q4,c_q5,c_q6"
    let items = (1...6).map { (id: "q\($0)", correct: "A", myth: "B" as String?) }
    let text = header + "\nx,pre,A,A,A,B,B,B,3,3,3,3,3,3\ny,pre,A,,pass,B,A,A,,3,3,2,1,\n"
    let confidence = try #require(GroupStatistics(try Data.tables(text, key: Data.key(items))).pre.confidence)
    #expect(confidence.marks == [-9, 1])
    #expect(confidence.maximum == 18)
    #expect(confidence.confidentMyths == 3)
    #expect(confidence.levels.map(\.answers) == [3, 1, 6])
  }

  @Test("49 of 400 prints as 12.3, half-up from the integers (rounding-01)")
  func rounding() {
    #expect(Rounding.percent(49, of: 400, in: .english) == "12.3%")
    #expect(Rounding.percent(2, of: 3, in: .french) == "66,7\u{A0}%")
  }

  @Test("what is undefined is null, by an exact test")
  func undefined() throws {
    let one = try statistics(["1100"])
    #expect(one.alpha == nil && one.score.deviation == nil && one.items.allSatisfy { $0.upperLower == nil })
    let equal = try statistics(["1100", "1100", "1100"])
    #expect(equal.alpha == nil && equal.standardError == nil && equal.score.skewness == nil)
    #expect(equal.items.allSatisfy { $0.restCorrelation == nil && $0.totalCorrelation == nil })
    let nobody = try statistics(["--", "--"])
    #expect(
      nobody.items.allSatisfy { $0.answeredDifficulty == nil && $0.answeredInterval == nil && $0.difficulty == 0 })
    // Every sheet has the same rest: the correlation with it is undefined, that with the total is not.
    let rest = try statistics(["10", "00"])
    #expect(rest.items[0].restCorrelation == nil && rest.items[0].totalCorrelation == 1)
    #expect(try statistics(["1", "0"]).alpha == nil)
  }
}
