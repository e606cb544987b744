/// Gives each distinct run of bytes a number, 0, 1, 2… in the order in which they are met, without making strings.
///
/// A place of the table is eight bytes: a number and half a hash, so that nearly every look at it touches the bytes of
/// one run at most.
struct ByteTable {
  private struct Slot {
    /// The upper half of the hash.
    var tag: UInt32
    /// The number, or -1 for an empty place.
    var number: Int32
  }

  private static let empty = Slot(tag: 0, number: -1)
  private var arena: [UInt8] = []
  /// The ends of the runs in the arena, without the multiples of 2^32 that ``wraps`` tells of.
  private var ends: [UInt32] = []
  /// The numbers from which on the arena has passed another 2^32.
  private var wraps: [Int] = []
  private var slots: [Slot]
  /// Chosen anew in each run, so that no file can be made whose names all collide.
  private let seed = UInt64.random(in: .min ... .max)

  init() { slots = [Slot](repeating: Self.empty, count: 16) }

  /// How many distinct runs there are.
  var count: Int { ends.count }

  /// The number of these bytes, after a prefix that is part of the name; a new one if they were never met.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, prefix: UInt32 = 0) -> Int {
    let hash = hash(of: bytes, prefix)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].number >= 0 {
      if slots[place].tag == tag, isEqual(Int(slots[place].number), bytes, prefix) { return Int(slots[place].number) }
      place = (place + 1) & mask
    }
    slots[place] = Slot(tag: tag, number: Int32(ends.count))
    let before = arena.count
    withUnsafeBytes(of: prefix) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: bytes)
    if before >> 32 != arena.count >> 32 { wraps.append(ends.count) }
    ends.append(UInt32(truncatingIfNeeded: arena.count))
    if ends.count * 4 > slots.count * 3 { grow() }
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

  private func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ prefix: UInt32) -> Bool {
    isEqual(number, bytes) && self.prefix(number) == prefix
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : end(number - 1)) + 4..<end(number) }

  private func end(_ number: Int) -> Int {
    wraps.isEmpty ? Int(ends[number]) : Int(ends[number]) + wraps.count { $0 <= number } << 32
  }

  private func hash(of bytes: UnsafeBufferPointer<UInt8>, _ prefix: UInt32) -> UInt64 {
    let start = seed ^ UInt64(prefix) &* 0xD6E8_FEB8_6659_FD93
    guard bytes.count >= 8 else {
      var word = UInt64(bytes.count) << 56
      for index in 0..<bytes.count { word |= UInt64(bytes[index]) << UInt64(index * 8) }
      return Self.mix(word ^ start)
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = start ^ UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = Self.mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    // The last eight bytes, some of them for the second time.
    return Self.mix(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Self.empty, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number >= 0 {
      let number = Int(slot.number)
      let hash: UInt64 = arena.withUnsafeBufferPointer { arena in
        self.hash(of: UnsafeBufferPointer(rebasing: arena[range(number)]), prefix(number))
      }
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].number >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
