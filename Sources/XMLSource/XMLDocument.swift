package import Diagnostics

/// A run of bytes of a document: in the file itself, or in the arena where entities and line ends were resolved.
package struct TextSlice: Hashable, Sendable {
  var offset: UInt32
  var length: UInt32
  var isInArena: Bool
}

/// One attribute: its name, its value, and where the value stands between its quotes.
package struct XMLAttribute: Sendable {
  package let name: NameID
  let value: TextSlice
  /// The bytes between the quotes.
  package let lower: UInt32
  package let upper: UInt32
}

/// One element or text of the flat tree.
package struct XMLNode: Sendable {
  /// What a node is.
  package enum Kind: UInt8, Sendable {
    case element, text
  }

  package let kind: Kind
  /// True for an element of another namespace.
  package var isForeign: Bool
  /// True for an element whose end tag was missing: what it holds may belong to its parent.
  package var isUnclosed: Bool
  package let name: NameID
  /// The index after the last node inside this one.
  package var end: Int32
  /// The first byte: `<` of an element, the first byte of a text.
  package let lower: UInt32
  /// The byte after the end tag, or after the text.
  package var upper: UInt32
  /// Attributes of an element: first index and count; the slice of a text.
  let first: UInt32
  let count: UInt32
  let isInArena: Bool
}

/// A document as a flat tree: nodes in document order, text as slices of the file; nothing of libxml2 stays alive.
package struct XMLDocument: Sendable {
  package let file: FileID
  package let source: SourceFile
  package internal(set) var nodes: [XMLNode] = []
  var attributes: [XMLAttribute] = []
  var arena: [UInt8] = []

  init(file: FileID, source: SourceFile) {
    self.file = file
    self.source = source
  }

  /// The index of the root element, or nil for a document without one.
  package var root: Int? { nodes.firstIndex { $0.kind == .element } }

  /// The attributes of an element.
  package func attributes(of node: Int) -> ArraySlice<XMLAttribute> {
    let node = nodes[node]
    return attributes[Int(node.first)..<Int(node.first + node.count)]
  }

  /// The value of an attribute, entities resolved.
  package func text(of attribute: XMLAttribute) -> String { text(attribute.value) }

  /// The words of a text node, entities resolved.
  package func text(of node: Int) -> String {
    text(TextSlice(offset: nodes[node].first, length: nodes[node].count, isInArena: nodes[node].isInArena))
  }

  /// True if a text node or value is only white space.
  package func isBlank(_ node: Int) -> Bool {
    let slice = TextSlice(offset: nodes[node].first, length: nodes[node].count, isInArena: nodes[node].isInArena)
    return bytes(slice).allSatisfy(isXMLSpace)
  }

  /// The bytes of an attribute's value, entities resolved.
  package func bytes(of attribute: XMLAttribute) -> ArraySlice<UInt8> { bytes(attribute.value) }

  private func text(_ slice: TextSlice) -> String { String(decoding: bytes(slice), as: UTF8.self) }

  private func bytes(_ slice: TextSlice) -> ArraySlice<UInt8> {
    let range = Int(slice.offset)..<Int(slice.offset + slice.length)
    return slice.isInArena ? arena[range] : source.storage[range]
  }

  /// The bytes of an element's name in its start tag.
  package func nameRange(of node: Int) -> SourceRange {
    let start = Int(nodes[node].lower) + 1
    return SourceRange(file: file, lower: start, upper: nameEnd(from: start))
  }

  /// The bytes between the quotes of an attribute's value.
  package func valueRange(of attribute: XMLAttribute) -> SourceRange {
    SourceRange(file: file, lower: Int(attribute.lower), upper: Int(attribute.upper))
  }

  /// The bytes of an attribute's name, found by going back from its value.
  package func nameRange(of attribute: XMLAttribute) -> SourceRange {
    var index = Int(attribute.lower) - 2
    let bytes = source.storage
    while index > 0, isXMLSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index -= 1 }
    let end = index + 1
    while index > 0, isXMLNameByte(bytes[index]) { index -= 1 }
    return SourceRange(file: file, lower: index + 1, upper: end)
  }

  /// The first byte of a text node that is not white space, to the end of the text.
  package func inkRange(of node: Int) -> SourceRange {
    var lower = Int(nodes[node].lower)
    let upper = Int(nodes[node].upper)
    while lower < upper, isXMLSpace(source.storage[lower]) { lower += 1 }
    var end = upper
    while end > lower, isXMLSpace(source.storage[end - 1]) { end -= 1 }
    return SourceRange(file: file, lower: lower, upper: end)
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < source.count, isXMLNameByte(source.storage[end]) { end += 1 }
    return end
  }
}

/// True for the white space of XML.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

/// True for a byte that may stand in a name; bytes above ASCII are letters here, libxml2 is stricter.
@inline(__always)
func isXMLNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
    UInt8(ascii: "."), 0x80...0xFF:
    true
  default: false
  }
}
