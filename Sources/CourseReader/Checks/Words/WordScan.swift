/// One word from its first byte to the byte after its last: its hash in lower case, and its groups of vowels.
///
/// It runs over every letter of every text, so it keeps to a few local numbers.
struct WordScan {
  let end: Int
  let hash: UInt64
  let groups: Int
  /// A capital E stands in it, maybe first.
  let hasCapitalE: Bool

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ tables: LexiconTables, isEnglish: Bool) {
    var hash: UInt64 = 0
    var groups: UInt32 = 0
    var wasVowel: UInt32 = 0
    var kinds: UInt8 = 0
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      let kind = tables.bytes[Int(byte)]
      if kind & ByteTable.plain != 0 {
        // An ASCII letter or digit: setting one bit gives the lower case of the one and leaves the other.
        hash = Lexicon.add(byte | 0x20, to: hash)
        let isVowel = UInt32(kind & ByteTable.vowel)
        groups &+= isVowel & ~wasVowel
        wasVowel = isVowel
        kinds |= kind
        index &+= 1
        continue
      }
      let length = Self.longLetter(bytes, index, isEnglish)
      guard length > 0 else { break }
      if length == 2 {
        let folded = Self.lower(byte, bytes[index + 1])
        hash = Lexicon.add(folded, to: Lexicon.add(byte, to: hash))
        let isVowel: UInt32 = Self.isAccentedVowel(byte, folded) ? 1 : 0
        groups &+= isVowel & ~wasVowel
        wasVowel = isVowel
      } else if byte == UInt8(ascii: "'") || byte == 0xE2 {
        hash = Lexicon.add(UInt8(ascii: "'"), to: hash)
      } else {
        for offset in 0..<length { hash = Lexicon.add(bytes[index + offset], to: hash) }
      }
      index &+= length
    }
    end = index
    self.hash = hash
    self.groups = Int(groups)
    hasCapitalE = kinds & ByteTable.capitalE != 0
  }

  /// How many bytes a letter of more than one byte has, or an apostrophe inside an English word; 0 for the end of a word.
  @inline(__always)
  private static func longLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ isEnglish: Bool) -> Int {
    let left = bytes.count - index
    switch bytes[index] {
    case 0xC3...0xDF: return left >= 2 ? 2 : 0
    case UInt8(ascii: "'"): return isEnglish && left >= 2 && isLetterStart(bytes[index + 1]) ? 1 : 0
    case 0xE2:
      let isApostrophe = isEnglish && left >= 4 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      return isApostrophe && isLetterStart(bytes[index + 3]) ? 3 : 0
    case 0xE1, 0xE3...0xEF: return left >= 3 ? 3 : 0
    default: return 0
    }
  }

  /// The second byte of a letter, in lower case (Latin-1 letters and œ).
  @inline(__always)
  static func lower(_ first: UInt8, _ second: UInt8) -> UInt8 {
    if first == 0xC3 { return second >= 0x80 && second <= 0x9E && second != 0x97 ? second | 0x20 : second }
    return first == 0xC5 && second == 0x92 ? 0x93 : second
  }

  @inline(__always)
  private static func isAccentedVowel(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first == 0xC3 else { return first == 0xC5 && second == 0x93 }
    return second != 0xA7 && second != 0xB1 && second != 0xB0 && second >= 0xA0
  }
}
