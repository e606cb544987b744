import ArgumentParser
import Glibc
import SessionStore
import Wording

/// `amorce session seat`: one keyboard passed round.
struct SessionSeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seat",
    abstract: Speech.say(
      "Fait passer un clavier de personne en personne.", "Passes one keyboard from person to person."),
    discussion: Speech.say(
      """
      Chaque personne reçoit un billet, montré une seule fois, et répond seule.
      Entre deux personnes, l’écran ne montre plus rien. q ou Ctrl-C partent tout de suite.
      En texte simple, les billets sont sur papier : une synthèse vocale les dirait.
      Exemples :
        amorce session seat sessions/….amorce --phase pre
        amorce session seat sessions/….amorce --phase post --tickets-on-paper
      """,
      """
      Each person gets a ticket, shown only once, and answers alone.
      Between two people the screen shows nothing. q or Ctrl-C leave at once.
      In plain text tickets are on paper: speech would say them aloud.
      Examples:
        amorce session seat sessions/….amorce --phase pre
        amorce session seat sessions/….amorce --phase post --tickets-on-paper
      """))

  @Argument(help: .sessionFile)
  var file: String

  @Option(help: Phase.help)
  var phase: Phase

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Demander le billet imprimé au lieu d’en montrer un.", "Ask for the printed ticket instead of showing one.")))
  var ticketsOnPaper = false

  @Flag(help: ArgumentHelp(Speech.say("Demander aussi la certitude, de 1 à 3.", "Ask how certain, from 1 to 3.")))
  var certainty = false

  @OptionGroup var conversation: ConversationOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let room = try SessionRoom.open(file, kit: common.kit, phase: phase, common.language)
    let settings = TerminalSettings(isPlain: conversation.plain, isASCII: conversation.ascii, output: STDOUT_FILENO)
    let console = settings.console(isSilent: false, language: common.language)
    let isPlain = !(console is ScreenConsole)
    let runner = SeatRunner(
      room: room, console: console,
      pages: SeatPages(
        language: common.language, phase: phase, isOnPaper: ticketsOnPaper || isPlain, isPlain: isPlain,
        isCleared: !isPlain || settings.clears),
      quizPages: QuizPages(course: room.course, language: common.language), place: settings.place(of: console),
      asksCertainty: certainty)
    // The terminal comes first: what went wrong is said on the ordinary screen.
    defer { console.close() }
    try runner.run()
  }
}
