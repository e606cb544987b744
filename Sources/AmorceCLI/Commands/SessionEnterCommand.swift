import ArgumentParser
import Glibc
import Wording

/// `amorce session enter`: paper sheets keyed in.
struct SessionEnterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract: Speech.say("Saisit des feuilles de papier.", "Keys in paper sheets."),
    discussion: Speech.say(
      """
      Une ligne par feuille : le billet, puis une réponse par question.
        1 ou m mythe · 2 ou r réalité · 3 ou d ça dépend · 4 ou p je passe · - vide
      Un choix : sa lettre ou son chiffre. Plusieurs, un ordre, un tri : sans espace entre eux.
      Une feuille sans billet : + à sa place.
      Exemples :
        amorce session enter sessions/….amorce --phase pre
        amorce session enter sessions/….amorce --phase post < feuilles.txt
      """,
      """
      One line a sheet: the ticket, then an answer a question.
        1 or m myth · 2 or f fact · 3 or d it depends · 4 or p pass · - empty
      A choice: its letter or its number. Several, an order, a sort: without spaces between.
      A sheet without a ticket: + in its place.
      Examples:
        amorce session enter sessions/….amorce --phase pre
        amorce session enter sessions/….amorce --phase post < sheets.txt
      """))

  @Argument(help: .sessionFile)
  var file: String

  @Option(help: Phase.help)
  var phase: Phase

  @Flag(
    help: ArgumentHelp(Speech.say("Remplacer les feuilles qui sont déjà là.", "Replace sheets that are there already."))
  )
  var replace = false

  @Option(
    help: ArgumentHelp(
      Speech.say("Des feuilles toutes prêtes; - pour l’entrée standard.", "Ready sheets; - for standard input."),
      valueName: "file"))
  var answers: String?

  @OptionGroup var conversation: ConversationOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let room = try SessionRoom.open(file, kit: common.kit, phase: phase, common.language)
    let isPiped = answers == nil && isatty(STDIN_FILENO) == 0 && !conversation.plain
    if let path = answers ?? (isPiped ? "-" : nil) {
      room.sayNotices(in: common.language)
      let count = try EntryFile(room: room, replaces: replace).save(path, in: common.language)
      let words = Phrase(
        "\(count) feuille\(count > 1 ? "s" : "") : enregistré.", "\(count) sheet\(count == 1 ? "" : "s"): saved.")
      return try StandardStreams.write(words[common.language] + "\n")
    }
    let settings = TerminalSettings(isPlain: conversation.plain, isASCII: conversation.ascii, output: STDOUT_FILENO)
    let console = settings.console(isSilent: false, language: common.language)
    let pages = EntryPages(room: room, quizPages: QuizPages(course: room.course, language: common.language))
    let runner = EntryRunner(
      room: room, console: console, pages: pages, language: common.language, replaces: replace)
    // The terminal comes first: what went wrong is said on the ordinary screen.
    defer { console.close() }
    try runner.run()
  }
}
