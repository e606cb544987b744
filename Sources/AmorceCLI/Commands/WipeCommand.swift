import ArgumentParser
import CourseModel
import Glibc
import SessionStore
import Wording

/// `amorce wipe`: sessions taken away, with a receipt.
struct WipeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wipe",
    abstract: Speech.say("Efface des sessions, avec un reçu.", "Wipes sessions, with a receipt."),
    discussion: Speech.say(
      """
      Le fichier est écrasé, vidé, retiré; ce qui reste à côté de lui aussi.
      Des copies, des sauvegardes ou un disque SSD peuvent en garder des traces.
      Exemples :
        amorce wipe sessions/….amorce
        amorce wipe --ended
        amorce wipe --ended sessions --yes > recu.txt
      """,
      """
      The file is overwritten, emptied and removed; so is what is left beside it.
      Copies, backups or an SSD may still hold traces of it.
      Examples:
        amorce wipe sessions/….amorce
        amorce wipe --ended
        amorce wipe --ended sessions --yes > receipt.txt
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("Les fichiers; avec --ended, aussi des dossiers.", "The files; with --ended, folders too."),
      valueName: "file"))
  var paths: [String] = []

  @Flag(help: ArgumentHelp(Speech.say("Tout ce dont la date est passée.", "Everything past its date.")))
  var ended = false

  @Flag(help: ArgumentHelp(Speech.say("Ne pas demander.", "Do not ask.")))
  var yes = false

  @Option(help: ArgumentHelp(Speech.say("La forme du reçu.", "The form of the receipt.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard ended || !paths.isEmpty else {
      throw ValidationError(Speech.say("Donner un fichier, ou --ended.", "Give a file, or --ended."))
    }
  }

  func run() throws {
    let files = try targets()
    guard !files.isEmpty else {
      return StandardStreams.say(
        Phrase("amorce: rien n’a dépassé sa date.", "amorce: nothing is past its date.")[common.language])
    }
    if !yes { try confirm(files) }
    let day = BuildDate.today.description
    var receipts: [JSONValue] = []
    for file in files {
      let receipt = try CommandFailure.translating { () throws(StoreFailure) in try SessionWiper.wipe(file) }
      receipts.append(receipt.json(of: file, on: day))
      // Said at once: what comes after may stop.
      if format == .text { try StandardStreams.write(receipt.text(of: file, on: day, in: common.language)) }
    }
    if format == .json {
      try StandardStreams.write(
        JSONValue.members(["version": .integer(1), "wiped": .array(receipts)]).text())
    }
  }

  private func targets() throws -> [String] {
    if ended { return try SessionPlaces.files(of: paths).filter { SessionSummary.of($0).isPastEnd } }
    return try paths.map { path in
      guard FileOutput.exists(path) else {
        throw CommandFailure(.usage, "« \(path) » n’existe pas.", "\(path) does not exist.")
      }
      guard !FileInput.isFolder(path) else {
        throw CommandFailure(
          .usage, "« \(path) » est un dossier. Donner les fichiers, ou --ended.",
          "\(path) is a folder. Give the files, or --ended.")
      }
      return path
    }
  }

  private func confirm(_ files: [String]) throws {
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandFailure(
        .usage, "Personne ne peut répondre ici. Ajouter --yes pour effacer.",
        "Nobody can answer here. Add --yes to wipe.")
    }
    let settings = TerminalSettings(isPlain: true, isASCII: false, output: STDERR_FILENO)
    let console = PlainConsole(settings: settings)
    let language = common.language
    let page: [PageBlock] =
      [.title(Phrase("Effacer pour toujours?", "Wipe for good?")[language])]
      + files.flatMap { file -> [PageBlock] in
        [.point("–", file)] + SessionSummary.of(file).lines(in: language).map { .text("  " + $0) }
      }
    let prompt = Phrase("o ou Entrée (ne rien effacer) :", "y or Enter (wipe nothing):")[language]
    let typed = try console.ask(page, prompt: prompt, keys: "", isAgain: false)?.filter { !$0.isWhitespace }
      .lowercased()
    guard ["o", "oui", "y", "yes"].contains(typed) else {
      StandardStreams.say(Phrase("amorce: rien n’est effacé.", "amorce: nothing was wiped.")[language])
      throw SilentExit(status: .findings)
    }
  }
}
