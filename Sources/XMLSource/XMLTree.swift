package import Diagnostics

/// A view of an ``XMLDocument`` that costs no copies and no reference counts; it lives inside `withTree` only.
package struct XMLTree {
  package let file: FileID
  package let nodes: UnsafeBufferPointer<XMLNode>
  /// The attributes of all elements, in document order.
  package let attributes: UnsafeBufferPointer<XMLAttribute>
  let arena: UnsafeBufferPointer<UInt8>
  let bytes: UnsafeBufferPointer<UInt8>

  /// The indices in ``attributes`` of an element's attributes.
  @inlinable
  package func attributeIndices(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].first)
    return first..<first + Int(nodes[node].count)
  }

  /// The child nodes of an element.
  @inlinable
  package func children(of node: Int) -> XMLChildren { XMLChildren(nodes: nodes, node: node) }

  /// The bytes of an attribute's value, entities resolved.
  package func bytes(of attribute: XMLAttribute) -> UnsafeBufferPointer<UInt8> { bytes(attribute.value) }

  /// The value of an attribute, entities resolved.
  package func text(of attribute: XMLAttribute) -> String {
    String(decoding: bytes(attribute.value), as: UTF8.self)
  }

  /// The bytes of a text node, entities resolved.
  package func bytes(of node: Int) -> UnsafeBufferPointer<UInt8> {
    bytes(TextSlice(offset: nodes[node].first, length: nodes[node].count, isInArena: nodes[node].isInArena))
  }

  /// The words of a text node, entities resolved.
  package func text(of node: Int) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  /// True if a text node is only white space.
  package func isBlank(_ node: Int) -> Bool {
    for byte in bytes(of: node) where !isXMLSpace(byte) { return false }
    return true
  }

  private func bytes(_ slice: TextSlice) -> UnsafeBufferPointer<UInt8> {
    let range = Int(slice.offset)..<Int(slice.offset + slice.length)
    return UnsafeBufferPointer(rebasing: slice.isInArena ? arena[range] : bytes[range])
  }

  /// The bytes of an element's name in its start tag.
  package func nameRange(of node: Int) -> SourceRange {
    let start = Int(nodes[node].lower) + 1
    var end = start
    while end < bytes.count, isXMLNameByte(bytes[end]) { end += 1 }
    return SourceRange(file: file, lower: start, upper: end)
  }

  /// The bytes between the quotes of an attribute's value.
  package func valueRange(of attribute: XMLAttribute) -> SourceRange {
    SourceRange(file: file, lower: Int(attribute.lower), upper: Int(attribute.upper))
  }

  /// The bytes of an attribute's name, found by going back from its value.
  package func nameRange(of attribute: XMLAttribute) -> SourceRange {
    var index = Int(attribute.lower) - 2
    while index > 0, isXMLSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index -= 1 }
    let end = index + 1
    while index > 0, isXMLNameByte(bytes[index]) { index -= 1 }
    return SourceRange(file: file, lower: index + 1, upper: end)
  }

  /// The first byte of a text node that is not white space, to the end of the text.
  package func inkRange(of node: Int) -> SourceRange {
    var lower = Int(nodes[node].lower)
    var end = Int(nodes[node].upper)
    while lower < end, isXMLSpace(bytes[lower]) { lower += 1 }
    while end > lower, isXMLSpace(bytes[end - 1]) { end -= 1 }
    return SourceRange(file: file, lower: lower, upper: end)
  }

  /// Where bytes of a text node's words stand in the file, entities and line ends counted as they are written.
  package func sourceRange(of node: Int, lower: Int, upper: Int) -> SourceRange {
    let start = Int(nodes[node].lower)
    guard nodes[node].isInArena else {
      return SourceRange(file: file, lower: start + lower, upper: start + upper)
    }
    var scan = WrittenText(bytes: bytes, position: start, end: Int(nodes[node].upper))
    let from = scan.skip(lower)
    return SourceRange(file: file, lower: from, upper: upper > lower ? scan.skip(upper - lower) : from)
  }

  /// The bytes of the root's `xmlns` value, or nil if it has none.
  package var namespaceValue: SourceRange? {
    guard let root = nodes.firstIndex(where: \.isElement) else { return nil }
    var tags = TagScanner(bytes: bytes, position: Int(nodes[root].lower) + 1)
    tags.skipName()
    while let attribute = tags.nextAttribute() {
      if let name = attribute.name, tags.text(name) == "xmlns", let value = attribute.value {
        return SourceRange(file: file, lower: value.lowerBound, upper: value.upperBound)
      }
    }
    return nil
  }
}

/// The child nodes of an element, one index after the other.
package struct XMLChildren: Sequence, IteratorProtocol {
  @usableFromInline let nodes: UnsafeBufferPointer<XMLNode>
  @usableFromInline var index: Int
  @usableFromInline let end: Int

  @inlinable
  init(nodes: UnsafeBufferPointer<XMLNode>, node: Int) {
    self.nodes = nodes
    index = node + 1
    end = Int(nodes[node].end)
  }

  @inlinable
  package mutating func next() -> Int? {
    guard index < end else { return nil }
    let current = index
    index = nodes[current].isElement ? Int(nodes[current].end) : current + 1
    return current
  }
}
