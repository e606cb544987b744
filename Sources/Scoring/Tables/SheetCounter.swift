/// Adds the sheets that were read to tables, one pass over their packed codes.
struct SheetCounter {
  private let store: SheetStore
  private let itemCount: Int
  /// By slot: the right answer, the myth, and the item's place in the tables.
  private let correct: [UInt16]
  private let myth: [UInt16]
  private let indexOfSlot: [Int]
  /// Where the counts of a code start, ``width`` codes a slot.
  private let starts: [Int]
  private let width: Int

  init(rows: AnswerRows, order: [Int], items: [GroupTables.Item]) {
    store = rows.store
    itemCount = items.count
    correct = rows.slots.map(\.correct)
    myth = rows.slots.map(\.myth)
    var indexOfSlot = [Int](repeating: 0, count: order.count)
    for (index, slot) in order.enumerated() { indexOfSlot[slot] = index }
    self.indexOfSlot = indexOfSlot
    width = (rows.slots.map(\.answers.count).max() ?? 0) + AnswerCode.firstOption
    let table = WaveTable(items: items)
    var starts = [Int](repeating: 0, count: order.count * width)
    for (slot, codes) in rows.slots.enumerated() {
      let item = items[indexOfSlot[slot]]
      let known = Array(0..<AnswerCode.firstOption) + codes.answers.map { item.code(of: $0) ?? AnswerCode.blank }
      for (code, place) in known.enumerated() {
        starts[slot * width + code] = table.offsets[indexOfSlot[slot]] + place * table.scores.count
      }
    }
    self.starts = starts
  }

  /// Counts everybody.
  func count(into tables: inout GroupTables) {
    var pairs = PairCounts(slots: correct.count, scores: itemCount + 1)
    store.codes.withUnsafeBufferPointer { codes in
      for person in 0..<store.peopleCount {
        let (pre, post) = (store.sheet(of: person, .pre), store.sheet(of: person, .post))
        let before = pre.map { count($0, codes, in: &tables.pre) }
        let after = post.map { count($0, codes, in: &tables.post) }
        if let pre, let post, let before, let after {
          pairs.add(pre: pre * store.stride, post: post * store.stride, codes, correct)
          pairs.joint[before * pairs.scores + after] += 1
        }
        guard store.hasCertainty else { continue }
        if let pre { mark(pre, .pre, person, in: &tables.pre) }
        if let post { mark(post, .post, person, in: &tables.post) }
      }
    }
    for (slot, index) in indexOfSlot.enumerated() { tables.pairs.changes[index] = pairs.change(slot) }
    tables.pairs.scores = pairs.scoreCounts
  }

  /// Counts one sheet and gives its score.
  @inline(__always)
  private func count(_ sheet: Int, _ codes: UnsafeBufferPointer<UInt16>, in table: inout WaveTable) -> Int {
    let start = sheet * store.stride
    let row = UnsafeBufferPointer(rebasing: codes[start..<start + correct.count])
    // Codes stay under 2^15, so that the top bit of (difference − 1) tells equality: no branch, many slots at a time.
    let score = correct.withUnsafeBufferPointer { correct in
      var right: UInt16 = 0
      for slot in 0..<row.count { right &+= ((row[slot] ^ correct[slot]) &- 1) >> 15 }
      return Int(right)
    }
    table.scores[score] += 1
    table.counts.withUnsafeMutableBufferPointer { counts in
      starts.withUnsafeBufferPointer { starts in
        var base = 0
        for slot in 0..<row.count {
          counts[starts[base + Int(row[slot])] + score] += 1
          base += width
        }
      }
    }
    return score
  }

  /// Certainty-based marks: right 1, 2, 3; else 0, −2, −6; nothing for no answer.
  private func mark(_ sheet: Int, _ wave: Wave, _ person: Int, in table: inout WaveTable) {
    var mark = 0
    for slot in correct.indices {
      let code = store[sheet, slot]
      guard code >= AnswerCode.firstOption else { continue }
      let level = max(1, Int(store.certainty[sheet * store.stride + slot]))
      table.levels[level - 1].answers += 1
      if code == correct[slot] {
        table.levels[level - 1].correct += 1
        mark += level
      } else {
        mark += [0, -2, -6][level - 1]
      }
      if code == myth[slot] { table.levels[level - 1].myths += 1 }
    }
    let name = store.name(of: person, wave)
    table.marks.append(.init(session: name.session, participant: name.participant, mark: mark))
  }
}

/// What became of each item among people with both sheets, in plain counters that the compiler can do many at a time.
private struct PairCounts {
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

  mutating func add(pre: Int, post: Int, _ codes: UnsafeBufferPointer<UInt16>, _ correct: [UInt16]) {
    let count = correct.count
    let first = UnsafeBufferPointer(rebasing: codes[pre..<pre + count])
    let second = UnsafeBufferPointer(rebasing: codes[post..<post + count])
    present.withUnsafeMutableBufferPointer { present in
      before.withUnsafeMutableBufferPointer { before in
        after.withUnsafeMutableBufferPointer { after in
          both.withUnsafeMutableBufferPointer { both in
            correct.withUnsafeBufferPointer { correct in
              for slot in 0..<count {
                let isPresent: UInt32 = first[slot] != 0 && second[slot] != 0 ? 1 : 0
                let a = (first[slot] == correct[slot] ? 1 : 0) & isPresent
                let b = (second[slot] == correct[slot] ? 1 : 0) & isPresent
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
