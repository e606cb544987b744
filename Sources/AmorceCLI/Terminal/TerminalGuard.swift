import Glibc

/// Gives the terminal back as it was, whatever ends the program.
///
/// Handlers stand before the terminal is changed. They only use `write`, `tcsetattr`, `signal` and `_exit`, and memory
/// that was touched before: a lazy global in a handler would not be safe.
enum TerminalGuard {
  /// What the handlers need.
  private struct State {
    /// The terminal as it was, if it is ours to give back.
    var saved = termios()
    /// The terminal as the screen needs it.
    var raw = termios()
    var input: Int32 = -1
    var output: Int32 = -1
    /// The end of a pipe to wake the reader with.
    var wake: Int32 = -1
    /// True while the terminal is changed.
    var isRaw = false
    /// True if leaving at once clears the screen.
    var clears = false
  }

  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    pointer.initialize(to: State())
    return pointer
  }()

  /// Clears the screen and what was scrolled out of it, on the alternate screen and on the ordinary one.
  private static let clearing: StaticString =
    "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?1049l\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?25h"
  static let plainClearing: StaticString = "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J"
  private static let entering: StaticString = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
  /// The alternate screen is emptied before it is left, for terminals that keep it.
  private static let leaving: StaticString = "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J\u{1B}[?1049l\u{1B}[?25h"

  /// Catches the signals that end the program, so that it leaves at once with its own exit codes.
  ///
  /// - Parameter clears: true if `output` is a terminal that understands being cleared.
  static func install(output: Int32, clears: Bool) {
    state.pointee.output = output
    state.pointee.clears = clears
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // No memory with answers in it is written to a disk.
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      handle(number) { TerminalGuard.end(with: 128 + $0) }
    }
  }

  /// Changes the terminal for a drawn screen: no echo, keys at once, signals as ever.
  ///
  /// - Returns: false if `input` is no terminal after all.
  static func enterScreen(input: Int32, output: Int32, wake: Int32) -> Bool {
    guard tcgetattr(input, &state.pointee.saved) == 0 else { return false }
    mend(&state.pointee.saved)
    state.pointee.input = input
    state.pointee.output = output
    state.pointee.wake = wake
    var raw = state.pointee.saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    raw.c_iflag |= tcflag_t(ICRNL)
    state.pointee.raw = raw
    signal(SIGTTOU, SIG_IGN)
    useOwnStack()
    for number in [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE] {
      handle(number) { TerminalGuard.crash($0) }
    }
    handle(SIGTSTP) { _ in TerminalGuard.suspend() }
    handle(SIGCONT) { _ in TerminalGuard.resume() }
    handle(SIGWINCH) { _ in TerminalGuard.wakeReader() }
    state.pointee.isRaw = true
    guard tcsetattr(input, TCSADRAIN, &state.pointee.raw) == 0 else { return false }
    put(entering)
    return true
  }

  /// Gives the terminal back in the ordinary way.
  static func leaveScreen() {
    guard state.pointee.isRaw else { return }
    put(leaving)
    tcsetattr(state.pointee.input, TCSADRAIN, &state.pointee.saved)
    state.pointee.isRaw = false
  }

  /// Gives the terminal back cleared, scrollback too, and ends the process; nothing more is printed.
  static func end(with code: Int32) -> Never {
    restore()
    _exit(code)
  }

  private static func restore() {
    if state.pointee.isRaw {
      put(clearing)
      // What was typed ahead is dropped: it must not turn up at the next prompt.
      tcsetattr(state.pointee.input, TCSAFLUSH, &state.pointee.saved)
      state.pointee.isRaw = false
    } else if state.pointee.clears {
      put(plainClearing)
    }
  }

  private static func crash(_ number: Int32) {
    restore()
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func suspend() {
    if state.pointee.isRaw {
      put(leaving)
      tcsetattr(state.pointee.input, TCSADRAIN, &state.pointee.saved)
    }
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    handle(SIGTSTP) { _ in TerminalGuard.suspend() }
  }

  private static func resume() {
    // In the background the terminal belongs to somebody else.
    guard state.pointee.isRaw, tcgetpgrp(state.pointee.input) == getpgrp() else { return }
    tcsetattr(state.pointee.input, TCSADRAIN, &state.pointee.raw)
    put(entering)
    wakeReader()
  }

  private static func wakeReader() {
    let saved = errno
    var byte: UInt8 = 0
    _ = write(state.pointee.wake, &byte, 1)
    errno = saved
  }

  private static func put(_ sequence: StaticString) {
    _ = write(state.pointee.output, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }

  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // A crash must be able to raise itself again; a handler may meet another signal.
    action.sa_flags = SA_NODEFER | SA_ONSTACK | (number == SIGWINCH ? SA_RESTART : 0)
    sigaction(number, &action, nil)
    // A parent may have blocked signals; leaving at once has to work all the same.
    var own = sigset_t()
    sigemptyset(&own)
    sigaddset(&own, number)
    sigprocmask(SIG_UNBLOCK, &own, nil)
  }

  /// A terminal left without echo by a screen that was killed is put right, so that this is what is given back.
  private static func mend(_ saved: inout termios) {
    let ours = tcflag_t(ICANON | ECHO)
    guard saved.c_lflag & ours == 0, saved.c_lflag & tcflag_t(ISIG) != 0, saved.c_oflag & tcflag_t(OPOST) != 0 else {
      return
    }
    saved.c_lflag |= ours | tcflag_t(IEXTEN)
    saved.c_iflag |= tcflag_t(IXON)
  }

  /// Handlers run on a stack of their own, since a full stack is one way to crash.
  private static func useOwnStack() {
    let size = 64 << 10
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
