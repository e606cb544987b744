/// The answers seen for one item, by their code: 0 not presented, 1 blank, 2 pass, then one a distinct answer.
struct CodeBook {
  private(set) var answers: [StoredAnswer] = [.notPresented, .blank, .pass]
  private var codes: [StoredAnswer: Int] = [.notPresented: 0, .blank: 1, .pass: 2]

  /// The character of an answer that has been seen.
  func symbol(of answer: StoredAnswer) -> Character? { codes[answer].flatMap(CodeSymbol.character) }

  /// The answer of a character.
  func answer(of symbol: Character) -> StoredAnswer? {
    CodeSymbol.code(symbol).flatMap { answers.indices.contains($0) ? answers[$0] : nil }
  }

  /// The character that the next new answer gets, or nil when there is no room left.
  var nextSymbol: Character? { CodeSymbol.character(answers.count) }

  /// Adds an answer under the next character.
  mutating func add(_ answer: StoredAnswer) {
    codes[answer] = answers.count
    answers.append(answer)
  }
}
