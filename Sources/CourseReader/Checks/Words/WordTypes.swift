import XMLSource

/// The number of a word that some rule looks for; 0 is any other word.
struct WordID: Hashable, Sendable {
  let rawValue: UInt16
  static let other = WordID(rawValue: 0)
  var index: Int { Int(rawValue) }
}

/// How a word stands in its line.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt8
  /// White space or the start of the line stands before it: it counts as one word of a sentence.
  static let spaced = WordFlags(rawValue: 1 << 0)
  /// A comma, colon, dash or the like stands before it.
  static let clauseStart = WordFlags(rawValue: 1 << 1)
  /// It opens a sentence.
  static let sentenceStart = WordFlags(rawValue: 1 << 2)
  /// It stands between quotation marks or in `<q>`: somebody else's word.
  static let quoted = WordFlags(rawValue: 1 << 3)
  /// It stands in `<em>`.
  static let emphasised = WordFlags(rawValue: 1 << 4)
  /// It starts with a capital.
  static let capital = WordFlags(rawValue: 1 << 5)
}

/// One word of a line: where it stands, and which word it is.
struct Word: Sendable {
  /// The text node, and the bytes in it.
  let node: Int32
  let start: UInt32
  let length: UInt16
  let id: WordID
  let flags: WordFlags
}

/// A place where typography, not a word, may be at fault.
struct TypeMark: Sendable {
  /// What stands there.
  enum Kind: Sendable {
    /// A dot or middle dot between two letters.
    case innerDot
    /// A bracket or slash after a letter, with an ending of a few letters.
    case ending
    /// A space that French asks for is missing: before `:` `%` `$` `»`, after `«`, around `h`.
    case missingSpace
    /// A space that French does not write: before `;` `?` `!`.
    case extraSpace
  }

  let kind: Kind
  let node: Int32
  let start: UInt32
  let length: UInt16
}
