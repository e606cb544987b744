import Diagnostics
import Wording

/// `double-negative`: what has to be judged says no at most once in a clause.
struct DoubleNegative: EditorialRule {
  static let id: DiagnosticID = "double-negative"
  static let always = VoiceSet(.claim, .myth, .prompt, .option, .distractor)

  private let french: FrenchNegation
  private let english: EnglishNegation

  init(_ words: inout RuleWords) {
    french = FrenchNegation(&words)
    english = EnglishNegation(&words)
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    var start = 0
    while start < line.words.count {
      var end = start + 1
      while end < line.words.count, !opensClause(line, end) { end += 1 }
      let second =
        line.tongue == .french ? french.second(in: line, start..<end) : english.second(in: line, start..<end)
      if let second {
        report(
          at: line.range(second..<second + 1),
          Phrase(
            "« \(line.text(second)) » est la deuxième négation de cette phrase.",
            "\"\(line.text(second))\" is the second negation of this sentence."),
          advice: Phrase("Dire la chose sans négation, ou avec une seule.", "Say it without a negation, or with one."),
          to: &findings)
        return
      }
      start = end
    }
  }

  private func opensClause(_ line: Line, _ index: Int) -> Bool {
    let word = line.words[index]
    return word.flags.contains(.clauseStart) || french.parts(line.tongue, word.id)
      || english.parts(line.tongue, word.id)
  }
}

/// Negation in French: *ne* with its *pas*, *sans*, and adjectives that deny.
private struct FrenchNegation {
  private let ne: WordSet
  private let negators: WordSet
  private let que: WordSet
  private let sans: WordSet
  private let adjectives: WordSet
  private let conjunctions: WordSet

  init(_ words: inout RuleWords) {
    ne = words.set("ne n", .french)
    negators = words.set("pas jamais rien aucun aucune plus personne nul nulle guère point", .french)
    que = words.set("que qu", .french)
    sans = words.set("sans", .french)
    adjectives = words.set(
      """
      rare rares impossible impossibles inutile inutiles illégal illégale illégaux interdit interdite interdits incapable \
      incapables improbable improbables faux fausse exclu exclue injuste inexact inexacte anormal anormale impensable
      """, .french)
    conjunctions = words.set("et ou mais car ni donc parce quand lorsque puisque", .french)
  }

  func parts(_ tongue: Tongue, _ id: WordID) -> Bool { tongue == .french && conjunctions.contains(id) }

  /// The word of the second negation of a clause, or nil.
  func second(in line: Line, _ clause: Range<Int>) -> Int? {
    var count = 0
    for index in clause where line.words[index].id != .other && denies(line, index, clause) {
      count += 1
      if count == 2 { return index }
    }
    return nil
  }

  private func denies(_ line: Line, _ index: Int, _ clause: Range<Int>) -> Bool {
    let id = line.words[index].id
    if sans.contains(id) { return true }
    if adjectives.contains(id) {
      return (max(clause.lowerBound, index - 3)..<index).contains { negators.contains(line.words[$0].id) }
    }
    guard ne.contains(id) else { return isBare(line, index, clause) }
    // "ne … que" only narrows; a "ne" without its second word (avant qu’il ne parte) says nothing.
    let after = (index + 1)..<min(clause.upperBound, index + 7)
    let negator = after.first { negators.contains(line.words[$0].id) }
    if let narrowing = after.first(where: { que.contains(line.words[$0].id) }), narrowing < negator ?? .max {
      return isDeniedBefore(line, index, clause)
    }
    return negator != nil || isDeniedBefore(line, index, clause)
  }

  /// "Personne ne", "aucune image ne": the second word comes first.
  private func isDeniedBefore(_ line: Line, _ index: Int, _ clause: Range<Int>) -> Bool {
    (max(clause.lowerBound, index - 4)..<index).contains { before in
      negators.contains(line.words[before].id)
        && !(max(clause.lowerBound, before - 6)..<before).contains { ne.contains(line.words[$0].id) }
    }
  }

  /// "Jamais", "aucun" without any "ne" in the clause: *une relation jamais*, *pas facile*.
  private func isBare(_ line: Line, _ index: Int, _ clause: Range<Int>) -> Bool {
    guard negators.contains(line.words[index].id), line.text(index).lowercased() != "plus",
      line.text(index).lowercased() != "personne", line.text(index).lowercased() != "rien"
    else { return false }
    let near = max(clause.lowerBound, index - 30)..<min(clause.upperBound, index + 30)
    return !near.contains { ne.contains(line.words[$0].id) || sans.contains(line.words[$0].id) && $0 < index }
  }
}

/// Negation in English: *not, never, no, without*, and adjectives that deny.
private struct EnglishNegation {
  private let negators: WordSet
  private let no: WordSet
  private let said: WordSet
  private let afterNo: WordSet
  private let not: WordSet
  private let only: WordSet
  private let adjectives: WordSet
  private let conjunctions: WordSet

  init(_ words: inout RuleWords) {
    negators = words.set(
      """
      not never nobody none nothing without cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't \
      couldn't shouldn't mustn't haven't hasn't hadn't needn't ain't
      """, .english)
    no = words.set("no", .english)
    said = words.set(
      "say says said saying tell hear heard a the your their my his her our this that of any every answer accept accepts",
      .english)
    afterNo = words.set(
      "means is was counts deserves and can without after when must should may stays to from or", .english)
    not = words.set("not", .english)
    only = words.set("only just", .english)
    adjectives = words.set(
      """
      uncommon unusual impossible illegal unlikely unable unsafe unhealthy incapable rare untrue false unimportant unfair \
      unclear unnecessary useless forbidden
      """, .english)
    conjunctions = words.set("and or but nor so because if when while although unless", .english)
  }

  func parts(_ tongue: Tongue, _ id: WordID) -> Bool { tongue == .english && conjunctions.contains(id) }

  /// The word of the second negation of a clause, or nil.
  func second(in line: Line, _ clause: Range<Int>) -> Int? {
    var count = 0
    for index in clause where line.words[index].id != .other && denies(line, index, clause) {
      count += 1
      if count == 2 { return index }
    }
    return nil
  }

  private func denies(_ line: Line, _ index: Int, _ clause: Range<Int>) -> Bool {
    let id = line.words[index].id
    let next = index + 1 < clause.upperBound ? line.words[index + 1].id : .other
    if adjectives.contains(id) {
      return (max(clause.lowerBound, index - 3)..<index).contains {
        negators.contains(line.words[$0].id) || no.contains(line.words[$0].id)
      }
    }
    if no.contains(id) {
      let isLast = index + 1 >= clause.upperBound
      let isAnswer = index > clause.lowerBound && said.contains(line.words[index - 1].id)
      return !isLast && !isAnswer && !afterNo.contains(next)
    }
    if not.contains(id), only.contains(next) { return false }
    return negators.contains(id)
  }
}
