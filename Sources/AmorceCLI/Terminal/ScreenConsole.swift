import Glibc
import Wording

/// A conversation on a drawn screen: one page at a time, nothing left in the scrollback.
final class ScreenConsole: Console {
  private let settings: TerminalSettings
  private let words: ScreenWords
  private let wake: (read: Int32, write: Int32)
  private var editor = LineEditor()
  private var typedAhead: ArraySlice<UInt8> = []
  private var notices: [PageBlock] = []

  /// Takes the terminal over, or returns nil if that is not possible.
  init?(settings: TerminalSettings, language: Language) {
    var ends: [Int32] = [-1, -1]
    TerminalGuard.install(output: settings.output, clears: settings.clears)
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wake = (ends[0], ends[1])
    self.settings = settings
    words = ScreenWords(language: language)
    guard TerminalGuard.enterScreen(input: STDIN_FILENO, output: settings.output, wake: ends[1]) else { return nil }
  }

  func say(_ blocks: [PageBlock]) throws { notices += blocks }

  func show(_ page: [PageBlock]) throws {
    let line = converse(page, prompt: nil, keys: "")
    if line == nil || line?.lowercased() == "q" { leaveAtOnce() }
  }

  func ask(_ page: [PageBlock], prompt: String, keys: String, isAgain: Bool) throws -> String? {
    // The end of input of a terminal is Ctrl-D: as in a shell, it means to leave.
    guard let line = converse(page, prompt: prompt, keys: keys) else { leaveAtOnce() }
    return line
  }

  /// Each page replaces the one before; only what was typed ahead is left, and it was another person's.
  func hide() throws {
    notices = []
    typedAhead = []
    editor.clear()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  func close() { TerminalGuard.leaveScreen() }

  func leaveAtOnce() -> Never { TerminalGuard.end(with: ExitStatus.ok.rawValue) }

  /// Draws a page until a line is submitted; nil for Ctrl-D.
  ///
  /// Enter alone turns to the next part of a page that does not fit.
  private func converse(_ page: [PageBlock], prompt: String?, keys: String) -> String? {
    let blocks = notices.isEmpty ? page : notices + [.space] + page
    notices = []
    var first = 0
    while true {
      let frame = ScreenFrame(
        blocks: blocks, first: first, prompt: prompt, keys: keys, typed: editor.text, settings: settings,
        words: words)
      first = frame.firstRow
      draw(frame)
      switch nextEvent(keeping: frame, first: &first) {
      case .submitted(let line):
        // On a page that is only read, anything but "q" turns the page.
        if line.isEmpty || (prompt == nil && line.lowercased() != "q"), let next = frame.nextRow {
          first = next
        } else {
          return line
        }
      case .endOfInput: return nil
      case .nothing, .changed, .redraw: break
      }
    }
  }

  /// Waits until something is to be drawn or done.
  private func nextEvent(keeping frame: ScreenFrame, first: inout Int) -> LineEditor.Event {
    while true {
      while let byte = typedAhead.popFirst() {
        let event = editor.take(byte)
        if event != .nothing { return event }
      }
      var waiting = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, 2, editor.isWaitingForSequence ? 30 : -1)
      if count == 0 { editor.forgetEscape() }
      if count < 0, errno != EINTR { leaveClosedTerminal() }
      guard count > 0 else { continue }
      if waiting[1].revents != 0 {
        var drained = [UInt8](repeating: 0, count: 64)
        while read(wake.read, &drained, drained.count) > 0 {}
        first = frame.blockRow(in: settings)
        return .redraw
      }
      if waiting[0].revents != 0 { readKeys() }
    }
  }

  private func readKeys() {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      typedAhead = buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      leaveClosedTerminal()
    }
  }

  /// The window was closed: there is nobody to tell.
  private func leaveClosedTerminal() -> Never { TerminalGuard.end(with: 128 + SIGHUP) }

  private func draw(_ frame: ScreenFrame) {
    guard StandardStreams.writeAll(frame.text, to: settings.output) else { leaveClosedTerminal() }
  }
}
