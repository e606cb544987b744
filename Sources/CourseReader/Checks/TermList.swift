import Wording

/// A word or turn of phrase that the kit does not use, and what it says instead.
struct Term: Sendable {
  let patterns: [WordPattern]
  /// What to write instead.
  let prefer: Phrase
  /// Words of the better term: where one stands beside the term, the sentence sets them against each other.
  let better: WordSet
  /// Words without which the term means something else; nil when it always counts.
  let context: WordSet?
  /// Words that make it something else.
  let excuses: WordSet
}

/// The terms of a rule, by language, and how they are found in a line.
struct TermList: Sendable {
  /// The terms of one language; patterns are tried only at words that one of them starts with.
  private struct Terms: Sendable {
    var terms: [Term] = []
    /// Patterns by the number of their first word: which term, which of its patterns.
    var byFirst: [[(term: Int, pattern: Int)]] = []
  }

  private var byLanguage = Tongue.allCases.map { _ in Terms() }

  /// Adds terms.
  ///
  /// - Parameters:
  ///   - patterns: one a line, as ``WordPattern`` reads them.
  ///   - better: words of the better term.
  ///   - context: words of which one must stand in the sentence.
  ///   - excuses: words that make the term harmless in their sentence.
  mutating func add(
    _ tongue: Tongue, _ patterns: String, prefer: Phrase, better: String = "", context: String? = nil,
    excuses: String = "", lists: [String: String] = [:], to words: inout RuleWords
  ) {
    let term = Term(
      patterns: words.patterns(patterns, tongue, lists: lists), prefer: prefer, better: words.set(better, tongue),
      context: context.map { words.set($0, tongue) }, excuses: words.set(excuses, tongue))
    let number = byLanguage[tongue.rawValue].terms.count
    byLanguage[tongue.rawValue].terms.append(term)
    for (index, pattern) in term.patterns.enumerated() {
      for id in pattern.first.ids {
        while byLanguage[tongue.rawValue].byFirst.count <= id.index { byLanguage[tongue.rawValue].byFirst.append([]) }
        byLanguage[tongue.rawValue].byFirst[id.index].append((number, index))
      }
    }
  }

  /// Every term that stands in a line, with its words.
  func matches(in line: Line) -> [(term: Term, range: Range<Int>)] {
    let language = byLanguage[line.tongue.rawValue]
    var found: [(term: Term, range: Range<Int>)] = []
    for index in line.words.indices {
      let id = line.words[index].id.index
      guard id > 0, id < language.byFirst.count, !language.byFirst[id].isEmpty else { continue }
      let end = found.last?.range.upperBound ?? 0
      for place in language.byFirst[id] {
        guard let range = language.terms[place.term].patterns[place.pattern].match(line, at: index),
          range.lowerBound >= end, language.terms[place.term].isMeant(in: line, range)
        else { continue }
        found.append((language.terms[place.term], range))
        break
      }
    }
    return found
  }
}

extension Term {
  /// True if the words around leave the term its bad meaning.
  fileprivate func isMeant(in line: Line, _ range: Range<Int>) -> Bool {
    let sentence = line.sentence(around: range.lowerBound)
    if let context, !sentence.contains(where: { context.contains(line.words[$0].id) && !range.contains($0) }) {
      return false
    }
    return !sentence.contains { excuses.contains(line.words[$0].id) }
  }
}

extension Line {
  /// True if the words are somebody else's, or named as words: the term is quoted, not used.
  func isQuoted(_ range: Range<Int>, _ classes: [WordClass]) -> Bool {
    let first = words[range.lowerBound]
    if first.flags.contains(.quoted) { return true }
    guard first.flags.contains(.emphasised) else { return false }
    // `<em>` right after "the word" names a word.
    return words[max(0, range.lowerBound - 3)..<range.lowerBound].contains { word in
      classes[word.id.index].contains(.mention)
    }
  }

  /// True if the clause says no to the term just before it, or the sentence sets it against the better one.
  func isRejected(_ range: Range<Int>, better: WordSet, _ classes: [WordClass]) -> Bool {
    var index = range.lowerBound
    while index > max(0, range.lowerBound - 4), !words[index].flags.contains(.clauseStart) {
      index -= 1
      if classes[words[index].id.index].contains(.negation) { return true }
    }
    let sentence = sentence(around: range.lowerBound)
    return sentence.contains { better.contains(words[$0].id) }
      && sentence.contains { classes[words[$0].id.index].contains(.contrast) && !range.contains($0) }
  }
}
