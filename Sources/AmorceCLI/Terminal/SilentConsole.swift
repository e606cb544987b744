/// A conversation that nobody follows: answers come from a file and the result goes out as data.
final class SilentConsole: Console {
  func say(_ blocks: [PageBlock]) throws {}
  func show(_ page: [PageBlock]) throws {}
  func ask(_ page: [PageBlock], prompt: String, keys: String, isAgain: Bool) throws -> String? { nil }
  func hide() throws {}
  func close() {}
  func leaveAtOnce() -> Never { TerminalGuard.end(with: ExitStatus.ok.rawValue) }
}
