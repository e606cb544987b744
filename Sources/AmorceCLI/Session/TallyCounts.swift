import CourseModel
import Diagnostics
import QuizEngine
import SessionStore
import Wording

/// How many people of a room gave each answer to one question.
struct TallyCounts: Equatable {
  /// The answers that are counted, in the order in which they are typed, and "nothing shown" at the end.
  let answers: [StoredAnswer]
  /// One count an answer.
  let counts: [Int]

  /// Everybody counted.
  var total: Int { counts.reduce(0, +) }

  /// The counts as they are stored.
  func tallies(of item: Item, wave: String) -> [StoredTally] {
    zip(answers, counts).map { StoredTally(wave: wave, item: item.id.rawValue, answer: $0, count: $1) }
  }

  /// The answers to a question, or nil for a question whose answers cannot be counted by hands or cards.
  static func answers(to item: Item) -> [StoredAnswer]? {
    switch item.interaction {
    case .verdict: Verdict.allCases.map { .given($0.rawValue) } + [.pass, .blank]
    case .choice(let options, _, false): options.map { .given($0.id.rawValue) } + [.pass, .blank]
    case .choice(_, _, true), .order, .match: nil
    }
  }

  /// The largest room that is believed: more is a slip of the keyboard.
  static let most = 100_000
}

/// Reads counts as they are typed, on a line of a file or of a conversation.
struct TallyReader {
  let file: FileID
  /// How many people there are, or nil if it was not said.
  let size: Int?

  /// The counts of some fields; the last count, of those who showed nothing, may be left out.
  func read(_ fields: ArraySlice<LineField>, for item: Item, end: Int) -> Result<TallyCounts, LineMistakes> {
    guard let answers = TallyCounts.answers(to: item) else {
      return refuse("not-countable", at: end..<end, Self.notCountable, Self.onPaper)
    }
    var counts: [Int] = []
    var mistakes: [Diagnostic] = []
    for field in fields.prefix(answers.count) {
      guard let count = Self.number(field.text) else {
        mistakes.append(
          Diagnostic(
            "bad-count", at: field.range(in: file),
            Phrase(
              "« \(SafeText.excerpt(field.text)) » n’est pas un nombre de personnes.",
              "\"\(SafeText.excerpt(field.text))\" is not a number of people."),
            advice: Phrase("Écrire un nombre entier à partir de 0.", "Write a whole number from 0.")))
        continue
      }
      counts.append(count)
    }
    if let extra = fields.dropFirst(answers.count).first {
      mistakes.append(
        Diagnostic(
          "extra-field", at: extra.range(in: file),
          Phrase("Il y a un nombre de trop.", "There is one number too many."), advice: Self.advice(answers.count - 1)))
    }
    guard mistakes.isEmpty else { return .failure(LineMistakes(found: mistakes)) }
    guard counts.count >= answers.count - 1 else {
      return refuse(
        "missing-count", at: end..<end,
        Phrase(
          "Il y a \(counts.count) nombre\(counts.count > 1 ? "s" : ""); il en faut \(answers.count - 1).",
          "There \(counts.count == 1 ? "is 1 number" : "are \(counts.count) numbers"); \(answers.count - 1) are needed."
        ),
        Self.advice(answers.count - 1))
    }
    if counts.count < answers.count { counts.append(0) }
    let read = TallyCounts(answers: answers, counts: counts)
    let start = fields.first?.lower ?? end
    if let size, read.total > size {
      return refuse(
        "too-many-people", at: start..<end,
        Phrase(
          "Cela fait \(read.total) personnes; il y en a \(size) dans la salle.",
          "That makes \(read.total) people; there are \(size) in the room."),
        Phrase("Recompter, ou changer --size.", "Count again, or change --size."))
    }
    return .success(read)
  }

  private func refuse(
    _ rule: DiagnosticID, at bytes: Range<Int>, _ message: Phrase, _ advice: Phrase
  ) -> Result<TallyCounts, LineMistakes> {
    let range = SourceRange(file: file, lower: bytes.lowerBound, upper: bytes.upperBound)
    return .failure(LineMistakes(found: [Diagnostic(rule, at: range, message, advice: advice)]))
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
    return number <= TallyCounts.most ? number : nil
  }

  private static func advice(_ count: Int) -> Phrase {
    Phrase(
      "Une réponse, un nombre : \(count) nombres, puis, si on veut, celui des personnes qui n’ont rien montré.",
      "One number an answer: \(count) numbers, then, if you like, that of the people who showed nothing.")
  }

  static let notCountable = Phrase(
    "Plusieurs réponses, un ordre ou un tri ne se comptent pas avec des cartes.",
    "Several answers, an order or a sort cannot be counted with cards.")
  static let onPaper = Phrase(
    "Passer par le papier (session enter) ou le clavier (session seat).",
    "Use paper (session enter) or the keyboard (session seat).")
}
