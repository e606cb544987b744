import ArgumentParser
import SessionStore
import Wording

/// `amorce inventory`: what is stored, where, and until when.
struct InventoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: Speech.say(
      "Montre ce qui est enregistré, où et jusqu’à quand.", "Shows what is stored, where and until when."),
    discussion: Speech.say(
      """
      Sessions, réponses de quiz --save, et restes de programmes interrompus.
      Les copies, les exports et les sauvegardes n’y sont pas.
      Exemples :
        amorce inventory
        amorce inventory sessions /media/cle --format json
      """,
      """
      Sessions, answers of quiz --save, and what interrupted programs left.
      Copies, exports and backups are not in it.
      Examples:
        amorce inventory
        amorce inventory sessions /media/stick --format json
      """))

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
    let summaries = try SessionPlaces.files(of: paths).map(SessionSummary.of)
    switch format {
    case .json: try StandardStreams.write(JSONValue.list("files", summaries).text())
    case .text: try StandardStreams.write(text(summaries))
    }
  }

  private func text(_ summaries: [SessionSummary]) -> String {
    let language = common.language
    let places = (paths.isEmpty ? SessionPlaces.defaults : paths).map { SafeText.printable($0) }.joined(separator: ", ")
    let ended = summaries.count(where: \.isPastEnd)
    var out = Phrase("Regardé : \(places)\n", "Looked at: \(places)\n")[language]
    guard !summaries.isEmpty else {
      return out + Phrase("Il n’y a rien d’enregistré ici.\n", "There is nothing stored here.\n")[language]
    }
    out += "\n" + summaries.text(in: language) + "\n"
    out +=
      Phrase(
        "Fichiers : \(summaries.count). Passé leur date : \(ended).\n",
        "Files: \(summaries.count). Past their date: \(ended).\n")[language]
    if ended > 0 {
      out += Phrase("Les effacer : amorce wipe --ended\n", "To wipe them: amorce wipe --ended\n")[language]
    }
    return out
  }
}
