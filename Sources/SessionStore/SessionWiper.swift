import Glibc
import Wording

/// Takes a session file away so that its answers do not stay on the disk, as far as a program can tell.
///
/// Everything but the first 100 bytes is overwritten before the name goes: a program that is killed here leaves a file
/// that is still known as ours, and can be wiped again.
package enum SessionWiper {
  private static let headerLength = 100

  /// Wipes a file of ours, damaged ones too; any other file is refused and left as it is.
  package static func wipe(_ path: String) throws(StoreFailure) -> WipeReceipt {
    let place = try StorePath(path)
    let summary = try summary(of: path)
    let lock = try FileLock.take(path: place.file, named: path, forWriting: true)
    try lock.checkHeader(named: path)
    var bytes = 0
    for beside in [place.file + "-journal", place.draft + "-journal"] {
      bytes += try removeBeside(beside, path)
    }
    bytes += try overwrite(lock.descriptor, from: headerLength, path)
    if lock.isStill(at: place.draft) { unlink(place.draft) }
    guard unlink(place.file) == 0 else { throw failure(path) }
    // The name is gone; another name of the same file must not lead to it either.
    _ = try overwrite(lock.descriptor, from: 0, path)
    guard ftruncate(lock.descriptor, 0) == 0, fsync(lock.descriptor) == 0 else { throw failure(path) }
    try place.synchronizeFolder()
    return WipeReceipt(
      info: summary?.info, sheets: summary?.sheets, tallies: summary?.tallies, bytes: bytes + headerLength)
  }

  /// What is in a file, or nil if it can no longer be read.
  private static func summary(
    of path: String
  ) throws(StoreFailure) -> (info: SessionInfo, sheets: Int, tallies: Int)? {
    do {
      let store = try SessionStore.open(at: path, for: .writing)
      return (store.info, try store.sheets().count, try store.tallies().count)
    } catch {
      switch error.kind {
      case .unreadable, .cannotWrite: return nil
      case .missing, .inUse, .cannotCreate, .closed: throw error
      }
    }
  }

  /// Overwrites and removes a file beside it, if there is one; it may hold answers.
  private static func removeBeside(_ path: String, _ name: String) throws(StoreFailure) -> Int {
    let descriptor = Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ELOOP { unlink(path) }
      return 0
    }
    defer { close(descriptor) }
    let bytes = try overwrite(descriptor, from: 0, name)
    guard unlink(path) == 0 else { throw failure(name) }
    return bytes
  }

  /// Writes zeros over a file from a place on, down to the disk.
  private static func overwrite(_ descriptor: Int32, from start: Int, _ path: String) throws(StoreFailure) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var place = start
    while place < Int(status.st_size) {
      let count = pwrite(descriptor, zeros, min(zeros.count, Int(status.st_size) - place), off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      place += count
    }
    guard fdatasync(descriptor) == 0 else { throw failure(path) }
    return max(0, place - start)
  }

  private static func failure(_ path: String) -> StoreFailure {
    .notWiped(path, Phrase(same: String(cString: strerror(errno))))
  }
}
