import Wording

extension TerminalSettings {
  /// The console for a conversation in this place.
  ///
  /// - Parameter isSilent: true if nobody follows it.
  func console(isSilent: Bool, language: Language) -> any Console {
    if isSilent { return SilentConsole() }
    if isInteractive, let screen = ScreenConsole(settings: self, language: language) { return screen }
    return PlainConsole(settings: self)
  }

  /// What the console leaves behind.
  func place(of console: any Console) -> LeavingWords.Place {
    console is ScreenConsole ? .screen : clears ? .clearedLines : .lines
  }
}
