/// The words that the rules of one language look for, as numbers; most words of a text are none of them.
///
/// Words are found by a hash of their lower-case bytes. A small bit table says "none of them" for nearly every other word.
struct Lexicon: Sendable {
  private(set) var count = 1
  private var filter = [UInt64](repeating: 0, count: 1024)
  private var hashes: [UInt64] = [0]
  private var slots: [UInt16] = [UInt16](repeating: 0, count: 8192)
  /// Which rules want to see a line with this word, as bits.
  private(set) var wanted: [UInt32] = [0]
  private(set) var classes: [WordClass] = [[]]

  /// The number of a word, a new one if it has none yet.
  mutating func intern(_ word: some StringProtocol) -> WordID {
    let hash = Self.hash(word)
    let known = id(of: hash)
    if known != .other { return known }
    let id = WordID(rawValue: UInt16(truncatingIfNeeded: count))
    count += 1
    hashes.append(hash)
    wanted.append(0)
    classes.append([])
    filter[Int(truncatingIfNeeded: hash >> 6) & 1023] |= 1 << (hash & 63)
    var slot = Int(truncatingIfNeeded: hash >> 20) & 8191
    while slots[slot] != 0 { slot = (slot + 1) & 8191 }
    slots[slot] = id.rawValue
    return id
  }

  /// A rule wants to see lines with this word.
  mutating func want(_ id: WordID, by rule: UInt32) { wanted[id.index] |= rule }

  /// Puts a word into a class.
  mutating func put(_ id: WordID, into wordClass: WordClass) { classes[id.index].insert(wordClass) }

  private func id(of hash: UInt64) -> WordID {
    var slot = Int(truncatingIfNeeded: hash >> 20) & 8191
    while slots[slot] != 0 {
      if hashes[Int(slots[slot])] == hash { return WordID(rawValue: slots[slot]) }
      slot = (slot + 1) & 8191
    }
    return .other
  }

  /// The tables for reading, for good.
  func tables() -> LexiconTables {
    LexiconTables(
      filter: Self.kept(filter), slots: Self.kept(slots), hashes: Self.kept(hashes), wanted: Self.kept(wanted))
  }

  private static func kept<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = memory.initialize(from: array)
    // `allocate` gives a base for any count; an array here is never empty.
    return UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
  }

  /// Adds a byte to the running hash of a word.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash << 9 | hash >> 55) ^ UInt64(byte) }

  /// The hash of a word whose bytes were added.
  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 32)
  }

  private static func hash(_ word: some StringProtocol) -> UInt64 {
    finished(word.utf8.reduce(0) { add($1, to: $0) })
  }
}

/// FNV-1a, for whole sentences and ids.
enum LongHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a byte.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

/// The tables of a finished lexicon as plain memory: a look-up for each of millions of words pays no reference counts.
///
/// The memory is never written again and lives as long as the program, as the compiled rules do.
struct LexiconTables: @unchecked Sendable {
  fileprivate let filter: UnsafePointer<UInt64>
  fileprivate let slots: UnsafePointer<UInt16>
  fileprivate let hashes: UnsafePointer<UInt64>
  fileprivate let wanted: UnsafePointer<UInt32>

  /// The number of the word with this hash, or ``WordID/other``.
  @inline(__always)
  func id(of hash: UInt64) -> WordID {
    guard filter[Int(truncatingIfNeeded: hash >> 6) & 1023] & (1 << (hash & 63)) != 0 else { return .other }
    var slot = Int(truncatingIfNeeded: hash >> 20) & 8191
    while slots[slot] != 0 {
      if hashes[Int(slots[slot])] == hash { return WordID(rawValue: slots[slot]) }
      slot = (slot + 1) & 8191
    }
    return .other
  }

  /// The rules that want to see a line with this word, as bits.
  @inline(__always)
  func wanted(_ id: WordID) -> UInt32 { wanted[id.index] }
}

/// Kinds of small words that several rules share.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt8
  /// Says no: *pas, jamais, not, never*.
  static let negation = WordClass(rawValue: 1 << 0)
  /// Sets one thing against another, or speaks of the word itself: *plutôt, entre, mot, rather, word*.
  static let contrast = WordClass(rawValue: 1 << 1)
  /// Leaves no exception: *toujours, seul, always, only*.
  static let absolute = WordClass(rawValue: 1 << 2)
  /// Leaves room: *peut, souvent, can, often*.
  static let hedge = WordClass(rawValue: 1 << 3)
  /// Speaks of the word itself: *mot, terme, word, term*.
  static let mention = WordClass(rawValue: 1 << 4)
}
