package import CourseModel

/// A plan of minutes that adds up exactly to its slot.
///
/// Core parts always stand. Extras are dropped, the last one first, until the rest fits. Minutes left over go to
/// what parts may grow to, in order, and then to one entry without a part: questions and pause.
package struct Agenda: Hashable, Sendable {
  /// What a part asks for.
  package struct Part: Hashable, Sendable {
    package let duration: Duration
    package let priority: Priority
    package init(duration: Duration, priority: Priority) {
      self.duration = duration
      self.priority = priority
    }
  }

  /// One entry of the plan.
  package struct Entry: Hashable, Sendable {
    /// The index of the part, or nil for questions and pause.
    package let part: Int?
    /// Minutes after the beginning.
    package let start: Int
    package let minutes: Int
  }

  /// The core parts need more minutes than there are.
  package struct CoreTooLong: Error, Hashable {
    package let least: Int
    package let slot: Int
    package init(least: Int, slot: Int) {
      self.least = least
      self.slot = slot
    }
  }

  package let entries: [Entry]
  /// The length of the slot.
  package let minutes: Int
  /// The indices of the parts that did not fit.
  package let dropped: [Int]

  /// Minutes that the core parts need.
  package static func least(of parts: [Part]) -> Int {
    parts.reduce(0) { $1.priority == .core ? $0 + $1.duration.minutes : $0 }
  }

  /// Fits parts into a slot.
  ///
  /// - Parameter pauseBefore: the index of the part before which questions and pause stand; at the end if there is none.
  package init(parts: [Part], slot: Int, pauseBefore: Int? = nil) throws(CoreTooLong) {
    let least = Self.least(of: parts)
    guard least <= slot else { throw CoreTooLong(least: least, slot: slot) }
    var kept = Array(parts.indices)
    var total = parts.reduce(0) { $0 + $1.duration.minutes }
    while total > slot, let last = kept.lastIndex(where: { parts[$0].priority == .extra }) {
      total -= parts[kept.remove(at: last)].duration.minutes
    }
    var spare = slot - total
    let lengths = kept.map { index in
      let growth = min(spare, parts[index].duration.upTo - parts[index].duration.minutes)
      spare -= growth
      return parts[index].duration.minutes + growth
    }
    var entries: [Entry] = []
    var clock = 0
    func add(_ part: Int?, _ minutes: Int) {
      entries.append(Entry(part: part, start: clock, minutes: minutes))
      clock += minutes
    }
    var pause = spare
    for (index, length) in zip(kept, lengths) {
      if pause > 0, let before = pauseBefore, index >= before {
        add(nil, pause)
        pause = 0
      }
      add(index, length)
    }
    if pause > 0 { add(nil, pause) }
    self.entries = entries
    minutes = slot
    dropped = parts.indices.filter { !kept.contains($0) }
  }
}
