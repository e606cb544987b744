import Testing
import Wording

@testable import Scoring

/// Data found to have the worked numbers of practice section 4, which gives results and not always answers.
@Suite("Worked numbers, rebuilt")
struct WorkedNumberTests {
  private func near(_ a: Double?, _ b: Double, digits: Double = 1e-6) -> Bool {
    a.map { abs($0 - b) < digits } ?? false
  }

  private func statistics(_ pre: [String], _ post: [String] = []) throws -> GroupStatistics {
    let items = (1...pre[0].count).map { (id: "q\($0)", correct: "A", myth: "B" as String?) }
    let header = "participant,phase," + items.map(\.id).joined(separator: ",")
    let rows = [("pre", pre), ("post", post)].flatMap { wave, sheets in
      sheets.enumerated().map { index, marks in
        "p\(index),\(wave)," + marks.map { $0 == "1" ? "A" : "B" }.joined(separator: ",")
      }
    }
    return GroupStatistics(try Data.tables(([header] + rows).joined(separator: "\n"), key: Data.key(items)))
  }

  /// Sheets of the given scores out of `k`.
  private func sheets(_ scores: [Int], of k: Int) -> [String] {
    scores.map { String(repeating: "1", count: $0) + String(repeating: "0", count: k - $0) }
  }

  @Test("one matrix: difficulty-01, percent-correct-01, point-biserial-01, upper-lower-27-01, kr20-01")
  func matrix() throws {
    let wave = try statistics([
      "11111111", "11111110", "11111100", "11111000", "11110000", "11110000", "11000100", "10000010", "10000000",
      "00000001",
    ]).pre
    #expect(wave.items.map(\.difficulty) == [0.9, 0.7, 0.6, 0.6, 0.4, 0.4, 0.3, 0.2])
    #expect(near(wave.score.mean.map { $0 / 8 * 100 }, 51.25))
    #expect(near(wave.score.deviation.map { $0 / 8 * 100 }, 30.3052, digits: 1e-4))
    #expect(near(wave.items[0].totalCorrelation, 0.4493, digits: 5e-5))
    #expect(near(wave.items[0].restCorrelation, 0.3361, digits: 5e-5))
    #expect(near(wave.items[3].totalCorrelation, 0.8342, digits: 5e-5))
    #expect(near(wave.items[3].restCorrelation, 0.7479, digits: 5e-5))
    #expect(wave.items[3].upperLower?.description == "1")
    #expect(wave.items[0].upperLower?.description == "1/3")
    #expect(near(wave.alpha, 0.7907102))
  }

  @Test("hake-01: gain of averages, mean of gains, normalized change and their bands")
  func gains() throws {
    let gain = try statistics(sheets([3, 4, 5, 6, 8, 10], of: 10), sheets([9, 7, 8, 6, 7, 10], of: 10)).gain
    #expect(near(gain.hake, 0.458333))
    #expect(gain.hakeBand == .medium)
    #expect(near(gain.meanIndividualGain, 0.291429))
    #expect(gain.ceilingExcluded == 1)
    #expect(near(gain.normalizedChange, 0.366429))
    #expect(gain.unchangeable == 1)
  }

  @Test(
    "Hake’s bands are exact at their ends",
    arguments: [(7, 10, GainBand.high), (3, 10, .medium), (29, 100, .low), (69, 100, .medium), (-1, 10, .low)])
  func bands(_ gain: Int, _ room: Int, _ band: GainBand) {
    #expect(GainBand(gain: Int128(gain), room: Int128(room)) == band)
    #expect(GainBand(gain: 0, room: 0) == nil)
  }

  @Test("cohen-dz-01: d_z, d_av, g_av, t and p of eight people")
  func effectSizes() throws {
    let gain = try statistics(sheets([7, 6, 5, 8, 6, 5, 3, 4], of: 10), sheets([7, 7, 6, 9, 8, 7, 6, 8], of: 10)).gain
    #expect(gain.mean == 1.75)
    #expect(near(gain.dz, 1.365332))
    #expect(near(gain.dav, 1.326428))
    #expect(near(gain.gav, 1.179047))
    #expect(near(gain.t, 3.861741) && gain.degrees == 7)
    #expect(near(gain.p, 0.0061975, digits: 1e-7))
  }

  @Test(
    "McNemar’s χ², plain and corrected (mcnemar-01 to 03)",
    arguments: [
      (2, 11, 6.230769, 0.0125549, 4.923077, 0.0265003), (0, 4, 4, 0.0455, 2.25, 0.1336144),
    ])
  func mcNemar(_ b: Int, _ c: Int, _ value: Double, _ p: Double, _ corrected: Double, _ correctedP: Double) throws {
    let plain = try #require(ChiSquare(b, c, correction: 0))
    let other = try #require(ChiSquare(b, c, correction: 1))
    #expect(near(plain.value, value) && near(plain.p, p, digits: 5e-6))
    #expect(near(other.value, corrected) && near(other.p, correctedP, digits: 1e-6))
    #expect(ChiSquare(0, 0, correction: 0) == nil)
  }

  @Test("aggregate-sessions-01: the pooled share, its error between sessions and its interval")
  func pooled() throws {
    let counts = [(9, 10), (5, 6), (14, 22), (20, 28), (18, 24)]
    let rooms = counts.enumerated().map { index, count in
      SessionData(
        session: "s\(index)", quiz: "q", digest: "d", items: ["m1"],
        tallies: [("myth", count.0), ("fact", count.1 - count.0)].map {
          .init(wave: .pre, item: "m1", answer: .given($0.0), count: $0.1)
        })
    }
    let data = try Rooms.data(rooms)
    let share = try #require(data.whole.pooled(.pre, .answered)[0])
    #expect(near(share.share, 0.733333) && share.sessions == 5)
    #expect(near(share.standardError, 0.035428))
    let interval = try #require(share.interval)
    #expect(near(interval.lowerBound, 0.634969) && near(interval.upperBound, 0.831697))
    // The mean of the shares of sessions is another number.
    #expect(near(counts.reduce(0) { $0 + Double($1.0) / Double($1.1) } / 5, 0.766797))
    let one = try #require(try Rooms.data([rooms[0]]).whole.pooled(.pre, .answered)[0])
    #expect(one.standardError == nil && one.interval == nil)
    #expect(data.whole.pooled(.post, .answered)[0] == nil)
  }

  @Test(
    "the t of a 95 % interval",
    arguments: [(1.0, 12.706204736432095), (4, 2.7764451051977987), (9, 2.2621571628540993), (99, 1.9842169515086827)])
  func quantile(_ degrees: Double, _ t: Double) {
    #expect(near(Distributions.studentQuantile95(degrees: degrees), t, digits: 1e-9))
  }

  @Test("sums too big for exact products agree with the exact ones")
  func bigSums() throws {
    var (small, big) = (ClusterSum(), ClusterSum())
    for (y, n) in [(9, 10), (5, 6), (14, 22), (20, 28), (18, 24)] {
      small.add(y, of: n)
      big.add(y << 50, of: n << 50)
    }
    let (a, b) = (try #require(PooledShare(small)), try #require(PooledShare(big)))
    let error = try #require(a.standardError)
    #expect(near(b.share, a.share) && near(b.standardError, error))
  }

  @Test(
    "how much of an answer is right (ordering-01, multiselect-01, categorise-01)",
    arguments: [
      (GroupTables.Kind.order, "a,b,c,d,e", "a,c,b,d,e", 9, 10), (.order, "a,b,c,d,e", "e,d,c,b,a", 0, 10),
      (.select, "a,b,c,d", "a,b,c,e", 2, 4), (.select, "a,b", "c,d,e", 0, 2),
      (
        .sort, "a=x,b=x,c=x,d=x,e=x,f=y,g=y,h=y,i=y,j=y", "a=x,b=x,c=x,d=x,e=y,f=y,g=y,h=y,i=y,j=x", 8, 10
      ),
    ])
  func partial(_ kind: GroupTables.Kind, _ key: String, _ answer: String, _ points: Int, _ most: Int) throws {
    let item = GroupTables.Item(
      id: "q", order: 0, correct: key, myth: nil, kind: kind, options: [key, answer], optionList: .seen)
    let mark = try #require(PartialMark.points(of: answer, to: item))
    #expect(mark == (points, most))
    #expect(try #require(PartialMark.points(of: key, to: item)) == (most, most))
  }

  @Test("the mean share of the mark is an exact fraction, and enters no score")
  func meanMark() throws {
    let text = "participant,phase,sel\n1,pre,\"a,c\"\n2,pre,\"a,b,c\"\n3,pre,a\n4,pre,\n5,pre,b\n"
    let item = try #require(GroupStatistics(try Data.tables(text, key: Rooms.key)).pre.items.first)
    // Two keyed: 2, 2 − 1, 1, no answer, 0 − 1 but not below zero.
    #expect(item.answeredMeanMark?.description == "1/2")
    #expect(item.meanMark?.description == "2/5")
    #expect(item.correct == 1)
    let plain = try Data.tables("participant,phase,m1\n1,pre,myth\n", key: Rooms.key)
    #expect(GroupStatistics(plain).pre.items.first?.meanMark == nil)
  }

  @Test("myths believed and facts rejected on all sheets; depends is in neither (myth-endorsement-01)")
  func mythRates() throws {
    let rows = [
      "fact,fact,myth,myth", "fact,myth,fact,fact", "fact,depends,fact,depends", "pass,myth,,fact",
      "myth,fact,fact,fact",
      "depends,myth,fact,fact", "myth,myth,pass,fact",
    ]
    let text =
      "participant,phase,m1,m2,f1,d1\n" + rows.enumerated().map { "\($0),pre,\($1)" }.joined(separator: "\n")
    let rates = GroupStatistics(try Data.tables(text, key: Rooms.key)).pre.mythRates
    #expect((rates.endorsement.part, rates.endorsement.total) == (5, 13))
    #expect((rates.rejection.part, rates.rejection.total) == (1, 5))
    let none = GroupStatistics(try Data.tables("participant,phase,d1\n1,pre,fact\n", key: Rooms.key)).pre.mythRates
    #expect(none.endorsement.share == nil && none.rejection.share == nil)
  }

  @Test("myth-endorsement-prepost-01: 34 of 70 before, 12 of 68 after, is −30.92 points")
  func mythChange() {
    let (pre, post) = (RateCount(part: 34, total: 70), RateCount(part: 12, total: 68))
    #expect(near(post.share.flatMap { after in pre.share.map { (after - $0) * 100 } }, -30.92, digits: 5e-3))
  }

  @Test("cbm-01: eleven marks of thirty-six, two thirds right, bonus .025")
  func certainty() throws {
    // Right at 3, 3, 3, 3, 2, 1, 1, 1 makes 17; not right at 3 and 1 (twice) and 1 makes −6.
    let levels = [3, 3, 3, 3, 2, 1, 1, 1, 3, 1, 1, 1]
    let items = (1...12).map { (id: "q\($0)", correct: "A", myth: nil as String?) }
    let names = items.map(\.id)
    let answers = (0..<12).map { $0 < 8 ? "A" : "B" }
    let text =
      (["participant", "phase"] + names + names.map { "c_" + $0 }).joined(separator: ",") + "\n1,pre,"
      + (answers + levels.map(String.init)).joined(separator: ",")
    let confidence = try #require(GroupStatistics(try Data.tables(text, key: Data.key(items))).pre.confidence)
    #expect(confidence.marks == [11] && confidence.maximum == 36)
    #expect(near(confidence.accuracy, 2.0 / 3))
    #expect(confidence.bonus?.description == "1/40")
  }

  @Test("cbm-overconfident-01: all sure, half right, costs a fifth")
  func overconfident() throws {
    let text = "participant,phase,q1,q2,q3,q4,q5,q6,c_q1,c_q2,c_q3,c_q4,c_q5,c_q6\nx,pre,A,A,A,B,B,B,3,3,3,3,3,3\n"
    let key = Data.key((1...6).map { (id: "q\($0)", correct: "A", myth: nil) })
    let confidence = try #require(GroupStatistics(try Data.tables(text, key: key)).pre.confidence)
    #expect(confidence.marks == [-9])
    #expect(confidence.bonus?.description == "-1/5")
    #expect(confidence.calibration == [nil, nil, .overconfident])
  }

  @Test(
    "calibration is exact at two thirds and four fifths",
    arguments: [
      (1, 2, 3, Calibration.calibrated), (1, 67, 100, .underconfident), (1, 0, 3, .calibrated),
      (2, 2, 3, .calibrated), (2, 66, 100, .overconfident), (2, 4, 5, .calibrated), (2, 81, 100, .underconfident),
      (3, 4, 5, .calibrated), (3, 79, 100, .overconfident), (3, 5, 5, .calibrated),
    ])
  func calibration(_ certainty: Int, _ right: Int, _ all: Int, _ label: Calibration) {
    #expect(Calibration(.init(answers: all, correct: right, myths: 0), at: certainty) == label)
    #expect(Calibration(.init(), at: certainty) == nil)
  }

  @Test(
    "distractor-nonfunctional-01: one of twenty-one is under a twentieth, one of twenty is not", arguments: [20, 21])
  func nonFunctional(_ people: Int) throws {
    let rows = (0..<people).map { "\($0),pre,\($0 == 0 ? "C" : "A")" }
    let key = Data.key([("q1", "A", nil)])
    let text = (["participant,phase,q1"] + rows).joined(separator: "\n")
    let item = try #require(GroupStatistics(try Data.tables(text, key: key)).pre.items.first)
    #expect(item.options.map(\.isNonFunctional) == [false, true, people == 21, true, false])
  }
}
