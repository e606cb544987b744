import Glibc
import Wording

/// Reads files of any size, and pipes, a piece at a time.
enum ChunkedInput {
  private static let size = 1 << 20

  /// Calls `body` with each piece of a file, or of standard input for `-`.
  ///
  /// - Throws: ``CommandFailure`` 2 if it cannot be read.
  static func read(_ path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileInput.unreadable(path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, size)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileInput.unreadable(path) }
        guard count > 0 else { return }
        body(UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }
}
