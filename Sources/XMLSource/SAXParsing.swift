import CXMLBridge
import Diagnostics

/// libxml2's verdict on a document.
struct SAXOutcome {
  let isWellFormed: Bool
  let code: Int32
  let offset: Int
  let message: String
}

/// Builds the flat tree from libxml2's SAX2 events, without copying what stands in the file as it is.
struct SAXParsing {
  private var builder: XMLTreeBuilder
  private let base: UnsafePointer<UInt8>
  private let length: Int
  private var cache = NameCache()
  private var rootURI: UnsafePointer<UInt8>?
  /// The URI as a value: libxml2's own copy is gone when the parse has ended.
  private var namespace: String?
  private var hasRoot = false

  private init(builder: XMLTreeBuilder, base: UnsafePointer<UInt8>, length: Int) {
    self.builder = builder
    self.base = base
    self.length = length
  }

  /// Parses a file that passed the pre-scan.
  ///
  /// - Returns: the tree so far, the namespace of its root, and libxml2's verdict.
  static func parse(
    _ source: SourceFile, file: FileID, names: inout NameTable
  ) -> (document: XMLDocument, namespace: String?, outcome: SAXOutcome) {
    let document = XMLDocument(file: file, source: source)
    let table = names
    return source.storage.withUnsafeBufferPointer { storage in
      guard let base = storage.baseAddress else {
        return (document, nil, SAXOutcome(isWellFormed: false, code: 0, offset: 0, message: ""))
      }
      var parsing = SAXParsing(
        builder: XMLTreeBuilder(document: document, names: table), base: base, length: source.count)
      // The struct is reached through a pointer of its own: a class would pay for reference counts at every event.
      let outcome = withUnsafeMutablePointer(to: &parsing) { pointer in
        var handlers = amx_handlers(
          user: UnsafeMutableRawPointer(pointer),
          element: { user, name, prefix, uri, start, end, count, values in
            user?.assumingMemoryBound(to: SAXParsing.self).pointee
              .element(name, prefix, uri, Int(start), Int(end), Int(count), values)
          },
          end: { user, end in user?.assumingMemoryBound(to: SAXParsing.self).pointee.builder.end(at: Int(end)) },
          text: { user, bytes, length, cursor in
            user?.assumingMemoryBound(to: SAXParsing.self).pointee.text(bytes, Int(length), Int(cursor))
          })
        return amx_parse(base, UInt32(source.count), &handlers)
      }
      names = parsing.builder.names
      return (parsing.builder.document, parsing.namespace, SAXOutcome(outcome))
    }
  }

  private mutating func element(
    _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ start: Int,
    _ end: Int, _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if !hasRoot {
      hasRoot = true
      rootURI = uri
      namespace = uri.map { String(cString: $0) }
    }
    let isForeign = uri != rootURI
    let first = builder.attributeCount
    if let values {
      for index in 0..<count { attribute(values + 5 * index, tag: start) }
    }
    let id = isForeign ? number(name, prefix) : number(name, nil)
    builder.start(id, isForeign: isForeign, lower: start, upper: min(end + 1, length), attributesFrom: first)
  }

  private mutating func attribute(_ parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>, tag: Int) {
    guard let local = parts[0], let lower = parts[3], let upper = parts[4] else { return }
    let name = number(local, parts[1])
    if let offset = offset(of: lower) {
      builder.attribute(name, lower: offset, upper: offset + (upper - lower))
    } else {
      let place = valueRange(of: builder.names[name], inTagAt: tag)
      let bytes = UnsafeBufferPointer(start: lower, count: upper - lower)
      builder.attribute(name, copying: bytes, lower: place.lowerBound, upper: place.upperBound)
    }
  }

  private mutating func text(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ cursor: Int) {
    if let offset = offset(of: bytes) {
      builder.text(lower: offset, length: count)
    } else if cursor >= count, amx_equal(bytes, base + (cursor - count), UInt32(count)) == 1 {
      // Accented text passes through a small buffer of libxml2; the same bytes stand just before the cursor.
      builder.text(lower: cursor - count, length: count)
    } else {
      builder.text(copying: UnsafeBufferPointer(start: bytes, count: count), cursor: cursor)
    }
  }

  private func offset(of pointer: UnsafePointer<UInt8>) -> Int? {
    pointer >= base && pointer <= base + length ? pointer - base : nil
  }

  private mutating func number(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?) -> NameID {
    if let known = cache[name, prefix] { return known }
    let local = String(cString: name)
    let id = builder.number(of: prefix.map { String(cString: $0) + ":" + local } ?? local)
    cache[name, prefix] = id
    return id
  }

  /// Where the value of an attribute stands, found by reading its start tag again.
  private func valueRange(of name: String, inTagAt tag: Int) -> Range<Int> {
    var tags = TagScanner(bytes: UnsafeBufferPointer(start: base, count: length), position: tag + 1)
    tags.skipName()
    while let attribute = tags.nextAttribute() {
      if attribute.name.map({ tags.text($0) }) == name, let value = attribute.value { return value }
    }
    return tag + 1..<tag + 1
  }
}

extension SAXOutcome {
  fileprivate init(_ outcome: amx_outcome) {
    var outcome = outcome
    let message = withUnsafeBytes(of: &outcome.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(
      isWellFormed: outcome.is_well_formed == 1, code: outcome.code, offset: Int(outcome.offset),
      message: message.split(separator: "\n").first.map(String.init) ?? "")
  }
}

/// Numbers of names by the address of the name: libxml2 keeps one copy of each.
private struct NameCache {
  private struct Entry {
    var name: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var id = NameID(rawValue: 0)
  }

  private var entries = [Entry](repeating: Entry(), count: 256)

  subscript(name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?) -> NameID? {
    get {
      let entry = entries[slot(name, prefix)]
      return entry.name == name && entry.prefix == prefix ? entry.id : nil
    }
    set {
      guard let newValue else { return }
      entries[slot(name, prefix)] = Entry(name: name, prefix: prefix, id: newValue)
    }
  }

  private func slot(_ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?) -> Int {
    let mixed = UInt(bitPattern: name) ^ (UInt(bitPattern: prefix) >> 3)
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 8)) & 0xFF)
  }
}
