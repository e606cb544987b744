import Glibc
import Wording

/// A conversation in ordinary lines, one after the other, for screen readers, pipes and transcripts.
final class PlainConsole: Console {
  private let settings: TerminalSettings
  private var input: [UInt8] = []
  private var isAtEnd = false
  private var isAfterSpace = true

  /// Starts a conversation in lines.
  init(settings: TerminalSettings) {
    self.settings = settings
    TerminalGuard.install(output: settings.output, clears: settings.clears)
  }

  func say(_ blocks: [PageBlock]) throws {
    var out = ""
    for block in blocks {
      switch block {
      case .title(let text), .progress(let text), .claim(let text), .text(let text), .label(let text):
        out += line(text)
      case .option(let key, let text): out += line(key + ". " + text)
      case .point(let mark, let text): out += line(mark + " " + text)
      case .space:
        if !isAfterSpace { out += "\n" }
        isAfterSpace = true
      }
    }
    try put(out)
  }

  func show(_ page: [PageBlock]) throws {
    try say([.space] + page + [.space])
  }

  func ask(_ page: [PageBlock], prompt: String, keys: String, isAgain: Bool) throws -> String? {
    if !isAgain { try say([.space] + page) }
    let words = settings.printed(prompt)
    // The Enter that ends the answer is room enough.
    isAfterSpace = true
    // Without somebody who types, no Enter ends the line.
    try put(settings.isTyped ? words + " " : words + "\n")
    return try readLine()
  }

  func hide() throws {
    if settings.clears { try put(TerminalGuard.plainClearing.description) }
  }

  func close() {}

  func leaveAtOnce() -> Never { TerminalGuard.end(with: ExitStatus.ok.rawValue) }

  private func line(_ text: String) -> String {
    isAfterSpace = false
    let safe = settings.printed(text)
    guard settings.isTerminal else { return safe + "\n" }
    return TextWrap.lines(safe, width: settings.size.columns - 1).map { $0 + "\n" }.joined()
  }

  private func put(_ text: String) throws {
    guard !text.isEmpty else { return }
    if settings.output == STDOUT_FILENO {
      try StandardStreams.write(text)
    } else {
      _ = StandardStreams.writeAll(text, to: settings.output)
    }
  }

  /// The next line, without its break; nil at the end of input.
  private func readLine() throws -> String? {
    while true {
      if let end = input.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        let line = String(decoding: input[..<end], as: UTF8.self)
        let isPair = input[end] == 0x0D && end + 1 < input.count && input[end + 1] == 0x0A
        input.removeFirst(end + (isPair ? 2 : 1))
        return line
      }
      guard !isAtEnd else {
        defer { input = [] }
        return input.isEmpty ? nil : String(decoding: input, as: UTF8.self)
      }
      try fill()
    }
  }

  private func fill() throws {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      input += buffer[..<count]
      // Nobody types a line of a megabyte; what is beyond is not kept.
      if input.count > 1 << 20 { isAtEnd = true }
    } else if count == 0 {
      isAtEnd = true
    } else if errno == EIO {
      TerminalGuard.end(with: 128 + SIGHUP)
    } else if errno != EINTR {
      throw CommandFailure(
        .usage, "L’entrée standard ne peut pas être lue : \(StandardStreams.lastError()).",
        "Standard input cannot be read: \(StandardStreams.lastError()).")
    }
  }
}
