import ArgumentParser
import CourseDocument
import CourseExport
import Glibc
import SessionStore
import Wording

/// `amorce session tickets`: pairing tickets to give out.
struct SessionTicketsCommand: ParsableCommand {
  /// The form of the tickets.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, md
  }

  static let configuration = CommandConfiguration(
    commandName: "tickets",
    abstract: Speech.say("Tire des billets au hasard.", "Draws tickets at random."),
    discussion: Speech.say(
      """
      Un billet relie les feuilles d’avant et d’après d’une personne, sans dire qui c’est.
      Un chiffre changé, ou deux inversés, ne donnent jamais un autre billet.
      Avec le fichier de la session, aucun billet n’y sort deux fois.
      Exemples :
        amorce session tickets 28 sessions/….amorce
        amorce session tickets 28 sessions/….amorce --format html -o billets.html
        amorce session tickets 6 --plain
      """,
      """
      A ticket links one person’s sheets from before and after without saying who it is.
      One changed digit, or two swapped, never make another ticket.
      With the file of the session, no ticket is drawn twice in it.
      Examples:
        amorce session tickets 28 sessions/….amorce
        amorce session tickets 28 sessions/….amorce --format html -o tickets.html
        amorce session tickets 6 --plain
      """))

  @Argument(help: ArgumentHelp(Speech.say("Combien de billets.", "How many tickets.")))
  var count: Int

  @Argument(help: .sessionFile)
  var file: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("La forme : une liste, ou une page à découper.", "The form: a list, or a page to cut out.")))
  var format: Format = .text

  @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("Le fichier à écrire.", "The file to write.")))
  var output: String?

  @Option(help: ArgumentHelp(Speech.say("Le format du papier.", "The size of the paper.")))
  var paper: Paper = .letter

  @Flag(help: ArgumentHelp(Speech.say("Remplacer le fichier s’il existe.", "Replace the file if it is there.")))
  var force = false

  @Flag(help: ArgumentHelp(Speech.say("Écrire aussi les chiffres en mots.", "Write the digits in words too.")))
  var plain = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...Ticket.count).contains(count) else {
      throw ValidationError(
        Speech.say(
          "Le nombre de billets va de 1 à \(Ticket.count).", "The number of tickets goes from 1 to \(Ticket.count)."))
    }
  }

  func run() throws {
    let sheet = TicketSheet(tickets: try draw(), language: common.language, paper: paper)
    let bytes =
      switch format {
      case .text: Array(sheet.text(inWords: plain || isSpoken).utf8)
      case .html: HTMLWriter.write(sheet.document).bytes
      case .md: MarkdownWriter.write(sheet.document).bytes
      }
    guard let output, output != "-" else { return try StandardStreams.write(String(decoding: bytes, as: UTF8.self)) }
    try FileOutput.write(bytes, to: output, force: force, isPrivate: true)
  }

  private var isSpoken: Bool {
    [("AMORCE_PLAIN", "1"), ("TERM", "dumb")].contains { setting in
      getenv(setting.0).map { String(cString: $0) } == setting.1
    }
  }

  private func draw() throws -> [Ticket] {
    var generator = SystemRandomNumberGenerator()
    guard let file else {
      var tickets: Set<Ticket> = []
      var drawn: [Ticket] = []
      while drawn.count < count, let ticket = Ticket.random(using: &generator, isTaken: tickets.contains) {
        tickets.insert(ticket)
        drawn.append(ticket)
      }
      return drawn
    }
    let store = try SessionDoor.open(file, for: .writing)
    SessionDoor.sayNotices(store.info, in: common.language)
    try SessionDoor.refuseClosed(store)
    return try CommandFailure.translating { () throws(StoreFailure) in
      try store.issueTickets(count, using: &generator)
    }
  }
}
