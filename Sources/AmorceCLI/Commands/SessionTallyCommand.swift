import ArgumentParser
import Glibc
import SessionStore
import Wording

/// `amorce session tally`: counts of a room, by cards or by hands.
struct SessionTallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: Speech.say("Compte les cartes ou les mains d’une salle.", "Counts a room’s cards or hands."),
    discussion: Speech.say(
      """
      Quatre nombres par énoncé : mythe, réalité, ça dépend, je passe. Recompter remplace.
      D’un fichier ou d’un tube : une ligne « question mythe réalité dépend passe » chacune.
      Exemples :
        amorce session tally sessions/….amorce --phase pre --size 28
        amorce session tally sessions/….amorce --phase post --hands
        amorce session tally sessions/….amorce --phase pre --answers comptes.txt
      """,
      """
      Four numbers a statement: myth, fact, it depends, pass. Counting again replaces.
      From a file or a pipe: a line "item myth fact depends pass" each.
      Examples:
        amorce session tally sessions/….amorce --phase pre --size 28
        amorce session tally sessions/….amorce --phase post --hands
        amorce session tally sessions/….amorce --phase pre --answers counts.txt
      """))

  @Argument(help: .sessionFile)
  var file: String

  @Option(help: Phase.help)
  var phase: Phase

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Des mains levées, yeux fermés : les questions sensibles sont refusées.",
        "Raised hands, eyes closed: sensitive questions are refused.")))
  var hands = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Le nombre de personnes dans la salle, qui reste noté.", "How many people are in the room; it stays noted.")))
  var size: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say("Les nombres tout prêts; - pour l’entrée standard.", "Ready numbers; - for standard input."),
      valueName: "file"))
  var answers: String?

  @OptionGroup var conversation: ConversationOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let size, !(1...TallyCounts.most).contains(size) {
      throw ValidationError(Speech.say("--size est un nombre à partir de 1.", "--size is a number from 1."))
    }
  }

  func run() throws {
    let room = try SessionRoom.open(file, kit: common.kit, phase: phase, common.language)
    let limit = size ?? room.store.info.size
    let isPiped = answers == nil && isatty(STDIN_FILENO) == 0 && !conversation.plain
    if let path = answers ?? (isPiped ? "-" : nil) {
      room.sayNotices(in: common.language)
      let count = try TallyFile(room: room, size: limit, isByHands: hands).save(path, in: common.language)
      try note()
      let words = Phrase(
        "\(count) question\(count > 1 ? "s" : "") : comptes enregistrés.",
        "\(count) question\(count == 1 ? "" : "s"): counts saved.")
      return try StandardStreams.write(words[common.language] + "\n")
    }
    try note()
    let settings = TerminalSettings(isPlain: conversation.plain, isASCII: conversation.ascii, output: STDOUT_FILENO)
    let console = settings.console(isSilent: false, language: common.language)
    let pages = TallyPages(
      room: room, quizPages: QuizPages(course: room.course, language: common.language), isByHands: hands)
    let runner = TallyRunner(room: room, console: console, pages: pages, language: common.language, size: limit)
    // The terminal comes first: what went wrong is said on the ordinary screen.
    defer { console.close() }
    try runner.run()

    /// Notes the size of the room.
    func note() throws {
      guard let size else { return }
      try CommandFailure.translating { () throws(StoreFailure) in try room.store.setSize(size) }
    }
  }
}
