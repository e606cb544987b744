/// What a sheet holds for one item.
package enum StoredAnswer: Hashable, Sendable {
  case notPresented
  /// Presented and left empty.
  case blank
  case pass
  /// An answer in the answer syntax.
  case given(String)

  /// The text in the code table; empty for what is no answer.
  var text: String {
    switch self {
    case .notPresented, .blank: ""
    case .pass: "pass"
    case .given(let text): text
    }
  }
}

/// The answers of one participant in one wave, in the order of the session's items.
package struct StoredSheet: Hashable, Sendable {
  package let participant: String
  package let wave: String
  package let answers: [StoredAnswer]
  /// 1 to 3, or 0 for none; one an item.
  package let certainty: [Int]

  /// Makes a sheet.
  package init(participant: String, wave: String, answers: [StoredAnswer], certainty: [Int]) {
    self.participant = participant
    self.wave = wave
    self.answers = answers
    self.certainty = certainty
  }
}

/// How many people gave an answer, when only counts are known (cards, raised hands).
package struct StoredTally: Hashable, Sendable {
  package let wave: String
  package let item: String
  package let answer: StoredAnswer
  package let count: Int

  /// Makes a count.
  package init(wave: String, item: String, answer: StoredAnswer, count: Int) {
    self.wave = wave
    self.item = item
    self.answer = answer
    self.count = count
  }
}
