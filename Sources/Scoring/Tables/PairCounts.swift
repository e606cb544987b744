/// What became of each item among people with both sheets, in plain counters that the compiler can do many at a time.
struct PairCounts {
  let scores: Int
  var joint: [Int]
  private var present: [UInt32]
  private var before: [UInt32]
  private var after: [UInt32]
  private var both: [UInt32]

  init(slots: Int, scores: Int) {
    self.scores = scores
    joint = [Int](repeating: 0, count: scores * scores)
    present = [UInt32](repeating: 0, count: slots)
    before = present
    after = present
    both = present
  }

  mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ first: UnsafeBufferPointer<Code>, _ second: UnsafeBufferPointer<Code>, _ correct: [UInt16]
  ) {
    let count = correct.count
    present.withUnsafeMutableBufferPointer { present in
      before.withUnsafeMutableBufferPointer { before in
        after.withUnsafeMutableBufferPointer { after in
          both.withUnsafeMutableBufferPointer { both in
            correct.withUnsafeBufferPointer { correct in
              for slot in 0..<count {
                let isPresent: UInt32 = first[slot] != 0 && second[slot] != 0 ? 1 : 0
                let a = (UInt16(first[slot]) == correct[slot] ? 1 : 0) & isPresent
                let b = (UInt16(second[slot]) == correct[slot] ? 1 : 0) & isPresent
                present[slot] &+= isPresent
                before[slot] &+= a
                after[slot] &+= b
                both[slot] &+= a & b
              }
            }
          }
        }
      }
    }
  }

  func change(_ slot: Int) -> PairTable.Change {
    let (n, a, b, both) = (Int(present[slot]), Int(before[slot]), Int(after[slot]), Int(both[slot]))
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
