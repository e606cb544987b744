/// When a sheet was filled in.
package enum Wave: Int, CaseIterable, Hashable, Sendable, Comparable {
  case pre, post

  /// Its name in files and JSON.
  package var name: String {
    switch self {
    case .pre: "pre"
    case .post: "post"
    }
  }

  package static func < (a: Wave, b: Wave) -> Bool { a.rawValue < b.rawValue }
}

/// How an item of a sheet was met; options follow from ``firstOption`` on.
package enum AnswerCode {
  /// The item was not on the sheet: it counts nowhere.
  package static let notPresented = 0
  package static let blank = 1
  package static let pass = 2
  package static let firstOption = 3
}

/// A sheet that was there more than once.
package struct Duplicate: Hashable, Sendable, Comparable {
  package let session: String
  package let participant: String
  package let wave: Wave

  package init(session: String, participant: String, wave: Wave) {
    self.session = session
    self.participant = participant
    self.wave = wave
  }

  package static func < (a: Duplicate, b: Duplicate) -> Bool {
    (a.session, a.participant, a.wave) < (b.session, b.participant, b.wave)
  }
}

/// A group's answers as exact integers: wave × score × item × option, and the changes of matched people.
///
/// Tables add in any order; statistics are made from them once, at the end.
package struct GroupTables: Hashable, Sendable {
  /// Where the options of an item come from.
  package enum OptionList: Hashable, Sendable {
    /// The key lists them.
    case listed
    /// The answers to this item, and its key.
    case seen
    /// The answers and keys of all such items: data from anywhere have one set of letters for all.
    case seenAnywhere
  }

  /// What sort of answers an item takes, as far as counting cares.
  package enum Kind: Hashable, Sendable {
    /// An answer is right or not.
    case whole
    /// Myth, fact or it depends.
    case statement
    /// Several options may be picked.
    case select
    case order
    /// Options go into categories.
    case sort
  }

  /// An item and the answers that were counted.
  package struct Item: Hashable, Sendable {
    package let id: String
    /// Its place among the items of the key.
    package let order: Int
    package let correct: String
    package let myth: String?
    /// The options of the key in its order, or, where it has none, the answers seen, sorted.
    package let options: [String]
    package let optionList: OptionList
    /// How an answer to it may be partly right.
    package let kind: Kind

    package init(
      id: String, order: Int, correct: String, myth: String?, kind: Kind = .whole, options: [String],
      optionList: OptionList
    ) {
      self.id = id
      self.order = order
      self.correct = correct
      self.myth = myth
      self.kind = kind
      self.options = options
      self.optionList = optionList
    }

    /// The code of an answer; the word `pass` is no option of its own, wherever the key lists it.
    package func code(of answer: String) -> Int? {
      if answer == AnswerForm.pass, correct != answer, myth != answer { return AnswerCode.pass }
      return options.firstIndex(of: answer).map { $0 + AnswerCode.firstOption }
    }

    /// How many codes there are.
    var codeCount: Int { options.count + AnswerCode.firstOption }
  }

  package internal(set) var items: [Item]
  package internal(set) var pre: WaveTable
  package internal(set) var post: WaveTable
  package internal(set) var pairs: PairTable
  /// Sheets read, duplicates included.
  package internal(set) var sheets: Int
  package internal(set) var duplicates: [Duplicate]

  /// Tables of no sheet.
  package init(items: [Item]) {
    self.items = items
    pre = WaveTable(items: items)
    post = WaveTable(items: items)
    pairs = PairTable(itemCount: items.count)
    sheets = 0
    duplicates = []
  }

  /// The table of a wave.
  package subscript(_ wave: Wave) -> WaveTable {
    switch wave {
    case .pre: pre
    case .post: post
    }
  }
}

/// One wave: how many sheets have each score and each answer.
package struct WaveTable: Hashable, Sendable {
  /// The certainty marks of one sheet.
  package struct Mark: Hashable, Sendable, Comparable {
    package let session: String
    package let participant: String
    package let mark: Int

    package static func < (a: Mark, b: Mark) -> Bool {
      (a.session, a.participant, a.mark) < (b.session, b.participant, b.mark)
    }
  }

  /// Answers given at one level of certainty.
  package struct Level: Hashable, Sendable {
    package var answers = 0
    package var correct = 0
    package var myths = 0
  }

  /// How many sheets have each score.
  package internal(set) var scores: [Int]
  /// Where an item's counts start.
  let offsets: [Int]
  /// The counts, by item, answer code and score.
  var counts: [Int]
  /// Marks and levels of the sheets that say how sure somebody was, for at least one answer.
  package internal(set) var marks: [Mark] = []
  package internal(set) var levels = [Level](repeating: Level(), count: 3)
  /// True if anybody said how sure they were.
  package var hasCertainty: Bool { !marks.isEmpty }

  init(items: [GroupTables.Item]) {
    let rows = items.count + 1
    var offsets: [Int] = []
    var total = 0
    for item in items {
      offsets.append(total)
      total += item.codeCount * rows
    }
    self.offsets = offsets
    scores = [Int](repeating: 0, count: rows)
    counts = [Int](repeating: 0, count: total)
  }

  /// How many sheets there are.
  package var sheets: Int { scores.reduce(0, +) }

  /// How many sheets of each score gave an answer to an item.
  package func histogram(item: Int, code: Int) -> ArraySlice<Int> {
    let start = offsets[item] + code * scores.count
    return counts[start..<start + scores.count]
  }

  /// How many sheets gave an answer to an item.
  package func count(item: Int, code: Int) -> Int { histogram(item: item, code: code).reduce(0, +) }
}

/// The people whose sheets of both waves are there.
package struct PairTable: Hashable, Sendable {
  /// A score before and after.
  package struct Scores: Hashable, Sendable, Comparable {
    package let pre: Int
    package let post: Int

    package static func < (a: Scores, b: Scores) -> Bool { (a.pre, a.post) < (b.pre, b.post) }
  }

  /// What became of one item between the waves: right or not, before and after.
  package struct Change: Hashable, Sendable {
    package var kept = 0
    package var lost = 0
    package var learned = 0
    package var neither = 0

    package init(kept: Int = 0, lost: Int = 0, learned: Int = 0, neither: Int = 0) {
      self.kept = kept
      self.lost = lost
      self.learned = learned
      self.neither = neither
    }
  }

  package internal(set) var scores: [Scores: Int] = [:]
  package internal(set) var changes: [Change]

  init(itemCount: Int) { changes = [Change](repeating: Change(), count: itemCount) }

  /// How many people there are.
  package var count: Int { scores.values.reduce(0, +) }
}
