import CZLib
import Testing

/// A small reader of whole files: every object through the table at the end, streams expanded.
struct PDFReading {
  struct Stream {
    let dictionary: [String: PDFValue]
    let raw: [UInt8]

    /// The bytes without compression.
    var bytes: [UInt8] {
      guard dictionary["Filter"]?.name == "FlateDecode", dictionary["DecodeParms"] == nil else { return raw }
      for factor in [20, 200, 2000] {
        var length = uLong(max(1000, raw.count * factor))
        let out = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
          count = uncompress(buffer.baseAddress, &length, raw, uLong(raw.count)) == Z_OK ? Int(length) : 0
        }
        if !out.isEmpty { return out }
      }
      return []
    }
  }

  private(set) var values: [Int: PDFValue] = [:]
  private(set) var streams: [Int: Stream] = [:]
  let trailer: [String: PDFValue]

  init(_ file: [UInt8]) throws {
    try #require(file.starts(with: Array("%PDF-1.7\n".utf8)))
    let tail = String(decoding: file.suffix(60), as: UTF8.self).split(separator: "\n")
    try #require(tail.last == "%%EOF")
    let start = try #require(Int(tail[tail.count - 2]))
    let table = try Self.object(at: start, in: file)
    trailer = try #require(table.value.dictionary)
    let rows = Stream(dictionary: trailer, raw: try #require(table.stream)).bytes
    try #require(rows.count == 7 * (trailer["Size"]?.int ?? 0))
    var packed: [(number: Int, stream: Int, index: Int)] = []
    for number in 0..<(rows.count / 7) {
      let row = rows[(number * 7)..<(number * 7 + 7)].map(Int.init)
      let middle = row[1] << 24 | row[2] << 16 | row[3] << 8 | row[4]
      switch row[0] {
      case 1:
        let object = try Self.object(at: middle, in: file)
        try #require(object.number == number)
        values[number] = object.value
        if let raw = object.stream { streams[number] = Stream(dictionary: object.value.dictionary ?? [:], raw: raw) }
      case 2: packed.append((number, middle, row[5] << 8 | row[6]))
      default: break
      }
    }
    for (number, stream, index) in packed {
      let container = try #require(streams[stream])
      let bytes = container.bytes
      var head = PDFScanner(bytes)
      var places: [(Int, Int)] = []
      for _ in 0..<(container.dictionary["N"]?.int ?? 0) {
        places.append((try #require(Int(head.word())), try #require(Int(head.word()))))
      }
      try #require(places[index].0 == number)
      var scanner = PDFScanner(bytes, at: (container.dictionary["First"]?.int ?? 0) + places[index].1)
      values[number] = try scanner.value()
    }
  }

  private static func object(at offset: Int, in file: [UInt8]) throws -> (
    number: Int, value: PDFValue, stream: [UInt8]?
  ) {
    var scanner = PDFScanner(file, at: offset)
    let number = try #require(Int(scanner.word()))
    try #require(scanner.word() == "0" && scanner.word() == "obj")
    let value = try scanner.value()
    let word = scanner.word()
    guard word == "stream" else {
      try #require(word == "endobj")
      return (number, value, nil)
    }
    let length = try #require(value.dictionary?["Length"]?.int)
    let start = scanner.index + 1
    let data = Array(file[start..<(start + length)])
    var end = PDFScanner(file, at: start + length)
    try #require(end.word() == "endstream" && end.word() == "endobj")
    return (number, value, data)
  }

  /// What a value is, behind a reference if it is one.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    if case .reference(let number)? = value { return values[number] }
    return value
  }

  /// The expanded bytes of a stream that a value refers to.
  func bytes(of value: PDFValue?) throws -> [UInt8] {
    let number = try #require(value?.reference)
    return try #require(streams[number]).bytes
  }

  func dictionary(_ value: PDFValue?) -> [String: PDFValue] { resolved(value)?.dictionary ?? [:] }

  var catalog: [String: PDFValue] { dictionary(trailer["Root"]) }

  /// The pages with the numbers of their objects.
  var pages: [(number: Int, page: [String: PDFValue])] {
    (dictionary(catalog["Pages"])["Kids"]?.array ?? []).compactMap { kid in
      kid.reference.map { ($0, dictionary(kid)) }
    }
  }
}
