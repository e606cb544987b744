import ArgumentParser
import CourseModel
import Diagnostics
import Glibc
import QuizEngine
import Wording

/// `amorce rehearse`: practise being a supporter in a branching conversation, or print its map.
///
/// Nothing is stored. With `--format json` standard output holds the path and nothing else.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: Speech.say("Fait jouer une répétition de conversation.", "Plays a conversation rehearsal."),
    discussion: Speech.say(
      """
      Exemples :
        amorce rehearse                          choisir dans une liste
        amorce rehearse tout-va-bien
        amorce rehearse noa-se-confie --audience adults --region QC
        amorce rehearse tout-va-bien --map       tous les tours, pour la personne qui anime
        amorce rehearse tout-va-bien --answers repliques.txt --format json

      On pratique seulement la personne qui soutient. Les jeunes jouent les répétitions écrites pour une jeune
      personne (--audience youth, par défaut); les adultes les jouent toutes (--audience adults).
      Un chiffre et Entrée répondent; p s’arrête là, b revient, r relit, h aide.
      Ctrl-C, ou q et Entrée, quittent tout de suite et effacent l’écran.
      Rien n’est enregistré.
      """,
      """
      Examples:
        amorce rehearse                          choose from a list
        amorce rehearse tout-va-bien
        amorce rehearse noa-se-confie --audience adults --region QC
        amorce rehearse tout-va-bien --map       every turn, for the facilitator
        amorce rehearse tout-va-bien --answers replies.txt --format json

      You practise the supporter only. Teens play the rehearsals written for a young supporter (--audience youth, the
      default); adults play all of them (--audience adults).
      A number and Enter reply; p stops here, b goes back, r repeats, h helps.
      Ctrl-C, or q and Enter, leave at once and clear the screen.
      Nothing is saved.
      """))

  @Argument(help: ArgumentHelp(Speech.say("La répétition.", "The rehearsal.")))
  var id: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Montrer tous les tours, les fins et où mène chaque réplique.",
        "Print every turn, every end and where each reply leads.")))
  var map = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Les personnes : youth (par défaut), adults ou shelter.", "The people: youth (default), adults or shelter.")))
  var audience: Audience?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "La province, comme QC, pour la page de signalement.", "The province, such as QC, for the reporting page."),
      valueName: "code"))
  var region: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say("Du texte ligne par ligne, pour un lecteur d’écran.", "Text line by line, for a screen reader.")))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      Speech.say("Ponctuation simple; les lettres ne changent pas.", "Plain punctuation; letters stay.")))
  var ascii = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Des répliques toutes prêtes : un id par ligne; - pour l’entrée standard.",
        "Ready replies: one id a line; - for standard input."), valueName: "file"))
  var answers: String?

  @Option(help: ArgumentHelp(Speech.say("La forme du résultat.", "The form of the result.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  private var isForData: Bool { format == .json }

  func run() throws {
    if map, answers != nil {
      throw CommandFailure(
        .usage, "--map et --answers ne vont pas ensemble.", "--map and --answers do not go together.")
    }
    let course = try loadCourse(common)
    let region = try RegionArgument.code(region, in: course)
    let settings = TerminalSettings(
      isPlain: plain || map || answers != nil, isASCII: ascii, output: isForData ? STDERR_FILENO : STDOUT_FILENO)
    guard let id else {
      return try pick(in: course, region: region, settings)
    }
    let rehearsal = try rehearsal(id, in: course)
    guard !map else { return try printMap(of: rehearsal, in: course, region: region, settings) }
    try play(rehearsal, in: course, region: region, on: console(settings), settings)
  }

  /// A list where nobody types, a choice where somebody does.
  private func pick(in course: Course, region: RegionCode?, _ settings: TerminalSettings) throws {
    let ids = course.rehearsals(for: audience ?? .youth).map(\.id.rawValue).joined(separator: ", ")
    if map || answers != nil || (isForData && !settings.isTyped) {
      throw CommandFailure(.usage, "Quelle répétition? Il y a : \(ids).", "Which rehearsal? There are: \(ids).")
    }
    let picker = RehearsalPicker(course: course, audience: audience ?? .youth, language: common.language)
    guard !ids.isEmpty, settings.isTyped else { return try PlainConsole(settings: settings).say(picker.list) }
    let console = console(settings)
    guard let rehearsal = try picker.choose(on: console) else { return console.close() }
    try play(rehearsal, in: course, region: region, on: console, settings)
  }

  private func rehearsal(_ name: String, in course: Course) throws -> Rehearsal {
    guard let rehearsal = course.rehearsal(ID(name)) else {
      let ids = course.rehearsals.map(\.id.rawValue)
      let near = Spelling.nearest(to: name, among: ids)
      let all = ids.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Phrase(
          "Il n’y a pas de répétition « \(SafeText.excerpt(name)) ».",
          "There is no rehearsal \"\(SafeText.excerpt(name))\".")
          + (near.map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") }
            ?? Phrase("Il y a : \(all).", "There are: \(all).")))
    }
    // The map is for the facilitator, who reads it whatever the room is.
    let audience = audience ?? .youth
    guard map || course.rehearsals(for: audience).contains(where: { $0.id == rehearsal.id }) else {
      throw CommandFailure(
        .usage,
        "La répétition « \(name) » n’est pas écrite pour ce public (--audience \(audience.rawValue)). "
          + "Entre adultes : --audience adults.",
        "The rehearsal \"\(name)\" is not written for these people (--audience \(audience.rawValue)). "
          + "Among adults: --audience adults.")
    }
    return rehearsal
  }

  private func printMap(
    of rehearsal: Rehearsal, in course: Course, region: RegionCode?, _ settings: TerminalSettings
  ) throws {
    guard !isForData else {
      return try StandardStreams.write(RehearsalReport.map(of: rehearsal, language: common.language).text())
    }
    let pages = RehearsalPages(course: course, rehearsal: rehearsal, region: region, language: common.language)
    try PlainConsole(settings: settings).say(pages.map)
  }

  private func play(
    _ rehearsal: Rehearsal, in course: Course, region: RegionCode?, on console: any Console,
    _ settings: TerminalSettings
  ) throws {
    let pages = RehearsalPages(course: course, rehearsal: rehearsal, region: region, language: common.language)
    let runner = RehearsalRunner(
      pages: pages, console: console,
      replies: try given(for: rehearsal).map(RehearsalRunner.Replies.given) ?? .typed)
    var path = RehearsalPath(rehearsal)
    do {
      try runner.run(&path, from: pages.opening(settings.place(of: console)))
    } catch {
      // The terminal comes first: what went wrong is said on the ordinary screen.
      console.close()
      throw error
    }
    console.close()
    if isForData { try StandardStreams.write(RehearsalReport.json(path, language: common.language).text()) }
  }

  private func given(for rehearsal: Rehearsal) throws -> [ID<RehearsalReply>]? {
    guard let answers else { return nil }
    var sources = SourceMap()
    let file = sources.add(try FileInput.read(answers, limit: 4 << 20))
    let reading = RehearsalAnswers(sources[file], file: file, rehearsal: rehearsal)
    if let problem = reading.problem {
      StandardStreams.say(DiagnosticRenderer(sources: sources, language: common.language).line(problem))
      throw SilentExit(status: .usage)
    }
    return reading.replies
  }

  private func console(_ settings: TerminalSettings) -> any Console {
    settings.console(isSilent: isForData && answers != nil, language: common.language)
  }
}
