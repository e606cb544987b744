import Glibc
import Wording

/// A session file's place: the folder may be reached through links, the file itself may not be one.
struct StorePath {
  /// As people wrote it, for messages.
  let name: String
  /// The folder, without links.
  let folder: String
  private let last: String

  init(_ name: String) throws(StoreFailure) {
    self.name = name
    let slash = name.lastIndex(of: "/")
    let written = slash.map { $0 == name.startIndex ? "/" : String(name[..<$0]) } ?? "."
    last = slash.map { String(name[name.index(after: $0)...]) } ?? name
    guard !last.isEmpty, last != ".", last != "..", let real = realpath(written, nil) else {
      throw .cannotCreate(name, Phrase(same: String(cString: strerror(last.isEmpty ? EISDIR : errno))))
    }
    folder = String(cString: real)
    free(real)
  }

  /// The file itself.
  var file: String { folder + "/" + last }

  /// Where a new file is made before it appears under its name.
  var draft: String { folder + "/." + last + ".amorce-new" }

  /// True if a journal stands beside the file: somebody writes now, or was killed while writing.
  var isInterrupted: Bool { access(file + "-journal", F_OK) == 0 }

  /// Removes what a program that was killed left beside a file that is locked and checked.
  ///
  /// A journal that was needed is gone by now: SQLite has put the file right with it. One that is still there was never
  /// needed, but it may hold answers.
  func removeLeftovers(draft isDraftLeft: Bool) {
    unlink(file + "-journal")
    if isDraftLeft { unlink(draft) }
  }

  /// Makes a new name last: the folder itself goes to the disk.
  func synchronizeFolder() throws(StoreFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(name, Phrase(same: String(cString: strerror(errno)))) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL {
      throw .cannotWrite(name, Phrase(same: String(cString: strerror(errno))))
    }
  }
}
