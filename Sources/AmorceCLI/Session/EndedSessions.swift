import SessionStore
import Wording

/// Sessions past their last day that a command has read, told in one line however many they are.
final class EndedSessions {
  private var count = 0
  private var first = ""

  /// Notes a session if its last day is over.
  func note(_ path: String, _ info: SessionInfo) {
    guard SessionDoor.isPastEnd(info) else { return }
    if count == 0 { first = path }
    count += 1
  }

  /// Says on standard error that there are some.
  func say(in language: Language) {
    guard count > 0 else { return }
    let path = SafeText.printable(first)
    let rest = count - 1
    let words =
      rest == 0
      ? Phrase(
        "« \(path) » devait être effacé : sa date est passée (amorce wipe --ended).",
        "\(path) was to be wiped: its last day is over (amorce wipe --ended).")
      : Phrase(
        "« \(path) » et \(rest) de plus devaient être effacés : leur date est passée (amorce wipe --ended).",
        "\(path) and \(rest) more were to be wiped: their last day is over (amorce wipe --ended).")
    StandardStreams.say("amorce: " + words[language])
  }
}
