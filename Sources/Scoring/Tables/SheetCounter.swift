/// Adds the sheets that were read to tables, one pass over their packed codes.
struct SheetCounter {
  private let store: SheetStore
  private let items: [GroupTables.Item]
  /// By slot: the right answer, the myth, and the item's place in the tables.
  private let correct: [UInt16]
  private let myth: [UInt16]
  private let indexOfSlot: [Int]
  /// Where the counts of a code start, ``width`` codes a slot.
  private let starts: [Int]
  /// The code that a code of a slot has in the tables, as many a slot.
  private let known: [Int]
  private let width: Int
  private let steps: CodeSteps

  init(rows: AnswerRows, order: [Int], items: [GroupTables.Item]) {
    store = rows.store
    self.items = items
    correct = rows.slots.map(\.correct)
    myth = rows.slots.map(\.myth)
    var indexOfSlot = [Int](repeating: 0, count: order.count)
    for (index, slot) in order.enumerated() { indexOfSlot[slot] = index }
    self.indexOfSlot = indexOfSlot
    width = (rows.slots.map(\.answers.count).max() ?? 0) + AnswerCode.firstOption
    let table = WaveTable(items: items)
    var starts = [Int](repeating: 0, count: order.count * width)
    var known = starts
    for (slot, codes) in rows.slots.enumerated() {
      let item = items[indexOfSlot[slot]]
      let places = Array(0..<AnswerCode.firstOption) + codes.answers.map { item.code(of: $0) ?? AnswerCode.blank }
      for (code, place) in places.enumerated() {
        known[slot * width + code] = place
        starts[slot * width + code] = table.offsets[indexOfSlot[slot]] + place * table.scores.count
      }
    }
    self.starts = starts
    self.known = known
    steps = CodeSteps(correct: correct, myth: myth, width: width)
  }

  /// A counter of nobody yet.
  private var empty: GroupCounter {
    GroupCounter(items: items, session: SessionCounts(slots: correct.count, hasMyth: hasMyth))
  }

  private var hasMyth: [Bool] { indexOfSlot.map { items[$0].myth != nil } }

  /// Counts everybody, session by session.
  func count(labels: [GroupLabel], tallies: [TallyEntry]) -> DataSet {
    var counters = labels.map { _ in empty }
    var merged = MergedSessions(labels: labels, items: items, places: indexOfSlot)
    let rooms = Dictionary(grouping: tallies, by: \.session)
    let order = SessionOrder(store)
    var next = 0
    var touched: [Int] = []
    for session in 0..<store.sessionCount {
      while next < order.count, store.session(of: order[next]) == session {
        let person = order[next]
        let label = store.label(of: person)
        if touched.last != label, !touched.contains(label) { touched.append(label) }
        count(person, in: &counters[label])
        next += 1
      }
      for tally in rooms[session] ?? [] {
        if !touched.contains(tally.label) { touched.append(tally.label) }
        count(tally, in: &counters[tally.label])
      }
      for label in touched { counters[label].endSession(places: indexOfSlot) }
      merged.add(touched, of: counters)
      for label in touched { counters[label].session.clear() }
      touched.removeAll(keepingCapacity: true)
    }
    return merged.dataSet(counters.map { $0.data(indexOfSlot) })
  }

  private func count(_ person: Int, in counter: inout GroupCounter) {
    let (pre, post) = (store.sheet(of: person, .pre), store.sheet(of: person, .post))
    switch (pre, post) {
    case (let pre?, let post?):
      if store.codes.isWide {
        store.codes.withWords(pre) { first in store.codes.withWords(post) { pair(first, $0, in: &counter) } }
      } else {
        store.codes.withBytes(pre) { first in store.codes.withBytes(post) { pair(first, $0, in: &counter) } }
      }
    case (let sheet?, nil), (nil, let sheet?):
      let wave: Wave = pre == nil ? .post : .pre
      if store.codes.isWide {
        _ = store.codes.withWords(sheet) { count($0, wave, in: &counter) }
      } else {
        _ = store.codes.withBytes(sheet) { count($0, wave, in: &counter) }
      }
    case (nil, nil): break
    }
    guard store.hasCertainty else { return }
    if let pre { mark(pre, .pre, person, in: &counter.tables.pre) }
    if let post { mark(post, .post, person, in: &counter.tables.post) }
  }

  /// Counts both sheets of a person.
  @inline(__always)
  private func pair<Code: FixedWidthInteger & UnsignedInteger>(
    _ pre: UnsafeBufferPointer<Code>, _ post: UnsafeBufferPointer<Code>, in counter: inout GroupCounter
  ) {
    let before = count(pre, .pre, in: &counter)
    let after = count(post, .post, in: &counter)
    counter.pairs.add(pre, post, steps)
    counter.pairs.joint[before * counter.pairs.scores + after] += 1
  }

  private func count(_ tally: TallyEntry, in counter: inout GroupCounter) {
    let code = known[tally.slot * width + Int(tally.code)]
    counter.tallies.add(tally.count, tally.wave, item: indexOfSlot[tally.slot], code: code)
    counter.session.add(
      tally.count, tally.wave, slot: tally.slot, code: tally.code, correct: correct[tally.slot], myth: myth[tally.slot])
  }

  /// Counts one sheet and gives its score.
  @inline(__always)
  private func count<Code: FixedWidthInteger & UnsignedInteger>(
    _ row: UnsafeBufferPointer<Code>, _ wave: Wave, in counter: inout GroupCounter
  ) -> Int {
    counter.session.add(row, wave, steps)
    // Codes stay under 2^15, so that the top bit of (difference − 1) tells equality: no branch, many slots at a time.
    let score = correct.withUnsafeBufferPointer { correct in
      var right: UInt16 = 0
      for slot in 0..<correct.count { right &+= ((UInt16(row[slot]) ^ correct[slot]) &- 1) >> 15 }
      return Int(right)
    }
    switch wave {
    case .pre: add(row, score, to: &counter.tables.pre)
    case .post: add(row, score, to: &counter.tables.post)
    }
    return score
  }

  @inline(__always)
  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ row: UnsafeBufferPointer<Code>, _ score: Int, to table: inout WaveTable
  ) {
    table.scores[score] += 1
    table.counts.withUnsafeMutableBufferPointer { counts in
      starts.withUnsafeBufferPointer { starts in
        var base = 0
        for slot in 0..<correct.count {
          counts[starts[base &+ Int(truncatingIfNeeded: row[slot])] &+ score] &+= 1
          base &+= width
        }
      }
    }
  }

  /// Certainty-based marks: right 1, 2, 3; else 0, −2, −6; nothing for no answer.
  ///
  /// A sheet that never says how sure somebody was has none.
  private func mark(_ sheet: Int, _ wave: Wave, _ person: Int, in table: inout WaveTable) {
    let levels = store.certainty[sheet * store.stride..<sheet * store.stride + correct.count]
    guard levels.contains(where: { $0 > 0 }) else { return }
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
