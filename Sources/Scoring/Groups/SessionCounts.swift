/// What answers add to the counts of their items, by slot and code: a table that is looked up needs no branch.
struct CodeSteps {
  /// Presented, answered, right and myth believed, of one answer.
  typealias Step = SIMD4<UInt32>

  /// How many codes a slot has.
  let width: Int
  let steps: [Step]
  /// The same for people with both sheets: what the answer before and that after have in common is presented, right
  /// before, right after and right both times.
  let before: [Step]
  let after: [Step]

  init(correct: [UInt16], myth: [UInt16], width: Int) {
    self.width = width
    steps = zip(correct, myth).flatMap { correct, myth in
      (0..<width).map { Self.step(UInt16($0), correct: correct, myth: myth) }
    }
    before = steps.map { Step($0.x, $0.z, $0.x, $0.z) }
    after = steps.map { Step($0.x, $0.x, $0.z, $0.z) }
  }

  /// What one answer adds.
  static func step(_ code: UInt16, correct: UInt16, myth: UInt16) -> Step {
    guard code != AnswerCode.notPresented else { return Step() }
    return Step(1, code >= AnswerCode.firstOption ? 1 : 0, code == correct ? 1 : 0, code == myth ? 1 : 0)
  }
}

/// The counts of one session while it is being counted, by wave and item slot.
struct SessionCounts {
  let slots: Int
  /// By slot: whether the item has a myth to believe.
  let hasMyth: [Bool]
  private var counts: [CodeSteps.Step]
  private(set) var isEmpty = true

  init(slots: Int, hasMyth: [Bool]) {
    self.slots = slots
    self.hasMyth = hasMyth
    counts = [CodeSteps.Step](repeating: CodeSteps.Step(), count: Wave.allCases.count * slots)
  }

  /// Calls `body` for each slot of a wave with who had the item, answered it, had it right and believed its myth.
  @inline(__always)
  func forEachSlot(
    _ wave: Int, _ body: (_ slot: Int, _ presented: Int, _ answered: Int, _ correct: Int, _ myths: Int) -> Void
  ) {
    let base = wave * slots
    counts.withUnsafeBufferPointer { counts in
      for slot in 0..<slots {
        let count = counts[base &+ slot]
        body(slot, Int(count.x), Int(count.y), Int(count.z), Int(count.w))
      }
    }
  }

  /// Counts a sheet.
  @inline(__always)
  mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ row: UnsafeBufferPointer<Code>, _ wave: Wave, _ codes: CodeSteps
  ) {
    isEmpty = false
    let (first, slots, width) = (wave.rawValue * slots, slots, codes.width)
    counts.withUnsafeMutableBufferPointer { counts in
      codes.steps.withUnsafeBufferPointer { steps in
        var place = 0
        for slot in 0..<slots {
          counts[first &+ slot] &+= steps[place &+ Int(truncatingIfNeeded: row[slot])]
          place &+= width
        }
      }
    }
  }

  /// Counts a tally.
  mutating func add(_ count: Int, _ wave: Wave, slot: Int, code: UInt16, correct: UInt16, myth: UInt16) {
    guard count > 0, code != AnswerCode.notPresented else { return }
    isEmpty = false
    let step = CodeSteps.step(code, correct: correct, myth: myth)
    counts[wave.rawValue * slots + slot] &+= step &* CodeSteps.Step(repeating: UInt32(clamping: count))
  }

  /// Adds the counts of another part of the session.
  static func += (a: inout SessionCounts, b: SessionCounts) {
    for index in a.counts.indices { a.counts[index] &+= b.counts[index] }
    a.isEmpty = a.isEmpty && b.isEmpty
  }

  /// Starts anew.
  mutating func clear() {
    guard !isEmpty else { return }
    for index in counts.indices { counts[index] = CodeSteps.Step() }
    isEmpty = true
  }
}
