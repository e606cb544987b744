import Diagnostics

/// Grows an ``XMLDocument`` from events; libxml2's callbacks and the recovery scan both feed it.
struct XMLTreeBuilder {
  private(set) var document: XMLDocument
  private(set) var names: NameTable
  private var open: [Int32] = []
  /// Where the last event ended, for text that libxml2 had to copy.
  private var lastEnd = 0

  init(document: XMLDocument, names: NameTable) {
    self.document = document
    self.names = names
    self.document.nodes.reserveCapacity(document.source.count / 48)
    self.document.attributes.reserveCapacity(document.source.count / 64)
  }

  /// The names of the elements that are open, outermost first, as node indices.
  var openElements: [Int32] { open }

  mutating func number(of name: String) -> NameID { names.number(of: name) }

  /// An element starts; its attributes were added just before.
  mutating func start(_ name: NameID, isForeign: Bool, lower: Int, upper: Int, attributesFrom first: Int) {
    document.nodes.append(
      XMLNode(
        isElement: true, isForeign: isForeign, isUnclosed: false, isInArena: false, name: name, end: 0,
        lower: UInt32(lower), upper: UInt32(upper), first: UInt32(first),
        count: UInt32(document.attributes.count - first)))
    open.append(Int32(document.nodes.count - 1))
    lastEnd = upper
  }

  /// The innermost open element ends.
  mutating func end(at upper: Int, isUnclosed: Bool = false) {
    guard let node = open.popLast() else { return }
    document.nodes[Int(node)].end = Int32(document.nodes.count)
    document.nodes[Int(node)].upper = UInt32(upper)
    document.nodes[Int(node)].isUnclosed = isUnclosed
    lastEnd = upper
  }

  /// Text that stands in the file as it is.
  mutating func text(lower: Int, length: Int) {
    lastEnd = lower + length
    if let last = document.nodes.indices.last, !document.nodes[last].isElement, !document.nodes[last].isInArena,
      Int(document.nodes[last].upper) == lower
    {
      appendText(lower: Int(document.nodes[last].lower), upper: lastEnd, replacing: last, isInArena: false)
      return
    }
    appendText(lower: lower, upper: lastEnd, replacing: nil, isInArena: false)
  }

  /// Text that was changed on the way in: entities, line ends.
  mutating func text(copying bytes: UnsafeBufferPointer<UInt8>, cursor: Int) {
    let offset = document.arena.count
    document.arena.append(contentsOf: bytes)
    if let last = document.nodes.indices.last, !document.nodes[last].isElement, document.nodes[last].isInArena,
      Int(document.nodes[last].first + document.nodes[last].count) == offset
    {
      let node = document.nodes[last]
      document.nodes[last] = textNode(
        lower: Int(node.lower), upper: cursor, first: Int(node.first), count: Int(node.count) + bytes.count,
        isInArena: true)
    } else {
      document.nodes.append(
        textNode(lower: lastEnd, upper: cursor, first: offset, count: bytes.count, isInArena: true))
    }
    lastEnd = max(lastEnd, cursor)
  }

  /// An attribute whose value stands in the file as it is.
  mutating func attribute(_ name: NameID, lower: Int, upper: Int) {
    let value = TextSlice(offset: UInt32(lower), length: UInt32(upper - lower), isInArena: false)
    document.attributes.append(
      XMLAttribute(name: name, value: value, lower: UInt32(lower), upper: UInt32(upper)))
  }

  /// An attribute whose value was changed on the way in; the range is that of the quotes in the file.
  mutating func attribute(_ name: NameID, copying bytes: UnsafeBufferPointer<UInt8>, lower: Int, upper: Int) {
    let value = TextSlice(
      offset: UInt32(document.arena.count), length: UInt32(bytes.count), isInArena: true)
    document.arena.append(contentsOf: bytes)
    document.attributes.append(
      XMLAttribute(name: name, value: value, lower: UInt32(lower), upper: UInt32(upper)))
  }

  var attributeCount: Int { document.attributes.count }

  private mutating func appendText(lower: Int, upper: Int, replacing last: Int?, isInArena: Bool) {
    let node = textNode(lower: lower, upper: upper, first: lower, count: upper - lower, isInArena: isInArena)
    if let last { document.nodes[last] = node } else { document.nodes.append(node) }
  }

  private func textNode(lower: Int, upper: Int, first: Int, count: Int, isInArena: Bool) -> XMLNode {
    XMLNode(
      isElement: false, isForeign: false, isUnclosed: false, isInArena: isInArena, name: NameID(rawValue: 0), end: 0,
      lower: UInt32(lower), upper: UInt32(upper), first: UInt32(first), count: UInt32(count))
  }
}
