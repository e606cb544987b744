import Glibc

/// What kind of place the program speaks in.
struct TerminalSettings {
  /// True for a drawn screen; false for plain lines.
  let isInteractive: Bool
  /// The descriptor that people read: standard output, or standard error when the data go to standard output.
  let output: Int32
  /// True if the descriptor is a terminal.
  let isTerminal: Bool
  /// True if the terminal understands being cleared.
  let clears: Bool
  /// True if somebody types, and prompts may stay on their line.
  let isTyped: Bool
  let usesColour: Bool
  let printed: PrintedText

  /// Settles it once, from the options, the environment and the descriptors.
  init(isPlain: Bool, isASCII: Bool, output: Int32) {
    let terminal = Self.environment("TERM")
    let isDumb = terminal == nil || terminal == "dumb"
    self.output = output
    isTerminal = isatty(output) == 1
    isTyped = isatty(STDIN_FILENO) == 1
    clears = isTerminal && !isDumb
    isInteractive = isTyped && clears && !isPlain && Self.environment("AMORCE_PLAIN") != "1"
    usesColour = Self.environment("NO_COLOR") == nil
    printed = PrintedText(isASCII: isASCII)
  }

  /// True if the environment asks for plain lines.
  var isPlainAsked: Bool { Self.environment("AMORCE_PLAIN") == "1" }

  /// The size of the window, 80 by 24 when it is not known.
  var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return (80, 24) }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// An environment variable that is set to something.
  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
