/// Gives each distinct run of bytes a number, 0, 1, 2… in the order in which they are met, without making strings.
struct ByteTable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private var slots: [Int32]
  /// Chosen anew in each run, so that no file can be made whose names all collide.
  private let seed = UInt64.random(in: .min ... .max)

  init() { slots = [Int32](repeating: -1, count: 16) }

  /// How many distinct runs there are.
  var count: Int { ends.count }

  /// The number of these bytes, after a prefix that is part of the name; a new one if they were never met.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, prefix: UInt32 = 0) -> Int {
    let hash = hash(bytes, prefix)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, isEqual(known, bytes, prefix) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    withUnsafeBytes(of: prefix) { arena.append(contentsOf: $0) }
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
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

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1]) + 4..<ends[number] }

  /// True if a number stands for these bytes and prefix.
  @inline(__always)
  func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ prefix: UInt32) -> Bool {
    let range = range(number)
    guard range.count == bytes.count, self.prefix(number) == prefix else { return false }
    return arena.withUnsafeBufferPointer { arena in
      var index = 0
      while index < bytes.count, arena[range.lowerBound + index] == bytes[index] { index += 1 }
      return index == bytes.count
    }
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ prefix: UInt32) -> UInt64 {
    var hash = seed ^ UInt64(prefix) &* 0xD6E8_FEB8_6659_FD93
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      hash = Self.mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail = UInt64(raw.count) << 56
    var shift: UInt64 = 0
    while index < raw.count {
      tail ^= UInt64(raw[index]) << shift
      shift += 8
      index += 1
    }
    return Self.mix(hash ^ tail)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
