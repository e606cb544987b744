/// Reads the inside of one start tag, attribute by attribute, and stops at what it cannot read.
struct TagScanner {
  /// One attribute as it stands: a part is nil when it is missing.
  struct Attribute {
    var name: Range<Int>?
    var hasEquals = false
    /// The bytes between the quotes.
    var value: Range<Int>?
    /// True if the value is closed by its own quote before `<` or the end of the file.
    var isClosed = true
    /// True if nothing parts it from what stands before.
    var isGlued = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Passes a name and returns its bytes.
  @discardableResult
  mutating func skipName() -> Range<Int> {
    let start = position
    while let byte = current, isXMLNameByte(byte) { position += 1 }
    return start..<position
  }

  /// Passes white space; false if there was none.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = position
    while let byte = current, isXMLSpace(byte) { position += 1 }
    return position > start
  }

  /// Passes one byte, never beyond the end.
  mutating func advance() { position = min(position + 1, bytes.count) }

  /// The next attribute, or nil at `>`, `/`, `<` or the end.
  mutating func nextAttribute() -> Attribute? {
    var attribute = Attribute()
    attribute.isGlued = !skipSpace()
    guard let byte = current, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "<") else {
      return nil
    }
    let name = skipName()
    if !name.isEmpty { attribute.name = name }
    skipSpace()
    guard current == UInt8(ascii: "=") else {
      if name.isEmpty {
        let start = position
        advance()
        attribute.value = start..<position
        attribute.isClosed = false
      }
      return attribute
    }
    attribute.hasEquals = true
    advance()
    skipSpace()
    readValue(into: &attribute)
    return attribute
  }

  private mutating func readValue(into attribute: inout Attribute) {
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while let byte = current, !isXMLSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
        position += 1
      }
      attribute.value = start..<position
      attribute.isClosed = false
      return
    }
    advance()
    let start = position
    while let byte = current, byte != quote, byte != UInt8(ascii: "<") { position += 1 }
    attribute.value = start..<position
    attribute.isClosed = current == quote
    if attribute.isClosed { advance() }
  }
}
