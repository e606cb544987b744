import Glibc

/// The folder with fixtures and corpora beside the repository, where there is one.
package enum SharedFolder {
  /// The path, from `AMORCE_SHARED` or beside the repository; nil where it is absent.
  package static let path: String? = {
    if let asked = getenv("AMORCE_SHARED").map({ String(cString: $0) }), isFolder(asked) { return asked }
    // Tests/TestSupport/SharedFolder.swift stands three levels below the repository.
    let beside = #filePath.split(separator: "/").dropLast(4)
    let candidate = "/" + beside.joined(separator: "/") + "/shared"
    return isFolder(candidate) ? candidate : nil
  }()

  /// True where the fixtures can be read; tests that need them are enabled by it.
  package static var isThere: Bool { path != nil }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// Reads files for tests.
package enum TestFile {
  /// The bytes of a file, or nil if it cannot be read.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The text of a file, or nil if it cannot be read.
  package static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  /// The root of the repository.
  package static let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The names in a folder, sorted.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
