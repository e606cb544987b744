import Wording

/// The exit codes of design section 3.
enum ExitStatus: Int32 {
  case ok = 0
  /// Invalid content, nothing scored, core longer than the slot.
  case findings = 1
  /// Wrong usage, or input that cannot be read.
  case usage = 2
  case cannotCreate = 73
  case cannotWrite = 74
  case sessionInUse = 75
  case interrupted = 130
}

/// Why a command stops: what is wrong, what to do, and the exit code.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: Phrase

  init(_ status: ExitStatus, _ message: Phrase) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, _ french: String, _ english: String) {
    self.init(status, Phrase(french, english))
  }
}

/// Stops a command whose messages have been printed already.
struct SilentExit: Error {
  let status: ExitStatus
}
