import Glibc
import Wording

/// Writes files whole or not at all: a private temporary file, fsync, rename, fsync of the folder.
enum FileOutput {
  /// Writes one file.
  ///
  /// - Parameters:
  ///   - force: true to replace a file that is already there.
  ///   - isPrivate: true for what others on this computer must not read (mode 0600).
  /// - Throws: ``CommandFailure`` 73 if it cannot be created (or is there already), 74 if it cannot be written.
  static func write(_ bytes: [UInt8], to path: String, force: Bool, isPrivate: Bool = false) throws {
    if isDevice(path) { return try writeThrough(bytes, to: path) }
    let folder = folder(of: path)
    let temporary = folder + "/.amorce-\(getpid())-\(name(of: path)).tmp"
    if !force, exists(path) { throw alreadyThere(path) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
    guard descriptor >= 0 else { throw cannotCreate(path) }
    let isWritten = bytes.withUnsafeBytes { StandardStreams.writeAll($0, to: descriptor) } && fsync(descriptor) == 0
    let reason = StandardStreams.lastError()
    guard close(descriptor) == 0, isWritten else {
      unlink(temporary)
      throw cannotWrite(path, reason)
    }
    // link refuses to replace what appeared in the meantime; rename replaces.
    let isInPlace = force ? rename(temporary, path) == 0 : link(temporary, path) == 0
    if !isInPlace {
      let failure = errno == EEXIST ? alreadyThere(path) : cannotCreate(path)
      unlink(temporary)
      throw failure
    }
    if !force { unlink(temporary) }
    try synchronize(folder: folder)
  }

  /// True for a device or a named pipe: what is written goes through it, and it is never replaced by a file.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && [S_IFCHR, S_IFIFO].contains(status.st_mode & S_IFMT)
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotCreate(path) }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ StandardStreams.writeAll($0, to: descriptor) }) else {
      throw cannotWrite(path, StandardStreams.lastError())
    }
  }

  /// Makes a folder, and those above it, if they are missing.
  static func makeFolder(_ path: String) throws {
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += (partial.isEmpty || partial.hasSuffix("/") ? "" : "/") + part
      if mkdir(partial, 0o755) != 0, errno != EEXIST { throw cannotCreate(partial) }
    }
  }

  /// True if something stands at the path, even a broken link.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Takes a file of ours away again.
  static func remove(_ path: String) { unlink(path) }

  /// Makes a rename last: the folder itself is written to the disk.
  static func synchronize(folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(folder, StandardStreams.lastError()) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { throw cannotWrite(folder, StandardStreams.lastError()) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  static func cannotCreate(_ path: String) -> CommandFailure {
    let reason = StandardStreams.lastError()
    return CommandFailure(
      .cannotCreate, "« \(path) » ne peut pas être créé : \(reason).", "Cannot create \(path): \(reason).")
  }

  static func cannotWrite(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(.cannotWrite, "« \(path) » n’est pas écrit : \(reason).", "\(path) was not written: \(reason).")
  }

  private static func alreadyThere(_ path: String) -> CommandFailure {
    CommandFailure(
      .cannotCreate, "« \(path) » existe déjà. Choisir un autre nom, ou --force pour le remplacer.",
      "\(path) is already there. Choose another name, or --force to replace it.")
  }
}
