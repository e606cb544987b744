import Diagnostics
import Wording

extension AnswerRows {
  /// Takes a session file: its sheets and its counts, or nothing if it contradicts what was read before.
  mutating func add(_ data: SessionData, log: inout ProblemLog) {
    switch sessionFiles.add(data, file: file) {
    case .new: break
    case .copy(let first): return SessionWords.reportCopy(first, log: &log)
    case .conflict(let first): return SessionWords.reportConflict(data.session, first, log: &log)
    case .otherVersion(let first): return SessionWords.reportVersion(data.quiz, first, log: &log)
    }
    guard let label = labels.number(of: data.label.normalized) else {
      return SessionWords.reportTooManyGroups(log: &log)
    }
    let slots = data.items.map { slot(named: $0, log: &log) }
    store.reserve(slots: self.slots.count)
    let session = Array(data.session.utf8).withUnsafeBufferPointer { Int(store.session($0)) }
    for sheet in data.sheets { add(sheet, session: session, label: label, slots: slots, log: &log) }
    let problems = TallyRules.problems(of: data)
    for problem in problems { SessionWords.report(problem, log: &log) }
    guard problems.allSatisfy({ $0.severity != .error }) else { return }
    for tally in data.tallies where tally.count > 0 {
      guard let index = data.items.firstIndex(of: tally.item), let slot = slots[index] else { continue }
      let code = code(of: tally.answer, slot: slot, log: &log)
      guard code < CellCodes.tooMany, code != AnswerCode.notPresented else { continue }
      tallies.append(
        TallyEntry(
          session: session, label: Int(label), wave: tally.wave, slot: slot, code: code, count: tally.count))
    }
  }

  private mutating func slot(named name: String, log: inout ProblemLog) -> Int? {
    if let item = itemOfID[name] { return slot(of: item) }
    SessionWords.reportUnknownItem(name, among: key.items.map(\.id), log: &log)
    return nil
  }

  private mutating func add(
    _ sheet: SessionData.Sheet, session: Int, label: UInt16, slots: [Int?], log: inout ProblemLog
  ) {
    var codes = [UInt16](repeating: 0, count: store.stride)
    for (slot, answer) in zip(slots, sheet.answers) {
      guard let slot else { continue }
      codes[slot] = code(of: answer, slot: slot, log: &log)
    }
    let person = Array(sheet.participant.utf8).withUnsafeBufferPointer {
      store.person($0, session: UInt32(session))
    }
    setLabel(label, of: person, log: &log)
    let earlier = store.sheet(of: person, sheet.wave)
    if let earlier {
      duplicates.append((person, sheet.wave))
      if policy == .refuse { SessionWords.reportDuplicate(store.origin(of: earlier), log: &log) }
    }
    let added = codes.withUnsafeMutableBufferPointer {
      store.add(person: person, sheet.wave, line: 1, counts: earlier == nil || policy == .last, codes: $0)
    }
    for (slot, level) in zip(slots, sheet.certainty) where level > 0 {
      guard let slot else { continue }
      store.askCertainty()
      store.setCertainty(min(level, 3), added, slot)
    }
  }

  private mutating func setLabel(_ label: UInt16, of person: Int, log: inout ProblemLog) {
    let known = UInt16(store.label(of: person))
    guard known != label else { return }
    if let merged = labels.merged(known, label) {
      store.setLabel(merged, of: person)
    } else {
      SessionWords.reportOtherGroup(log: &log)
    }
  }

  private mutating func code(of answer: SessionData.Answer, slot: Int, log: inout ProblemLog) -> UInt16 {
    switch answer {
    case .notPresented: return UInt16(AnswerCode.notPresented)
    case .blank: return UInt16(AnswerCode.blank)
    case .pass: return UInt16(AnswerCode.pass)
    case .given(let text):
      let code = Array(text.utf8).withUnsafeBufferPointer { slots[slot].code(of: $0) }
      if code >= CellCodes.tooMany { SessionWords.reportUnknownAnswer(text, slots[slot].item.id, log: &log) }
      return code
    }
  }
}
