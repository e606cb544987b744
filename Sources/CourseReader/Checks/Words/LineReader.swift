import XMLSource

/// Cuts text into words in one pass over its bytes; no strings are made.
struct LineReader {
  /// What stood just before a byte.
  private enum Before {
    case nothing, space, letter, digit, other
  }

  var line: Line
  private let french: LexiconTables
  private let english: LexiconTables
  private let typographyRules: UInt32
  private var before = Before.nothing
  private var pending: WordFlags = [.spaced, .sentenceStart]
  private var isAfterStop = false
  private var openQuotes = 0
  private var isInStraightQuote = false
  /// `<q>` elements around the text.
  var quoteElements = 0
  /// `<em>` elements around the text.
  var emphasisElements = 0

  init(tree: XMLTree, tables: [LexiconTables], typographyRules: UInt32) {
    line = Line(tree: tree)
    french = tables[Tongue.french.rawValue]
    english = tables[Tongue.english.rawValue]
    self.typographyRules = typographyRules
  }

  /// Starts a new line.
  mutating func start() {
    line.clear()
    before = .nothing
    pending = [.spaced, .sentenceStart]
    isAfterStop = false
    openQuotes = 0
    isInStraightQuote = false
  }

  /// Ends the line: marks of typography call the rules that look at them.
  mutating func finish() {
    if !line.marks.isEmpty { line.wanted |= typographyRules }
  }

  /// An inline element starts or ends: words before and after do not run together.
  mutating func boundary() { if openQuotes == 0 { pending.insert(.clauseStart) } }

  /// Reads one text node.
  mutating func read(_ node: Int) {
    let bytes = line.tree.bytes(of: node)
    let tables = line.tongue == .french ? french : english
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isLetterStart(byte) || isDigit(byte) {
        index = word(bytes, index, node, tables)
      } else {
        index = sign(bytes, index, node)
      }
    }
  }

  // MARK: Words

  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ node: Int, _ tables: LexiconTables
  ) -> Int {
    var hash: UInt64 = 0
    var index = start
    var groups: UInt32 = 0
    var wasVowel: UInt32 = 0
    var flags = pending
    let first = bytes[start]
    if isCapital(bytes, start) { flags.insert(.capital) }
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        hash = Lexicon.add(byte, to: hash)
        let isVowel = Self.vowels >> UInt32(byte & 31) & 1
        groups &+= isVowel & ~wasVowel
        wasVowel = isVowel
        index += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if index > start, byte == UInt8(ascii: "E"), line.tongue == .french { mark(.ending, node, index, 1) }
        hash = Lexicon.add(byte | 0x20, to: hash)
        let isVowel = Self.vowels >> UInt32(byte & 31) & 1
        groups &+= isVowel & ~wasVowel
        wasVowel = isVowel
        index += 1
      case 0xC3...0xDF:
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let folded = Self.lower(byte, second)
        hash = Lexicon.add(folded, to: Lexicon.add(byte, to: hash))
        let isVowel: UInt32 = Self.isAccentedVowel(byte, folded) ? 1 : 0
        groups &+= isVowel & ~wasVowel
        wasVowel = isVowel
        index += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hash = Lexicon.add(byte, to: hash)
        wasVowel = 0
        index += 1
      case UInt8(ascii: "'"):
        guard line.tongue == .english, index + 1 < bytes.count, isLetterStart(bytes[index + 1]) else { break scan }
        hash = Lexicon.add(byte, to: hash)
        index += 1
      case 0xE2:
        guard line.tongue == .english, Self.isCurlyApostrophe(bytes, index), index + 3 < bytes.count,
          isLetterStart(bytes[index + 3])
        else { break scan }
        hash = Lexicon.add(UInt8(ascii: "'"), to: hash)
        index += 3
      case 0xE1, 0xE3...0xEF:
        for offset in 0..<min(3, bytes.count - index) { hash = Lexicon.add(bytes[index + offset], to: hash) }
        index += 3
      default: break scan
      }
    }
    index = min(index, bytes.count)
    let id = tables.id(of: Lexicon.finished(hash))
    line.wanted |= tables.wanted(id)
    if openQuotes > 0 || isInStraightQuote || quoteElements > 0 { flags.insert(.quoted) }
    if emphasisElements > 0 { flags.insert(.emphasised) }
    if isAfterStop, flags.contains(.spaced) { flags.insert(.sentenceStart) }
    if isDigit(first), line.tongue == .french { checkHour(bytes, start, index, node) }
    line.words.append(
      Word(
        node: Int32(node), start: UInt32(start), length: UInt16(truncatingIfNeeded: index - start), id: id,
        flags: flags))
    if flags.contains(.spaced) { line.counts.words += 1 }
    if flags.contains(.sentenceStart) { line.counts.sentences += 1 }
    line.counts.syllables += Syllables.settled(Int(groups), bytes, start, index, line.tongue)
    pending = []
    isAfterStop = false
    before = isDigit(bytes[index - 1]) ? .digit : .letter
    return index
  }

  private mutating func checkHour(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ node: Int) {
    guard let mark = bytes[start..<end].firstIndex(of: UInt8(ascii: "h")), mark > start, isDigit(bytes[mark - 1]),
      mark + 1 == end || isDigit(bytes[mark + 1])
    else { return }
    self.mark(.missingSpace, node, mark, 1)
  }

  // MARK: Signs

  private mutating func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ node: Int) -> Int {
    let byte = bytes[index]
    let next: UInt8 = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      space()
      return index + 1
    case UInt8(ascii: "."):
      if before == .letter, isLetterStart(next) { mark(.innerDot, node, index, 1) }
      isAfterStop = true
      pending.insert(.clauseStart)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if before == .space { mark(.extraSpace, node, index, 1) }
      isAfterStop = true
      pending.insert(.clauseStart)
    case UInt8(ascii: ";"):
      if before == .space { mark(.extraSpace, node, index, 1) }
      pending.insert(.clauseStart)
    case UInt8(ascii: ":"):
      if before != .space, before != .nothing, next == 0 || isXMLSpace(next) { mark(.missingSpace, node, index, 1) }
      pending.insert(.clauseStart)
    case UInt8(ascii: "%"), UInt8(ascii: "$"):
      if before == .digit { mark(.missingSpace, node, index, 1) }
    case UInt8(ascii: "("), UInt8(ascii: "/"):
      if before == .letter, isLetterStart(next) { mark(.ending, node, index, 1) }
      pending.insert(.clauseStart)
    case UInt8(ascii: "-"):
      if before == .letter, next | 0x20 == UInt8(ascii: "e") { mark(.ending, node, index, 1) }
      before = .other
      return index + 1
    case UInt8(ascii: "'"):
      before = .other
      return index + 1
    case UInt8(ascii: "\""):
      isInStraightQuote.toggle()
      pending.insert(.clauseStart)
    case 0xC2: return latinSign(bytes, index, node)
    case 0xE2: return longSign(bytes, index, node)
    default: pending.insert(.clauseStart)
    }
    before = .other
    return index + (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
  }

  private mutating func space() {
    before = .space
    pending.insert(.spaced)
  }

  /// Signs of two bytes: no-break space, guillemets, middle dot.
  private mutating func latinSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ node: Int) -> Int {
    let after = index + 2
    let next: UInt8 = after < bytes.count ? bytes[after] : 0
    switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
    case 0xA0:
      space()
      return after
    case 0xAB:
      openQuotes += 1
      let isSpaced = isXMLSpace(next) || Self.isNoBreakSpace(bytes, after) || next == 0
      if !isSpaced { mark(.missingSpace, node, index, 2) }
    case 0xBB:
      openQuotes = max(0, openQuotes - 1)
      if before != .space, before != .nothing { mark(.missingSpace, node, index, 2) }
    case 0xB7:
      if before == .letter, isLetterStart(next) { mark(.innerDot, node, index, 2) }
    default: break
    }
    pending.insert(.clauseStart)
    before = .other
    return after
  }

  /// Signs of three bytes: narrow no-break space, curly quotes, dashes, bullets.
  private mutating func longSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ node: Int) -> Int {
    let after = index + 3
    let next: UInt8 = after < bytes.count ? bytes[after] : 0
    guard after <= bytes.count else { return bytes.count }
    let code = (bytes[index + 1], bytes[index + 2])
    switch code {
    case (0x80, 0xAF):
      space()
      return after
    case (0x80, 0x99):
      before = .other
      return after
    case (0x80, 0x9C): openQuotes += 1
    case (0x80, 0x9D): openQuotes = max(0, openQuotes - 1)
    case (0x80, 0xA2), (0x80, 0xA7), (0x8B, 0x85):
      if before == .letter, isLetterStart(next) { mark(.innerDot, node, index, 3) }
    case (0x80, 0xA6): isAfterStop = true
    default: break
    }
    pending.insert(.clauseStart)
    before = .other
    return after
  }

  private mutating func mark(_ kind: TypeMark.Kind, _ node: Int, _ start: Int, _ length: Int) {
    line.marks.append(
      TypeMark(kind: kind, node: Int32(node), start: UInt32(start), length: UInt16(length)))
  }

  // MARK: Bytes

  /// The bits of a, e, i, o, u and y, by the low five bits of the letter.
  private static let vowels: UInt32 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25

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

  private static func isCurlyApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  private static func isNoBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return true }
    return index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF
  }

  private func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return true }
    return byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] <= 0x9E
  }
}

/// True for a byte that opens a letter: ASCII, or a lead byte other than those of signs.
@inline(__always)
func isLetterStart(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    || byte >= 0xC3 && byte != 0xE2 && byte < 0xF0
}

/// True for an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
