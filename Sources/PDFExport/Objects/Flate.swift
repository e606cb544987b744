import CZLib

/// Compression, by the zlib that libxml2 has loaded already.
enum Flate {
  /// The bytes compressed.
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    let out = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      let status = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), 6)
      count = status == Z_OK ? Int(length) : 0
    }
    return out
  }

  /// The bytes expanded, if they make exactly `count`.
  static func expanded(_ bytes: [UInt8], count: Int) -> [UInt8]? {
    var length = uLong(count)
    let out = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let status = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count))
      filled = status == Z_OK ? Int(length) : 0
    }
    return out.count == count ? out : nil
  }
}
