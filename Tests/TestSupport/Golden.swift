import Glibc
package import Testing

/// A file beside the tests that says what an output has to be.
///
/// `AMORCE_RECORD=1 swift test` writes the file anew, and fails so that nobody forgets to look at the difference.
package struct Golden {
  private let path: String

  /// The golden file with this name, in the `Goldens` folder beside the test.
  package init(_ name: String, of testFile: StaticString = #filePath) {
    let folder = "\(testFile)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    path = folder + "/Goldens/" + name
  }

  /// Records an issue if the bytes are not those of the file.
  package func expect(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    if getenv("AMORCE_RECORD") != nil {
      mkdir(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)), 0o755)
      let file = fopen(path, "w")
      if let file {
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
      }
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    guard let known = Self.read(path) else {
      Issue.record("no golden file \(path); AMORCE_RECORD=1 writes it", sourceLocation: sourceLocation)
      return
    }
    guard known != bytes else { return }
    Issue.record("\(path) differs: \(Self.difference(known, bytes))", sourceLocation: sourceLocation)
  }

  /// The bytes of a file, or nil if it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The first line that differs.
  private static func difference(_ known: [UInt8], _ new: [UInt8]) -> String {
    let lines = [known, new].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let index =
      zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(lines[0].count, lines[1].count)
    func line(_ lines: [Substring]) -> String { index < lines.count ? String(lines[index].prefix(200)) : "(end)" }
    return "line \(index + 1): \(line(lines[0])) → \(line(lines[1]))"
  }
}
