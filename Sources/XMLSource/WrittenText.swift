/// Walks text as it is written, counting the bytes that a reader of the document sees.
struct WrittenText {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  let end: Int
  private var isLiteral = false

  private static let literalStart = Array("<![CDATA[".utf8)
  private static let literalEnd = Array("]]>".utf8)
  private static let comment = (start: Array("<!--".utf8), end: Array("-->".utf8))

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// Goes on over so many bytes of the text; returns where the next one is written.
  mutating func skip(_ count: Int) -> Int {
    var left = count
    while position < end {
      if skipMarks() { continue }
      if left <= 0 { break }
      left -= step()
    }
    return position
  }

  /// Goes over one written thing; returns how many bytes it stands for.
  private mutating func step() -> Int {
    if bytes[position] == UInt8(ascii: "&"), !isLiteral { return entity() }
    let isPair = bytes[position] == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
    position += isPair ? 2 : 1
    return 1
  }

  private mutating func entity() -> Int {
    let start = position + 1
    while position < end, bytes[position] != UInt8(ascii: ";") { position += 1 }
    let name = String(decoding: bytes[start..<max(start, position)], as: UTF8.self)
    position = min(position + 1, end)
    guard name.hasPrefix("#") else { return 1 }
    let isHex = name.dropFirst().first == "x"
    let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return code.flatMap(Unicode.Scalar.init).map { String($0).utf8.count } ?? 1
  }

  /// Goes over what stands for nothing: the marks of a CDATA section, comments.
  private mutating func skipMarks() -> Bool {
    if isLiteral {
      guard stands(Self.literalEnd) else { return false }
      position += Self.literalEnd.count
      isLiteral = false
      return true
    }
    if stands(Self.literalStart) {
      position += Self.literalStart.count
      isLiteral = true
      return true
    }
    guard stands(Self.comment.start) else { return false }
    while position < end, !stands(Self.comment.end) { position += 1 }
    position = min(position + Self.comment.end.count, end)
    return true
  }

  private func stands(_ mark: [UInt8]) -> Bool {
    bytes[position] == mark[0] && bytes[position..<end].starts(with: mark)
  }
}
