/// Where a conversation takes place: a screen that is drawn, or plain lines.
protocol Console: AnyObject {
  /// Says something before what comes next.
  func say(_ blocks: [PageBlock]) throws
  /// Shows a page; on a screen, until the person goes on.
  func show(_ page: [PageBlock]) throws
  /// Shows a page and reads the line that is typed; nil at the end of input.
  ///
  /// - Parameter isAgain: true if the same page was shown just before, and plain lines need not repeat it.
  func ask(_ page: [PageBlock], prompt: String, keys: String, isAgain: Bool) throws -> String?
  /// Takes away what was shown, where that is possible, before somebody else sits down.
  func hide() throws
  /// Ends the conversation in the ordinary way.
  func close()
  /// Ends the process at once with a cleared screen; nothing more is printed.
  func leaveAtOnce() -> Never
}
