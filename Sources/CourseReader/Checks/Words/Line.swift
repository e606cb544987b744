import Diagnostics
import XMLSource

/// The languages that the editorial rules know.
enum Tongue: Int, CaseIterable, Sendable {
  case french, english
}

/// One paragraph, list item, cell or short text, as words; it lives as long as the tree it was read from.
struct Line {
  let tree: XMLTree
  var tongue = Tongue.french
  var voice = Voice.label
  /// True for what a handout shows.
  var isHanded = false
  var words: [Word] = []
  var marks: [TypeMark] = []
  /// The rules that want to see this line, as bits.
  var wanted: UInt32 = 0
  var counts = ReadingCounts()

  init(tree: XMLTree) {
    self.tree = tree
    words.reserveCapacity(256)
  }

  /// Forgets the words, keeps the room for more.
  mutating func clear() {
    words.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    wanted = 0
    counts = ReadingCounts()
  }

  /// The bytes of a word.
  func bytes(_ word: Word) -> UnsafeBufferPointer<UInt8> {
    let start = Int(word.start)
    return UnsafeBufferPointer(rebasing: tree.bytes(of: Int(word.node))[start..<start + Int(word.length)])
  }

  /// A word as it is written.
  func text(_ index: Int) -> String { String(decoding: bytes(words[index]), as: UTF8.self) }

  /// Words as they are written, with a space between them.
  func text(_ range: Range<Int>) -> String {
    range.map { index in
      let isJoined = index + 1 < range.upperBound && !words[index + 1].flags.contains(.spaced)
      guard isJoined else { return text(index) + (index + 1 < range.upperBound ? " " : "") }
      return text(index) + between(words[index], words[index + 1])
    }.joined()
  }

  /// What stands between two words without a space: an apostrophe, a hyphen.
  private func between(_ first: Word, _ second: Word) -> String {
    let start = Int(first.start) + Int(first.length)
    guard first.node == second.node, start <= Int(second.start) else { return " " }
    return String(decoding: tree.bytes(of: Int(first.node))[start..<Int(second.start)], as: UTF8.self)
  }

  /// Where words stand in the file, from the first to the end of the last.
  func range(_ range: Range<Int>) -> SourceRange {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    let lower = tree.sourceRange(of: Int(first.node), lower: Int(first.start), upper: Int(first.start))
    let end = Int(last.start) + Int(last.length)
    let upper = tree.sourceRange(of: Int(last.node), lower: end, upper: end)
    return SourceRange(file: tree.file, lower: Int(lower.lower), upper: Int(upper.lower))
  }

  /// Where a mark stands in the file.
  func range(_ mark: TypeMark) -> SourceRange {
    tree.sourceRange(of: Int(mark.node), lower: Int(mark.start), upper: Int(mark.start) + Int(mark.length))
  }

  /// How far a sentence is looked at on each side of a word, so that one endless sentence costs no more than many.
  private static let widest = 100

  /// The sentence around a word, or the part of it that is near.
  func sentence(around index: Int) -> Range<Int> {
    var lower = index
    let first = max(0, index - Self.widest)
    while lower > first, !words[lower].flags.contains(.sentenceStart) { lower -= 1 }
    return lower..<endOfSentence(from: index, most: Self.widest)
  }

  /// The end of the sentence that a word belongs to.
  func endOfSentence(from index: Int, most: Int = .max) -> Int {
    var upper = index + 1
    while upper < words.count, upper - index < most, !words[upper].flags.contains(.sentenceStart) { upper += 1 }
    return upper
  }
}

/// What reading ease is counted from.
struct ReadingCounts: Hashable, Sendable {
  var words = 0
  var sentences = 0
  var syllables = 0

  static func += (a: inout ReadingCounts, b: ReadingCounts) {
    a.words += b.words
    a.sentences += b.sentences
    a.syllables += b.syllables
  }
}
