/// What became of each item among people with both sheets.
struct PairCounts {
  let scores: Int
  var joint: [Int]
  /// By slot: presented both times, right before, right after, right both times.
  private var counts: [CodeSteps.Step]

  init(slots: Int, scores: Int) {
    self.scores = scores
    joint = [Int](repeating: 0, count: scores * scores)
    counts = [CodeSteps.Step](repeating: CodeSteps.Step(), count: slots)
  }

  @inline(__always)
  mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ first: UnsafeBufferPointer<Code>, _ second: UnsafeBufferPointer<Code>, _ codes: CodeSteps
  ) {
    let width = codes.width
    counts.withUnsafeMutableBufferPointer { counts in
      codes.before.withUnsafeBufferPointer { before in
        codes.after.withUnsafeBufferPointer { after in
          var place = 0
          for slot in 0..<counts.count {
            counts[slot] &+=
              before[place &+ Int(truncatingIfNeeded: first[slot])]
              & after[place &+ Int(truncatingIfNeeded: second[slot])]
            place &+= width
          }
        }
      }
    }
  }

  func change(_ slot: Int) -> PairTable.Change {
    let count = counts[slot]
    let (n, a, b, both) = (Int(count.x), Int(count.y), Int(count.z), Int(count.w))
    return PairTable.Change(kept: both, lost: a - both, learned: b - both, neither: n - a - b + both)
  }

  var scoreCounts: [PairTable.Scores: Int] {
    var counts: [PairTable.Scores: Int] = [:]
    for (index, count) in joint.enumerated() where count > 0 {
      counts[.init(pre: index / scores, post: index % scores)] = count
    }
    return counts
  }
}
