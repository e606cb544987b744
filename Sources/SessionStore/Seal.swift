import Glibc

/// The last bytes of a session file: a checksum of every byte before them.
///
/// SQLite leaves most bytes of a small file unused, and nothing else would notice when one of them changes. SQLite itself
/// passes over what follows its last page. The seal is written after each commit; a program that was killed in between
/// leaves a seal that names an older commit, and such a seal says nothing about the file.
struct Seal {
  /// "Amor", the commit's number, the checksum of the pages, the checksum of these.
  static let length = 24
  private static let name: [UInt8] = Array("Amor".utf8)

  /// What looking at a file's end says.
  enum Finding {
    case intact
    /// The file was made by version 1, or a program was killed before it could seal its last commit.
    case none
    case broken
  }

  /// Seals a file; what keeps it from being sealed takes nothing away from what is saved.
  static func put(on descriptor: Int32) {
    guard let (pages, commit) = pages(of: descriptor) else { return }
    let seal = bytes(commit: commit, sum: Checksum.of(pages))
    _ = seal.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(pages.count)) }
  }

  /// Compares a file with its seal; nobody may write meanwhile.
  static func check(_ descriptor: Int32) -> Finding {
    guard let (pages, commit) = pages(of: descriptor) else { return .broken }
    let end = read(descriptor, count: 4096, at: pages.count)
    if end.allSatisfy({ $0 == 0 }) { return .none }
    guard end.count >= length, end.dropFirst(length).allSatisfy({ $0 == 0 }) else { return .broken }
    let seal = Array(end.prefix(length))
    if seal == bytes(commit: commit, sum: Checksum.of(pages)) { return .intact }
    // A seal that holds in itself and names another commit was left by a kill.
    let (other, sum) = (number(seal, at: 4), seal[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    return other != commit && seal == bytes(commit: other, sum: sum) ? .none : .broken
  }

  private static func bytes(commit: UInt32, sum: UInt64) -> [UInt8] {
    let seal = name + bigEndian(UInt64(commit)).suffix(4) + bigEndian(sum)
    return seal + bigEndian(Checksum.of(seal))
  }

  /// The pages that SQLite knows of, and the number of the last commit; nil if its header contradicts itself.
  private static func pages(of descriptor: Int32) -> (bytes: [UInt8], commit: UInt32)? {
    let header = read(descriptor, count: 100, at: 0)
    guard header.count == 100, header[24..<28] == header[92..<96] else { return nil }
    let stored = Int(header[16]) << 8 | Int(header[17])
    let size = stored == 1 ? 65_536 : stored
    let count = Int(number(header, at: 28)) * size
    var status = stat()
    guard fstat(descriptor, &status) == 0, count <= Int(status.st_size) else { return nil }
    let pages = read(descriptor, count: count, at: 0)
    return pages.count == count ? (pages, number(header, at: 24)) : nil
  }

  private static func read(_ descriptor: Int32, count: Int, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      while initialized < count {
        let got = pread(descriptor, base + initialized, count - initialized, off_t(offset + initialized))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        initialized += got
      }
    }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * UInt64($0))) }
  }
}
