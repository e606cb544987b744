import Wording

/// The files of a run, each once: one that is there again, under any name, is told and left out.
struct InputFiles {
  /// A file to read, or one that is the same as an earlier one.
  enum Entry: Hashable {
    case file(String)
    case copy(String, of: String)
  }

  /// The files in the order in which they were named.
  let entries: [Entry]

  /// Compares the files; session files are told apart by what they hold, not by their bytes.
  init(_ paths: [String]) throws {
    var identities: [String: String] = [:]
    var candidates: [Int: [String]] = [:]
    var digests: [String: UInt64] = [:]
    func digest(_ path: String) throws -> UInt64 {
      if let known = digests[path] { return known }
      let value = try Self.digest(path)
      digests[path] = value
      return value
    }
    entries = try paths.map { path in
      guard path != "-", FileInput.isFile(path) else { return .file(path) }
      if let identity = FileInput.identity(path) {
        if let first = identities[identity] { return .copy(path, of: first) }
        identities[identity] = path
      }
      guard let size = FileInput.size(path), size > 0, !SessionSource.isSession(path) else { return .file(path) }
      for other in candidates[size] ?? [] where try digest(other) == digest(path) {
        if try Self.bytes(other) == Self.bytes(path) { return .copy(path, of: other) }
      }
      candidates[size, default: []].append(path)
      return .file(path)
    }
  }

  /// A quick fingerprint; equal files are compared byte by byte after it.
  private static func digest(_ path: String) throws -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    try ChunkedInput.read(path) { chunk in
      for byte in chunk { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ChunkedInput.read(path) { bytes += $0 }
    return bytes
  }
}
