import Glibc
import Wording

/// A descriptor of a session file, locked against other programs when it is open for writing.
struct FileLock: ~Copyable {
  let descriptor: Int32
  /// True if this program may write.
  let isExclusive: Bool

  deinit {
    // Said aloud: a process that was being started at this moment would hold a copy of the lock.
    if isExclusive { flock(descriptor, LOCK_UN) }
    close(descriptor)
  }

  private init(descriptor: Int32, isExclusive: Bool) {
    self.descriptor = descriptor
    self.isExclusive = isExclusive
  }

  /// Opens a regular file that is not a link, and locks it for writing or not at all.
  ///
  /// - Parameter creating: true to make the file (mode 0600) if it is not there.
  static func take(
    path: String, named name: String, forWriting: Bool, creating: Bool = false
  ) throws(StoreFailure) -> FileLock {
    let flags = (forWriting ? O_RDWR : O_RDONLY) | (creating ? O_CREAT : 0)
    let opened = open(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard opened >= 0 else {
      let reason = Phrase(same: String(cString: strerror(errno)))
      switch errno {
      case ENOENT where !creating: throw .missing(name)
      case ELOOP: throw .link(name)
      default: throw creating ? .cannotCreate(name, reason) : .cannotOpen(name, reason)
      }
    }
    let lock = FileLock(descriptor: opened, isExclusive: forWriting)
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .foreign(name) }
    if forWriting, !isLocked(opened) {
      throw errno == EWOULDBLOCK
        ? .inUse(name) : .cannotOpen(name, Phrase(same: String(cString: strerror(errno))))
    }
    return lock
  }

  /// Tries for a third of a second: a program that is just ending, or being started, may hold the lock for an instant.
  private static func isLocked(_ descriptor: Int32) -> Bool {
    for _ in 0..<30 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    errno = EWOULDBLOCK
    return false
  }

  /// True if the path still leads to this file.
  borrowing func isStill(at path: String) -> Bool {
    var here = stat()
    var there = stat()
    return fstat(descriptor, &here) == 0 && lstat(path, &there) == 0 && here.st_ino == there.st_ino
      && here.st_dev == there.st_dev
  }

  /// Refuses what is not one of our files by its first 100 bytes, before SQLite sees it; older versions are ours too.
  borrowing func checkHeader(named name: String) throws(StoreFailure) {
    var header = [UInt8](repeating: 0, count: 100)
    guard pread(descriptor, &header, 100, 0) == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      Self.number(header, at: 68) == Schema.applicationID
    else { throw .foreign(name) }
    let version = Self.number(header, at: 60)
    guard version <= Schema.version else { throw .newer(name) }
    // Bytes 18 and 19 are 2 in files with a write-ahead log, which we never make.
    guard version > 0, header[18] == 1, header[19] == 1 else { throw .foreign(name) }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int64 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int64($1) }
  }
}
