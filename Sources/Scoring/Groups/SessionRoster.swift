/// One session, or the part of one with a label, as a release has to know it: how many people, and whether it changed.
package struct RosterEntry: Hashable, Sendable {
  package let session: String
  package let label: GroupLabel
  /// People by wave.
  package let people: [Int]
  /// By wave: a fingerprint of the answers, the same in whatever order they were read.
  package let content: [UInt64]

  package init(session: String, label: GroupLabel, people: [Int], content: [UInt64]) {
    self.session = session
    self.label = label
    self.people = people
    self.content = content
  }
}

extension AnswerRows {
  /// Every session with its size, sorted by session and label.
  func roster() -> [RosterEntry] {
    var entries: [Key: (people: [Int], content: [UInt64])] = [:]
    let none = (people: Wave.allCases.map { _ in 0 }, content: Wave.allCases.map { _ in UInt64(0) })
    for person in 0..<store.peopleCount {
      let key = Key(session: store.session(of: person), label: store.label(of: person))
      for wave in Wave.allCases {
        guard let sheet = store.sheet(of: person, wave) else { continue }
        var mark = Fingerprint()
        mark.add(store.name(of: person, wave).participant)
        mark.add(wave.name)
        // Slots are in the order in which items were met, so a sum stands for all of them.
        let answers = slots.indices.reduce(UInt64(0)) { $0 &+ fingerprint(sheet, slot: $1) }
        entries[key, default: none].people[wave.rawValue] += 1
        entries[key, default: none].content[wave.rawValue] &+= mark.mixed(with: answers)
      }
    }
    for (key, room) in Dictionary(grouping: tallies, by: { Key(session: $0.session, label: $0.label) }) {
      for wave in Wave.allCases {
        var totals: [Int: Int] = [:]
        for tally in room where tally.wave == wave {
          totals[tally.slot, default: 0] += tally.count
          var mark = Fingerprint()
          mark.add(wave.name)
          mark.add(slots[tally.slot].item.id)
          mark.add(text(of: tally.code, slot: tally.slot))
          entries[key, default: none].content[wave.rawValue] &+= mark.mixed(with: UInt64(tally.count))
        }
        entries[key, default: none].people[wave.rawValue] += totals.values.max() ?? 0
      }
    }
    return entries.map { key, entry in
      RosterEntry(
        session: store.sessionName(key.session), label: labels.labels[key.label], people: entry.people,
        content: entry.content)
    }.sorted { ($0.session, $0.label) < ($1.session, $1.label) }
  }

  private struct Key: Hashable {
    let session: Int
    let label: Int
  }

  private func fingerprint(_ sheet: Int, slot: Int) -> UInt64 {
    var mark = Fingerprint()
    mark.add(slots[slot].item.id)
    mark.add(text(of: store[sheet, slot], slot: slot))
    let level = store.hasCertainty ? store.certainty[sheet * store.stride + slot] : 0
    return mark.mixed(with: UInt64(level))
  }

  private func text(of code: UInt16, slot: Int) -> String {
    let place = Int(code) - AnswerCode.firstOption
    return place >= 0 ? "=" + slots[slot].answers[place] : "\(code)"
  }
}

/// FNV-1a of some texts, mixed at the end so that sums of fingerprints tell them apart.
private struct Fingerprint {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (value ^ 0xFF) &* 0x100_0000_01B3
  }

  func mixed(with number: UInt64) -> UInt64 {
    var mixed = value &+ number &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
