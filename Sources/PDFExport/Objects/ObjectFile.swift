/// The number of an object in the file.
struct ObjectReference: Hashable, CustomStringConvertible {
  let number: Int
  var description: String { "\(number) 0 R" }
}

/// The objects of a PDF 1.7 file and the table that finds them.
///
/// Streams stand alone, the rest is packed into object streams: the tags of a long plan are thousands of small objects,
/// and packed they take a tenth of the room.
struct ObjectFile {
  /// An object: text, or a stream with its dictionary.
  private enum Body {
    case reserved
    case text(String)
    case stream(dictionary: String, bytes: [UInt8])
  }

  private var bodies: [Body] = []
  /// Objects in one object stream.
  private static let pack = 200

  /// A number for an object that comes later.
  mutating func reserve() -> ObjectReference {
    bodies.append(.reserved)
    return ObjectReference(number: bodies.count)
  }

  mutating func set(_ reference: ObjectReference, _ text: String) { bodies[reference.number - 1] = .text(text) }

  mutating func add(_ text: String) -> ObjectReference {
    bodies.append(.text(text))
    return ObjectReference(number: bodies.count)
  }

  /// Adds a stream, compressed unless its dictionary says how it is encoded.
  mutating func addStream(_ dictionary: String, _ bytes: [UInt8], isEncoded: Bool = false) -> ObjectReference {
    let data = isEncoded ? bytes : Flate.compressed(bytes)
    bodies.append(.stream(dictionary: dictionary + (isEncoded ? "" : "/Filter/FlateDecode"), bytes: data))
    return ObjectReference(number: bodies.count)
  }

  /// The whole file.
  func bytes(root: ObjectReference, info: ObjectReference) -> [UInt8] {
    var out = Array("%PDF-1.7\n%\u{E2}\u{E3}\u{CF}\u{D3}\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    var places = [Place](repeating: .free, count: bodies.count + 1)
    var packed: [(number: Int, text: String)] = []
    for (index, body) in bodies.enumerated() {
      let number = index + 1
      switch body {
      case .reserved: continue
      case .text(let text): packed.append((number, text))
      case .stream(let dictionary, let bytes):
        places[number] = .offset(out.count)
        Self.append(number, dictionary, bytes, to: &out)
      }
    }
    for start in stride(from: 0, to: packed.count, by: Self.pack) {
      let part = packed[start..<min(packed.count, start + Self.pack)]
      let number = places.count
      places.append(.offset(out.count))
      Self.append(number, objectStream(part, in: number, &places), to: &out)
    }
    appendTable(places, root: root, info: info, to: &out)
    return out
  }

  /// Where an object is: nowhere, at an offset, or in a place of an object stream.
  private enum Place {
    case free
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private func objectStream(
    _ part: ArraySlice<(number: Int, text: String)>, in stream: Int, _ places: inout [Place]
  ) -> (dictionary: String, bytes: [UInt8]) {
    var head = ""
    var body: [UInt8] = []
    for (index, object) in part.enumerated() {
      head += "\(object.number) \(body.count) "
      body += Array(object.text.utf8) + [0x0A]
      places[object.number] = .packed(stream: stream, index: index)
    }
    let bytes = Flate.compressed(Array(head.utf8) + body)
    return ("/Type/ObjStm/N \(part.count)/First \(head.utf8.count)/Filter/FlateDecode", bytes)
  }

  private func appendTable(
    _ places: [Place], root: ObjectReference, info: ObjectReference, to out: inout [UInt8]
  ) {
    let start = out.count
    var hash = Fingerprint()
    hash.add(out)
    let first = hash.value
    hash.add(Array("Amorce".utf8))
    let id = String(first, radix: 16) + String(hash.value, radix: 16)
    let digits = String(repeating: "0", count: max(0, 32 - id.count)) + id
    var rows: [UInt8] = []
    func row(_ kind: UInt8, _ value: Int, _ last: Int) {
      rows.append(kind)
      rows += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
      rows += [8, 0].map { UInt8(truncatingIfNeeded: last >> $0) }
    }
    for (number, place) in (places + [.offset(start)]).enumerated() {
      switch place {
      case .free: row(0, 0, number == 0 ? 65535 : 0)
      case .offset(let offset): row(1, offset, 0)
      case .packed(let stream, let index): row(2, stream, index)
      }
    }
    let dictionary =
      "/Type/XRef/Size \(places.count + 1)/W[1 4 2]/Root \(root)/Info \(info)/ID[<\(digits)><\(digits)>]"
      + "/Filter/FlateDecode"
    Self.append(places.count, (dictionary, Flate.compressed(rows)), to: &out)
    out += Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  private static func append(_ number: Int, _ stream: (dictionary: String, bytes: [UInt8]), to out: inout [UInt8]) {
    append(number, stream.dictionary, stream.bytes, to: &out)
  }

  private static func append(_ number: Int, _ dictionary: String, _ bytes: [UInt8], to out: inout [UInt8]) {
    out += Array("\(number) 0 obj\n<<\(dictionary)/Length \(bytes.count)>>\nstream\n".utf8)
    out += bytes
    out += Array("\nendstream\nendobj\n".utf8)
  }
}
