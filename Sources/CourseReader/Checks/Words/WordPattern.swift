/// A run of words, written as they stand: `"trafic d êtres humains"`.
///
/// In each place `a|b` are alternatives and `(s)` is an ending that may be there; `?` before a place makes it optional,
/// `!` says that no such word stands there, `~3` skips up to three words, and `@name` is a list given with the pattern.
/// Places that start with `<` come first: a match is looked for from the word after them, so that a rare word calls the
/// rule and not the small ones before it. No comma, dash or full stop stands inside a match.
struct WordPattern: Sendable {
  private enum Place: Sendable {
    case word(WordSet)
    case optional(WordSet)
    case not(WordSet)
    case skip(Int)
  }

  /// What stands before the first word, nearest first.
  private let before: [Place]
  private let places: [Place]
  /// The words that call for a look.
  let first: WordSet

  /// Reads a pattern.
  init(_ text: String, lists: [String: String] = [:], in lexicon: inout Lexicon) {
    var places: [Place] = []
    var before: [Place] = []
    for part in text.split(separator: " ") {
      let sign = part.first
      if sign == "~" {
        places.append(.skip(Int(part.dropFirst()) ?? 0))
        continue
      }
      let body = sign == "?" || sign == "!" || sign == "<" ? part.dropFirst() : part
      let list = body.split(separator: "|")
        .map { $0.hasPrefix("@") ? lists[String($0.dropFirst()), default: ""] : String($0) }
      let set = WordSet(list.joined(separator: " "), plain: true, in: &lexicon)
      switch sign {
      case "<": before.insert(.word(set), at: 0)
      case "?": places.append(.optional(set))
      case "!" where places.isEmpty: before.insert(.not(set), at: 0)
      case "!": places.append(.not(set))
      default: places.append(.word(set))
      }
    }
    self.places = places
    self.before = before
    if case .word(let set)? = places.first { first = set } else { first = WordSet("", in: &lexicon) }
  }

  /// The words of a match from a word on, those before it that belong to it included, or nil.
  func match(_ line: Line, at start: Int) -> Range<Int>? {
    guard let end = end(line, start, 0, isFirst: true) else { return nil }
    var lower = start
    for place in before {
      let isThere = lower > 0 && !line.words[lower].flags.contains(.clauseStart)
      switch place {
      case .word(let set):
        guard isThere, set.contains(line.words[lower - 1].id) else { return nil }
        lower -= 1
      case .not(let set): if isThere, set.contains(line.words[lower - 1].id) { return nil }
      case .optional, .skip: return nil
      }
    }
    return lower..<end
  }

  /// The end of a match of the places from `place`, or nil.
  private func end(_ line: Line, _ index: Int, _ place: Int, isFirst: Bool) -> Int? {
    guard place < places.count else { return index }
    let isThere = index < line.words.count && (isFirst || !line.words[index].flags.contains(.clauseStart))
    switch places[place] {
    case .word(let set):
      guard isThere, set.contains(line.words[index].id) else { return nil }
      return end(line, index + 1, place + 1, isFirst: false)
    case .optional(let set):
      if isThere, set.contains(line.words[index].id), let found = end(line, index + 1, place + 1, isFirst: false) {
        return found
      }
      return end(line, index, place + 1, isFirst: isFirst)
    case .not(let set):
      if isThere, set.contains(line.words[index].id) { return nil }
      return end(line, index, place + 1, isFirst: isFirst)
    case .skip(let most):
      for count in 0...most {
        if let found = end(line, index + count, place + 1, isFirst: false) { return found }
        let next = index + count
        guard next < line.words.count, !line.words[next].flags.contains(.clauseStart) else { return nil }
      }
      return nil
    }
  }
}
