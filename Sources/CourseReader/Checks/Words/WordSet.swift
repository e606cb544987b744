/// A set of known words of one language.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  /// No words.
  init() {}

  /// The words of a list such as `"esclave(s) rescue|rescued"`: `(s)` may be there or not, `|` parts alternatives.
  ///
  /// With `plain`, each word is also known without its accents, as people type in capitals.
  init(_ list: String, plain: Bool = false, in lexicon: inout Lexicon) {
    for entry in list.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "|" }) {
      for word in Self.spellings(of: String(entry), plain: plain) { insert(lexicon.intern(word)) }
    }
  }

  mutating func insert(_ id: WordID) {
    let block = id.index >> 6
    while bits.count <= block { bits.append(0) }
    bits[block] |= 1 << UInt64(id.index & 63)
  }

  /// True if the word is one of these.
  func contains(_ id: WordID) -> Bool {
    let block = id.index >> 6
    return block < bits.count && bits[block] & (1 << UInt64(id.index & 63)) != 0
  }

  /// The words of the set.
  var ids: [WordID] {
    bits.indices.flatMap { block in
      (0..<64).filter { bits[block] & (1 << UInt64($0)) != 0 }.map { WordID(rawValue: UInt16(block * 64 + $0)) }
    }
  }

  /// `prostitué(e)(s)` as four spellings; `=drogué` keeps its accents.
  private static func spellings(of entry: String, plain: Bool) -> [String] {
    var found = [""]
    var optional: String?
    let isExact = entry.hasPrefix("=")
    for character in isExact ? entry.dropFirst() : entry[...] {
      switch character {
      case "(": optional = ""
      case ")":
        found += found.map { $0 + (optional ?? "") }
        optional = nil
      default:
        if optional != nil {
          optional?.append(character)
        } else {
          found = found.map { $0 + String(character) }
        }
      }
    }
    return plain && !isExact ? found + found.map(withoutAccents).filter { !found.contains($0) } : found
  }

  private static let unaccented: [Character: Character] = [
    "é": "e", "è": "e", "ê": "e", "ë": "e", "à": "a", "â": "a", "î": "i", "ï": "i", "ô": "o", "û": "u", "ù": "u",
    "ü": "u", "ç": "c",
  ]

  private static func withoutAccents(_ word: String) -> String { String(word.map { unaccented[$0] ?? $0 }) }
}
