/// One session as its file holds it, handed to ``DataSetReader``: there is no disk in this room.
package struct SessionData: Hashable, Sendable {
  /// What a sheet holds for one item.
  package enum Answer: Hashable, Sendable {
    case notPresented
    /// Presented and left empty.
    case blank
    case pass
    /// An answer in the answer syntax.
    case given(String)
  }

  /// The answers of one participant in one wave.
  package struct Sheet: Hashable, Sendable {
    package let participant: String
    package let wave: Wave
    /// One an item, in the order of the session's items; those that are missing were not presented.
    package let answers: [Answer]
    /// 1 to 3, or 0 for none, in the same order.
    package let certainty: [UInt8]

    /// Makes a sheet.
    package init(participant: String, wave: Wave, answers: [Answer], certainty: [UInt8] = []) {
      self.participant = participant
      self.wave = wave
      self.answers = answers
      self.certainty = certainty
    }
  }

  /// How many people gave an answer, where only counts are known (cards, raised hands).
  package struct Tally: Hashable, Sendable {
    package let wave: Wave
    package let item: String
    package let answer: Answer
    package let count: Int

    /// Makes a count.
    package init(wave: Wave, item: String, answer: Answer, count: Int) {
      self.wave = wave
      self.item = item
      self.answer = answer
      self.count = count
    }
  }

  package let session: String
  package let quiz: String
  /// The fingerprint of the items as they were asked.
  package let digest: String
  /// Whether the quiz at hand has that fingerprint; nil where there is none to compare with.
  package let isCurrent: Bool?
  package let label: GroupLabel
  /// How many people were in the room, if it is known.
  package let size: Int?
  package let items: [String]
  package let sheets: [Sheet]
  package let tallies: [Tally]

  /// Makes a session.
  package init(
    session: String, quiz: String, digest: String, isCurrent: Bool? = nil, label: GroupLabel = .none,
    size: Int? = nil, items: [String], sheets: [Sheet] = [], tallies: [Tally] = []
  ) {
    self.session = session
    self.quiz = quiz
    self.digest = digest
    self.isCurrent = isCurrent
    self.label = label
    self.size = size
    self.items = items
    self.sheets = sheets
    self.tallies = tallies
  }
}
