/// Turns the bytes of a file into UTF-8 as they come, whatever a spreadsheet saved.
///
/// A byte that cannot be read becomes ``unreadable``, which UTF-8 never holds, so that the scanner meets it in its
/// place and can name the line.
struct TextDecoder {
  /// How the bytes are read.
  enum Encoding: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  }

  /// Stands in the output for what cannot be read.
  static let unreadable: UInt8 = 0xFF

  private(set) var encoding = Encoding.utf8
  private var pending: [UInt8] = []
  private var isStarted = false
  private var hasMultibyte = false

  /// Appends the text of a chunk; an unfinished character waits for the next one.
  mutating func decode(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
    guard !pending.isEmpty || !isStarted else {
      decodeRest(chunk, isLast: isLast, into: &out)
      return
    }
    let joined = pending + chunk
    pending = []
    guard isLast || isStarted || joined.count >= 3 else {
      pending = joined
      return
    }
    joined.withUnsafeBufferPointer { bytes in
      let mark = isStarted ? 0 : readMark(bytes)
      isStarted = true
      decodeRest(UnsafeBufferPointer(rebasing: bytes[mark...]), isLast: isLast, into: &out)
    }
  }

  /// The length of the byte order mark, which also names the encoding.
  private mutating func readMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    if bytes.starts(with: [0xFF, 0xFE]) { encoding = .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { encoding = .utf16BigEndian }
    return encoding == .utf8 ? 0 : 2
  }

  private mutating func decodeRest(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
    switch encoding {
    case .utf8: decodeUTF8(bytes, isLast: isLast, into: &out)
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(bytes, isLast: isLast, into: &out)
    case .windows1252: Windows1252.decode(bytes, into: &out)
    }
  }

  private mutating func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
    var index = 0
    var copied = 0
    while true {
      index = UTF8Bytes.endOfASCII(bytes, from: index)
      guard index < bytes.count else { break }
      switch UTF8Bytes.sequence(bytes, at: index) {
      case .valid(let length):
        hasMultibyte = true
        index += length
      case .unfinished where !isLast:
        out.append(contentsOf: bytes[copied..<index])
        pending = Array(bytes[index...])
        return
      case .unfinished, .invalid:
        out.append(contentsOf: bytes[copied..<index])
        // Only ASCII so far: it reads the same in Windows-1252, which older spreadsheets write.
        guard hasMultibyte else {
          encoding = .windows1252
          Windows1252.decode(UnsafeBufferPointer(rebasing: bytes[index...]), into: &out)
          return
        }
        out.append(Self.unreadable)
        index += 1
        copied = index
      }
    }
    out.append(contentsOf: bytes[copied...])
  }

  private mutating func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into out: inout [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(bytes, index)
      guard first & 0xF800 == 0xD800 else {
        UTF8Bytes.append(UInt32(first), to: &out)
        index += 2
        continue
      }
      guard index + 3 < bytes.count || isLast else { break }
      let second = index + 3 < bytes.count ? unit(bytes, index + 2) : 0
      if first < 0xDC00, second & 0xFC00 == 0xDC00 {
        UTF8Bytes.append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)), to: &out)
        index += 4
      } else {
        out.append(Self.unreadable)
        index += 2
      }
    }
    guard index < bytes.count else { return }
    if isLast { out.append(Self.unreadable) } else { pending = Array(bytes[index...]) }
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16 {
    let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return encoding == .utf16LittleEndian ? a | b << 8 : a << 8 | b
  }
}
