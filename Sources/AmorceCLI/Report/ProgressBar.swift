import Glibc
import Wording

/// How far long work is, on standard error where somebody looks: a bar, or percents in words.
final class ProgressBar {
  private let total: Int
  private let isShown: Bool
  private let isPlain: Bool
  private let start: Int
  private var last = -1
  private var isOnScreen = false
  /// Work that takes less than this many milliseconds shows nothing.
  private static let patience = 700

  /// Starts measuring work of `total` files.
  init(total: Int, isPlain: Bool) {
    let settings = TerminalSettings(isPlain: isPlain, isASCII: false, output: STDERR_FILENO)
    self.total = total
    isShown = settings.isTerminal && total > 1
    self.isPlain = isPlain || !settings.clears || settings.isPlainAsked
    start = Self.milliseconds
    // Leaving at once leaves no half-drawn line behind.
    signal(SIGINT) { _ in
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
      _exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// Says that this many files are done.
  func show(_ done: Int) {
    guard isShown, Self.milliseconds - start > Self.patience else { return }
    let percent = done * 100 / max(1, total)
    let step = isPlain ? percent / 25 : percent
    guard step != last else { return }
    last = step
    if isPlain {
      guard step > 0 else { return }
      StandardStreams.say(
        Speech.say("\(step * 25) % des \(total) fichiers lus", "\(step * 25)% of \(total) files read"))
    } else {
      let full = percent * 30 / 100
      let bar = String(repeating: "#", count: full) + String(repeating: ".", count: 30 - full)
      _ = StandardStreams.writeAll(
        "\r[\(bar)] " + Speech.say("\(percent) %", "\(percent)%") + " (\(done)/\(total))\u{1B}[K", to: STDERR_FILENO)
      isOnScreen = true
    }
  }

  /// Takes the bar away; nothing interrupts the writing of a file, which takes a moment.
  func finish(writesFile: Bool) {
    if isOnScreen { _ = StandardStreams.writeAll("\r\u{1B}[K", to: STDERR_FILENO) }
    isOnScreen = false
    signal(SIGINT, writesFile ? SIG_IGN : SIG_DFL)
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
