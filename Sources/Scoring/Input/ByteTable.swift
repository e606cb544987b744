/// Gives each distinct run of bytes a number, 0, 1, 2… in the order in which they are met, without making strings.
///
/// A run of up to seven bytes stands in the table itself, so that finding it touches one place in memory.
struct ByteTable {
  /// One place of the table: the bytes and their count in one word, or the hash of a longer run with count 255.
  private struct Slot {
    var word: UInt64
    var prefix: UInt32
    /// The number, or -1 for an empty place.
    var number: Int32
  }

  private static let empty = Slot(word: 0, prefix: 0, number: -1)
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Slot]
  /// Chosen anew in each run, so that no file can be made whose names all collide.
  private let seed = UInt64.random(in: .min ... .max)

  init() { slots = [Slot](repeating: Self.empty, count: 16) }

  /// How many distinct runs there are.
  var count: Int { ends.count }

  /// The number of these bytes, after a prefix that is part of the name; a new one if they were never met.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, prefix: UInt32 = 0) -> Int {
    let word = word(of: bytes)
    let mask = slots.count - 1
    var place = home(word, prefix) & mask
    while slots[place].number >= 0 {
      if slots[place].word == word, slots[place].prefix == prefix {
        let number = Int(slots[place].number)
        if bytes.count < 8 || isEqual(number, bytes) { return number }
      }
      place = (place + 1) & mask
    }
    slots[place] = Slot(word: word, prefix: prefix, number: Int32(ends.count))
    withUnsafeBytes(of: prefix) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The text of a number.
  func text(_ number: Int) -> String { String(decoding: arena[range(number)], as: UTF8.self) }

  /// The prefix of a number.
  func prefix(_ number: Int) -> UInt32 {
    let start = range(number).lowerBound - 4
    return arena.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt32.self) }
  }

  /// True if a number stands for these bytes, whatever its prefix.
  func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      var index = 0
      while index < bytes.count, arena[range.lowerBound + index] == bytes[index] { index += 1 }
      return index == bytes.count
    }
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1]) + 4..<ends[number] }

  /// The bytes of a short run, or the hash of a long one; the top byte keeps the two apart.
  private func word(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bytes.count >= 8 else {
      var word = UInt64(bytes.count) << 56
      for index in 0..<bytes.count { word |= UInt64(bytes[index]) << UInt64(index * 8) }
      return word
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = Self.mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    // The last eight bytes, some of them for the second time.
    hash = Self.mix(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
    return hash | 0xFF << 56
  }

  private func home(_ word: UInt64, _ prefix: UInt32) -> Int {
    Int(truncatingIfNeeded: Self.mix(word ^ seed &+ UInt64(prefix) &* 0xD6E8_FEB8_6659_FD93))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Self.empty, count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var place = home(slot.word, slot.prefix) & (slots.count - 1)
      while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
