import Diagnostics
import Glibc
import Wording

/// Reads files and folders; a failure is exit code 2 with the name of the file.
enum FileInput {
  /// Reads a whole file, or standard input for `-`.
  ///
  /// - Parameter limit: reading stops one byte after this many, so that a check of the size can refuse the file.
  static func read(_ path: String, limit: Int = Int.max - 1) throws -> SourceFile {
    if path == "-" { return SourceFile(path: path, bytes: try bytes(of: STDIN_FILENO, path, limit: limit)) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    return SourceFile(path: path, bytes: try bytes(of: descriptor, path, limit: limit))
  }

  /// The entries of a folder, sorted, without `.` and `..`; empty if it cannot be opened.
  static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
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

  /// True if the path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True if the path is a plain file.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The device and number of a file, to see that two paths are one file.
  static func identity(_ path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : nil
  }

  /// The size of a file in bytes.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// True if a file starts with these bytes.
  static func starts(_ path: String, with bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var first = [UInt8](repeating: 0, count: bytes.count)
    return pread(descriptor, &first, first.count, 0) == bytes.count && first == bytes
  }

  /// The failure for a path that cannot be read.
  static func unreadable(_ path: String) -> CommandFailure {
    let reason = StandardStreams.lastError()
    return CommandFailure(.usage, "« \(path) » ne peut pas être lu : \(reason).", "Cannot read \(path): \(reason).")
  }

  private static func bytes(of descriptor: Int32, _ path: String, limit: Int) throws -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(.usage, "« \(path) » est un dossier.", "\(path) is a folder.")
    }
    // One byte more than the file says, so that its end is seen in the same call, and one for the reader's NUL.
    var bytes = try chunk(min(Int(status.st_size), limit) + 1, spare: 1, from: descriptor, path)
    guard bytes.count > Int(status.st_size) || status.st_size == 0 else { return bytes }
    while bytes.count <= limit {
      let more = try chunk(min(1 << 20, limit + 1 - bytes.count), spare: 0, from: descriptor, path)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Reads until `room` bytes are there or the end is reached.
  private static func chunk(_ room: Int, spare: Int, from descriptor: Int32, _ path: String) throws -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room + spare) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      while initialized < room {
        let count = Glibc.read(descriptor, base + initialized, room - initialized)
        if count < 0, errno == EINTR { continue }
        failed = count < 0
        if count <= 0 { break }
        initialized += count
      }
    }
    if failed { throw unreadable(path) }
    return bytes
  }
}
