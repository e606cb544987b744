import ArgumentParser
import CourseModel
import SessionStore
import Wording

/// `amorce session close`: no more answers.
struct SessionCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: Speech.say(
      "Ferme une session : elle ne prend plus de réponses.", "Closes a session: it takes no more answers."),
    discussion: Speech.say(
      "Exemple :\n  amorce session close sessions/….amorce", "Example:\n  amorce session close sessions/….amorce"))

  @Argument(help: .sessionFile)
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let store = try SessionDoor.open(file, for: .writing)
    SessionDoor.sayNotices(store.info, in: common.language)
    let day = store.info.closed ?? BuildDate.today.description
    try CommandFailure.translating { () throws(StoreFailure) in try store.close(on: day) }
    let words = Phrase(
      "Session fermée le \(day). Elle se compte avec amorce score, et s’efface avec amorce session wipe.",
      "Session closed on \(day). Count it with amorce score; wipe it with amorce session wipe.")
    try StandardStreams.write(words[common.language] + "\n")
  }
}
