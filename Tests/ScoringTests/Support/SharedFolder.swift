import Glibc

/// The reference files that are not part of the repository.
enum SharedFolder {
  /// The folder, from `AMORCE_SHARED` or beside the repository; nil where it is not installed.
  static let path: String? = {
    let asked = getenv("AMORCE_SHARED").map { String(cString: $0) }
    let beside = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/../shared"
    return [asked, beside].compactMap { $0 }.first { access($0 + "/fixtures", R_OK) == 0 }
  }()

  static var isHere: Bool { path != nil }

  /// The bytes of a file; nil if it cannot be read.
  static func bytes(_ name: String) -> [UInt8]? {
    guard let path, let file = fopen(path + "/" + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The names of the files of a folder, sorted.
  static func names(_ folder: String) -> [String] {
    guard let path, let directory = opendir(path + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
