/// The counts of one session while it is being counted, by wave and item slot.
struct SessionCounts {
  /// What is counted of an item.
  enum Kind: Int, CaseIterable {
    case presented, answered, correct, myth
  }

  let slots: Int
  /// By slot: whether the item has a myth to believe.
  let hasMyth: [Bool]
  private var counts: [UInt32]
  private(set) var isEmpty = true

  init(slots: Int, hasMyth: [Bool]) {
    self.slots = slots
    self.hasMyth = hasMyth
    counts = [UInt32](repeating: 0, count: Wave.allCases.count * Kind.allCases.count * slots)
  }

  /// Calls `body` for each slot of a wave with who had the item, answered it, had it right and believed its myth.
  @inline(__always)
  func forEachSlot(
    _ wave: Int, _ body: (_ slot: Int, _ presented: Int, _ answered: Int, _ correct: Int, _ myths: Int) -> Void
  ) {
    let base = wave * Kind.allCases.count * slots
    counts.withUnsafeBufferPointer { counts in
      for slot in 0..<slots {
        body(
          slot, Int(counts[base + slot]), Int(counts[base + slots + slot]), Int(counts[base + 2 * slots + slot]),
          Int(counts[base + 3 * slots + slot]))
      }
    }
  }

  /// Counts a sheet; plain loops that the compiler can do many slots at a time.
  @inline(__always)
  mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ row: UnsafeBufferPointer<Code>, _ wave: Wave, correct: [UInt16], myth: [UInt16]
  ) {
    isEmpty = false
    let base = wave.rawValue * Kind.allCases.count * slots
    let slots = slots
    counts.withUnsafeMutableBufferPointer { counts in
      correct.withUnsafeBufferPointer { correct in
        myth.withUnsafeBufferPointer { myth in
          for slot in 0..<slots {
            counts[base + slot] &+= row[slot] != 0 ? 1 : 0
            counts[base + slots + slot] &+= row[slot] >= 3 ? 1 : 0
            counts[base + 2 * slots + slot] &+= UInt16(row[slot]) == correct[slot] ? 1 : 0
            counts[base + 3 * slots + slot] &+= UInt16(row[slot]) == myth[slot] ? 1 : 0
          }
        }
      }
    }
  }

  /// Counts a tally.
  mutating func add(_ count: Int, _ wave: Wave, slot: Int, code: UInt16, correct: UInt16, myth: UInt16) {
    guard count > 0, code != AnswerCode.notPresented else { return }
    isEmpty = false
    let base = wave.rawValue * Kind.allCases.count * slots + slot
    let count = UInt32(clamping: count)
    counts[base] &+= count
    if code >= AnswerCode.firstOption { counts[base + slots] &+= count }
    if code == correct { counts[base + 2 * slots] &+= count }
    if code == myth { counts[base + 3 * slots] &+= count }
  }

  /// Adds the counts of another part of the session.
  static func += (a: inout SessionCounts, b: SessionCounts) {
    for index in a.counts.indices { a.counts[index] &+= b.counts[index] }
    a.isEmpty = a.isEmpty && b.isEmpty
  }

  /// Starts anew.
  mutating func clear() {
    guard !isEmpty else { return }
    for index in counts.indices { counts[index] = 0 }
    isEmpty = true
  }
}
