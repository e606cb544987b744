import Glibc
import Wording

/// Standard output and standard error as file descriptors: data go to the first, messages to the second.
enum StandardStreams {
  /// Opens descriptors 0, 1 and 2 on the null device when they are closed, so that no file of ours gets their number.
  ///
  /// - Returns: the descriptors that were closed.
  static func openMissing() -> Set<Int32> {
    var closed: Set<Int32> = []
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      closed.insert(descriptor)
      // The lowest free descriptor is this one, because those below it are open.
      _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
    return closed
  }

  /// Writes data to standard output.
  ///
  /// - Throws: ``CommandFailure`` with status 74 if it cannot be written; a closed pipe ends quietly with 74.
  static func write(_ text: String) throws {
    guard writeAll(text, to: STDOUT_FILENO) else {
      if errno == EPIPE { throw SilentExit(status: .cannotWrite) }
      throw CommandFailure(
        .cannotWrite, "La sortie standard ne peut pas être écrite : \(lastError()).",
        "Standard output cannot be written: \(lastError()).")
    }
  }

  /// Writes a message to standard error; a failure there has nowhere to be told.
  static func say(_ message: String) {
    _ = writeAll(message.hasSuffix("\n") ? message : message + "\n", to: STDERR_FILENO)
  }

  /// The system's words for the last error.
  static func lastError() -> String { String(cString: strerror(errno)) }

  /// True if the whole text was written.
  static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// True if all bytes were written; interrupted and short writes are taken up again.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 || (errno != EINTR && errno != EAGAIN) {
        return false
      }
    }
    return true
  }
}
