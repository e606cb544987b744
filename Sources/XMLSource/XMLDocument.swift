package import Diagnostics

/// A run of bytes of a document: in the file itself, or in the arena where entities and line ends were resolved.
struct TextSlice: Hashable, Sendable {
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
  /// True for an element, false for text.
  package let isElement: Bool
  /// True for an element of another namespace.
  package var isForeign: Bool
  /// True for an element whose end tag was missing: what it holds may belong to its parent.
  package var isUnclosed: Bool
  /// True for text that was copied to the arena.
  let isInArena: Bool
  package let name: NameID
  /// The index after the last node inside this one.
  package var end: Int32
  /// The first byte: `<` of an element, the first byte of a text.
  package let lower: UInt32
  /// The byte after the end tag, or after the text.
  package var upper: UInt32
  /// Attributes of an element: first index and count; the slice of a text.
  package let first: UInt32
  package let count: UInt32
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
  package var root: Int? { nodes.firstIndex { $0.isElement } }

  /// Gives a view of the tree that is read without copies; it must not leave the closure.
  package func withTree<Result>(_ body: (XMLTree) throws -> Result) rethrows -> Result {
    try nodes.withUnsafeBufferPointer { nodes in
      try attributes.withUnsafeBufferPointer { attributes in
        try arena.withUnsafeBufferPointer { arena in
          try source.storage.withUnsafeBufferPointer { storage in
            try body(
              XMLTree(
                file: file, nodes: nodes, attributes: attributes, arena: arena,
                bytes: UnsafeBufferPointer(rebasing: storage[..<source.count])))
          }
        }
      }
    }
  }

  /// The bytes of an element's name in its start tag.
  func nameRange(of node: Int) -> SourceRange { withTree { $0.nameRange(of: node) } }
}

/// True for the white space of XML.
@inlinable
package func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

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
