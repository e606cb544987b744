import CourseDocument
import CourseModel
import TestSupport
import Testing

struct AgendaTests {
  private static func part(_ minutes: Int, upTo: Int? = nil, _ priority: Priority = .core) -> Agenda.Part {
    Agenda.Part(duration: Duration(minutes: minutes, upTo: upTo), priority: priority)
  }

  @Test func dropsTheLastExtraFirst() throws {
    let parts = [Self.part(10), Self.part(5, .extra), Self.part(10), Self.part(5, .extra), Self.part(1, .extra)]
    let agenda = try Agenda(parts: parts, slot: 25)
    #expect(agenda.entries.compactMap(\.part) == [0, 1, 2])
    #expect(agenda.dropped == [3, 4])
  }

  @Test func givesWhatIsLeftToPartsInOrderThenToQuestions() throws {
    let parts = [Self.part(10, upTo: 12), Self.part(10, upTo: 15)]
    let grown = try Agenda(parts: parts, slot: 24)
    #expect(grown.entries.map(\.minutes) == [12, 12])
    let spare = try Agenda(parts: parts, slot: 30, pauseBefore: 1)
    #expect(spare.entries.map(\.minutes) == [12, 3, 15])
    #expect(spare.entries.map(\.part) == [0, nil, 1])
  }

  @Test func saysTheLeastThatTheCoreNeeds() {
    #expect(throws: Agenda.CoreTooLong(least: 20, slot: 19)) {
      try Agenda(parts: [Self.part(12), Self.part(8), Self.part(30, .extra)], slot: 19)
    }
  }

  /// For every slot and mix: minutes add up, core stays, what is dropped is a tail of the extras, nothing outgrows.
  @Test(arguments: 0..<300)
  func keepsItsRulesForAnyMix(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let minutes = Int.random(in: 0...20, using: &random)
      return Self.part(
        minutes, upTo: minutes + Int.random(in: 0...10, using: &random), Bool.random(using: &random) ? .core : .extra)
    }
    let least = Agenda.least(of: parts)
    let slot = least + Int.random(in: 0...80, using: &random)
    let pauseBefore = Bool.random(using: &random) ? Int.random(in: 0...parts.count, using: &random) : nil
    let agenda = try Agenda(parts: parts, slot: slot, pauseBefore: pauseBefore)
    let kept = agenda.entries.compactMap(\.part)
    let extras = parts.indices.filter { parts[$0].priority == .extra }
    let starts = agenda.entries.map(\.start)

    #expect(agenda.entries.reduce(0) { $0 + $1.minutes } == slot)
    #expect(starts == agenda.entries.indices.map { i in agenda.entries[..<i].reduce(0) { $0 + $1.minutes } })
    #expect(kept == kept.sorted())
    #expect(parts.indices.filter { parts[$0].priority == .core }.allSatisfy(kept.contains))
    #expect(agenda.dropped == Array(extras.suffix(agenda.dropped.count)))
    #expect(agenda.entries.count { $0.part == nil } <= 1)
    for entry in agenda.entries {
      guard let part = entry.part else { continue }
      #expect(entry.minutes >= parts[part].duration.minutes && entry.minutes <= parts[part].duration.upTo)
    }
    // Time is only left over when everybody has grown, and an extra only goes when it did not fit.
    if agenda.entries.contains(where: { $0.part == nil }) {
      #expect(
        agenda.entries.allSatisfy { entry in entry.part.map { parts[$0].duration.upTo == entry.minutes } ?? true })
    }
    if let firstDropped = agenda.dropped.first {
      let needed = kept.reduce(0) { $0 + parts[$1].duration.minutes } + parts[firstDropped].duration.minutes
      #expect(needed > slot)
    }
  }

  @Test func refusesEverySlotBelowTheCore() {
    let parts = [Self.part(7), Self.part(5), Self.part(9, .extra)]
    for slot in 0..<12 { #expect(throws: Agenda.CoreTooLong.self) { try Agenda(parts: parts, slot: slot) } }
  }
}
