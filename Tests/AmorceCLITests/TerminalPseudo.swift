import Glibc
import Wording

/// The program on a real pseudo-terminal: what a person would see and type.
final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  private let pid: pid_t
  private var isOver = false
  private(set) var size: (columns: Int, rows: Int)
  /// Everything the program has written.
  private(set) var transcript = ""
  private var bytes: [UInt8] = []
  /// The terminal's settings before the program started.
  let before: termios

  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    underShell script: String? = nil
  ) throws {
    // The two requests of posix_openpt's helpers, which Swift does not see: unlock, and which number it is.
    let (unlock, numberOf): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var zero: Int32 = 0
    var number: Int32 = -1
    guard master >= 0, ioctl(master, unlock, &zero) == 0, ioctl(master, numberOf, &number) == 0 else {
      throw QuizError(code: errno)
    }
    let path = "/dev/pts/\(number)"
    // Kept open so that the terminal outlives the program and can be looked at.
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    size = (columns, rows)
    Self.resize(master, columns, rows)
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { throw QuizError(code: errno) }
    before = settings
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A session of its own: the first terminal it opens becomes its own.
    posix_spawnattr_setflags(&attributes, 0x80)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    pid = try QuizProcess.spawn(
      script.map { ["-c", $0, "sh"] + arguments } ?? arguments, of: script == nil ? nil : "/bin/sh",
      actions: &actions, attributes: &attributes, environment: environment)
  }

  deinit {
    if !isOver {
      kill(pid, SIGKILL)
      _ = QuizProcess.status(of: pid)
    }
    close(master)
    close(slave)
  }

  /// Types keys.
  func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
  }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(pid, number) }

  /// Changes the size of the window.
  func resize(columns: Int, rows: Int) {
    size = (columns, rows)
    Self.resize(master, columns, rows)
    kill(pid, SIGWINCH)
  }

  /// Reads until the screen holds a text; false after ten seconds.
  func shows(_ text: String) -> Bool {
    for _ in 0..<200 {
      if screen.contains(where: { $0.contains(text) }) || (isPlain && transcript.contains(text)) { return true }
      read(milliseconds: 50)
    }
    return false
  }

  /// Reads until the program is stopped or the output holds a text; false after ten seconds.
  func wrote(_ text: String) -> Bool {
    for _ in 0..<200 {
      if transcript.contains(text) { return true }
      read(milliseconds: 50)
    }
    return false
  }

  /// Reads until nothing has come for a moment.
  func settle() {
    var count = -1
    while count != bytes.count {
      count = bytes.count
      read(milliseconds: 80)
    }
  }

  /// Forgets what was written so far.
  func forget() {
    read(milliseconds: 0)
    transcript = ""
    bytes = []
  }

  /// True for a program that never drew a screen.
  private var isPlain: Bool { !transcript.contains("\u{1B}[?1049h") }

  /// The rows of the last drawing, without looks.
  var screen: [String] {
    guard let start = transcript.ranges(of: "\u{1B}[?25l\u{1B}[H").last else { return [] }
    let frame = transcript[start.lowerBound...]
    return frame.pieces(between: "\u{1B}[2K").map { Self.withoutLooks($0) }
  }

  /// Reads until the program ends and gives its exit code; nil after ten seconds.
  func end() -> Int32? {
    var status: Int32 = 0
    for _ in 0..<200 {
      read(milliseconds: 0)
      if waitpid(pid, &status, WNOHANG) == pid {
        isOver = true
        read(milliseconds: 0)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
      read(milliseconds: 50)
    }
    return nil
  }

  /// The terminal's settings now, as comparable numbers.
  var settings: [UInt32] {
    var now = termios()
    tcgetattr(slave, &now)
    return Self.numbers(now)
  }

  /// The settings before the program started, as comparable numbers.
  var settingsBefore: [UInt32] { Self.numbers(before) }

  private static func numbers(_ settings: termios) -> [UInt32] {
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map { UInt32($0) } }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + characters
  }

  private func read(milliseconds: Int32) {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0, waiting.revents & Int16(POLLIN) != 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
      transcript = String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func resize(_ master: Int32, _ columns: Int, _ rows: Int) {
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  private static func withoutLooks(_ row: Substring) -> String {
    var out = ""
    var rest = row
    while let escape = rest.firstIndex(of: "\u{1B}") {
      out += rest[..<escape]
      rest = rest[escape...]
      guard let end = rest.firstIndex(where: { $0.isLetter }) else { return out }
      rest = rest[rest.index(after: end)...]
    }
    return String((out + rest).filter { $0 != "\r\n" && $0 != "\r" && $0 != "\n" })
  }
}

extension Substring {
  /// The pieces that follow each separator.
  fileprivate func pieces(between separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while let found = rest.firstRange(of: separator) {
      rest = rest[found.upperBound...]
      let end = rest.firstRange(of: separator)?.lowerBound ?? rest.endIndex
      pieces.append(rest[..<end])
    }
    return pieces
  }
}
