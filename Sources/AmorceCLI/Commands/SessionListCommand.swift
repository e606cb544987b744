import ArgumentParser
import SessionStore
import Wording

/// `amorce session list`: the sessions of a folder.
struct SessionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say("Montre les sessions.", "Shows sessions."),
    discussion: Speech.say(
      "Exemples :\n  amorce session list\n  amorce session list sessions --format json",
      "Examples:\n  amorce session list\n  amorce session list sessions --format json"))

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Dossiers ou fichiers; par défaut, sessions et le dossier courant.",
        "Folders or files; sessions and the current folder by default."), valueName: "dir"))
  var paths: [String] = []

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let summaries = try SessionPlaces.files(of: paths).filter { !SessionPlaces.isLeftover($0) }
      .map(SessionSummary.of).filter { $0.info?.kind != .attempt }
    switch format {
    case .json: try StandardStreams.write(JSONValue.list("sessions", summaries).text())
    case .text:
      guard !summaries.isEmpty else {
        return try StandardStreams.write(
          Phrase("Il n’y a pas de session ici.\n", "There is no session here.\n")[common.language])
      }
      try StandardStreams.write(summaries.text(in: common.language))
    }
  }
}
