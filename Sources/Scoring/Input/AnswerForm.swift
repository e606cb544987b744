import Diagnostics

/// What a cell says.
package enum AnswerReading: Hashable, Sendable {
  case blank, pass
  case answer(String)
  /// Not an answer; the nearest known one, if any.
  case unknown(nearest: String?)
}

/// How the cells of an item are read: any spelling of an answer becomes the one of design section 3.
package enum AnswerForm: Hashable, Sendable {
  /// Exactly what stands there, one of the options if some are listed.
  case literal([String]?)
  /// Myth, fact or it depends, as words of either language or their first letters.
  case statement
  /// One option id.
  case choice([String])
  /// Several option ids; their order in the cell does not count.
  case select([String])
  /// All option ids in the order given.
  case order([String])
  /// Pairs `option=category`.
  case sort([String], into: [String])

  /// The answer that is no answer.
  package static let pass = "pass"
  /// The answers to a statement.
  package static let verdicts = ["myth", "fact", "depends"]

  private static let words: [String: String] = [
    "myth": "myth", "mythe": "myth", "m": "myth",
    "fact": "fact", "réalité": "fact", "realite": "fact", "reality": "fact", "f": "fact", "r": "fact",
    "depends": "depends", "it depends": "depends", "ça dépend": "depends", "ca depend": "depends",
    "ça depend": "depends", "ca dépend": "depends", "dépend": "depends", "d": "depends",
  ]
  private static let passWords: Set<String> = ["pass", "je passe", "passe", "p", "i pass"]

  /// Reads the text of a cell.
  package func read(_ text: String) -> AnswerReading {
    let folded = TextFolding.folded(text)
    guard !folded.isEmpty else { return .blank }
    switch self {
    case .literal(let options): return Self.literal(text, options)
    case .statement:
      if Self.passWords.contains(folded) { return .pass }
      if let verdict = Self.words[folded] { return .answer(verdict) }
      let long = Self.words.keys.filter { $0.count > 1 } + Self.passWords.filter { $0.count > 1 }
      return .unknown(nearest: Spelling.nearest(to: folded, among: long.sorted()))
    case .choice(let options):
      if let option = Self.option(folded, of: options) { return .answer(option) }
      return Self.passWords.contains(folded) ? .pass : .unknown(nearest: Spelling.nearest(to: folded, among: options))
    case .select(let options):
      return Self.passWords.contains(folded)
        ? .pass
        : Self.list(folded, options) { ids in
          Set(ids).count == ids.count ? options.filter(ids.contains) : nil
        }
    case .order(let options):
      return Self.passWords.contains(folded)
        ? .pass
        : Self.list(folded, options) { ids in
          ids.count == options.count && Set(ids).count == ids.count ? ids : nil
        }
    case .sort(let options, let categories):
      return Self.passWords.contains(folded) ? .pass : Self.pairs(folded, options, categories)
    }
  }

  private static func literal(_ text: String, _ options: [String]?) -> AnswerReading {
    if let options {
      if options.contains(text) { return .answer(text) }
      return text == pass ? .pass : .unknown(nearest: Spelling.nearest(to: text, among: options))
    }
    return .answer(text)
  }

  private static func option(_ text: some StringProtocol, of options: [String]) -> String? {
    options.first { $0 == text } ?? options.first { $0.lowercased() == text }
  }

  private static func list(
    _ text: String, _ options: [String], _ arrange: ([String]) -> [String]?
  ) -> AnswerReading {
    var ids: [String] = []
    for part in text.split(whereSeparator: { ",; |".contains($0) }) {
      guard let id = option(part, of: options) else {
        return .unknown(nearest: Spelling.nearest(to: String(part), among: options))
      }
      ids.append(id)
    }
    return arrange(ids).map { .answer($0.joined(separator: ",")) } ?? .unknown(nearest: nil)
  }

  private static func pairs(_ text: String, _ options: [String], _ categories: [String]) -> AnswerReading {
    var places: [String: String] = [:]
    for part in text.split(whereSeparator: { ",; |".contains($0) }) {
      let halves = part.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2 else { return .unknown(nearest: nil) }
      guard let id = option(halves[0], of: options) else {
        return .unknown(nearest: Spelling.nearest(to: String(halves[0]), among: options))
      }
      guard let category = option(halves[1], of: categories) else {
        return .unknown(nearest: Spelling.nearest(to: String(halves[1]), among: categories))
      }
      guard places.updateValue(category, forKey: id) == nil else { return .unknown(nearest: nil) }
    }
    let known = options.compactMap { id in places[id].map { id + "=" + $0 } }
    return known.isEmpty ? .unknown(nearest: nil) : .answer(known.joined(separator: ","))
  }
}
