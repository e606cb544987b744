import CHarfBuzz

/// The loaded library: shaping and subsetting.
final class HarfBuzz {
  let api: chb_library

  /// Loads HarfBuzz, which no other command needs.
  init() throws {
    var missing: UnsafePointer<CChar>?
    guard let library = chb_open(&missing) else {
      throw PDFFailure.missingLibrary(missing.map { String(cString: $0) } ?? "")
    }
    api = library.pointee
  }

  /// A tag such as `kern` as the number that font files hold.
  static func tag(_ name: StaticString) -> UInt32 {
    name.withUTF8Buffer { bytes in bytes.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The bytes of a blob, which is given back.
  func bytes(of blob: OpaquePointer) -> [UInt8] {
    defer { api.blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = api.blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
