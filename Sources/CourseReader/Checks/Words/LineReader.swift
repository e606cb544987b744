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
  private var openQuotes = 0 { didSet { updateSurroundings() } }
  private var isInStraightQuote = false { didSet { updateSurroundings() } }
  /// `<q>` elements around the text.
  var quoteElements = 0 { didSet { updateSurroundings() } }
  /// `<em>` elements around the text.
  var emphasisElements = 0 { didSet { updateSurroundings() } }
  /// What every word gets from the quotation marks and elements around it.
  private var surroundings: WordFlags = []

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
    if openQuotes > 0 { openQuotes = 0 }
    if isInStraightQuote { isInStraightQuote = false }
  }

  private mutating func updateSurroundings() {
    let isQuoted = openQuotes > 0 || isInStraightQuote || quoteElements > 0
    surroundings = isQuoted ? .quoted : []
    if emphasisElements > 0 { surroundings.insert(.emphasised) }
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
      if byte == 0x20 {
        // The commonest sign by far.
        space()
        index += 1
      } else if isLetterStart(byte) || isDigit(byte) {
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
    let scan = WordScan(bytes, start, tables, isEnglish: line.tongue == .english)
    let end = scan.end
    // Half a letter at the end of a text cannot be, and must not stop the reading if it is.
    guard end > start else { return start + 1 }
    let id = tables.id(of: Lexicon.finished(scan.hash))
    line.wanted |= tables.wanted(id)
    let flags = pending.subtracting(.afterStop).union(surroundings)
    pending = []
    line.words.append(
      Word(
        node: Int32(truncatingIfNeeded: node), start: UInt32(truncatingIfNeeded: start),
        length: UInt16(truncatingIfNeeded: end - start), id: id, flags: flags))
    line.counts.add(flags, syllables: Syllables.settled(scan.groups, bytes, start, end, line.tongue))
    if line.tongue == .french {
      if scan.hasCapitalE { markInnerE(bytes, start, end, node) }
      if isDigit(bytes[start]) { checkHour(bytes, start, end, node) }
    }
    before = isDigit(bytes[end - 1]) ? .digit : .letter
    return end
  }

  private mutating func markInnerE(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ node: Int) {
    for index in start + 1..<end where bytes[index] == UInt8(ascii: "E") { mark(.ending, node, index, 1) }
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
      pending.formUnion([.afterStop, .clauseStart])
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if before == .space { mark(.extraSpace, node, index, 1) }
      pending.formUnion([.afterStop, .clauseStart])
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
    pending.formUnion(pending.contains(.afterStop) ? [.spaced, .sentenceStart] : .spaced)
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
    case (0x80, 0xA6): pending.insert(.afterStop)
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

  private static func isNoBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return true }
    return index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF
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
