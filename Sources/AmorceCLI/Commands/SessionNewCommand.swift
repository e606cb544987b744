import ArgumentParser
import CourseModel
import Diagnostics
import Glibc
import QuizEngine
import SessionStore
import Wording

/// `amorce session new`: the file of a group's answers.
struct SessionNewCommand: ParsableCommand {
  /// How long answers are kept before they are to be wiped.
  static let daysKept = 90

  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Speech.say("Commence une session.", "Begins a session."),
    discussion: Speech.say(
      """
      Sans -o, le fichier va dans le dossier sessions, sous un nom tiré au hasard.
      Rien n’est enregistré en maison d’hébergement : compter sur la feuille de compte.
      Exemples :
        amorce session new
        amorce session new mythes-1 --region QC --size 28 -o classe.amorce
      """,
      """
      Without -o, the file goes to the folder sessions, under a random name.
      Nothing is stored in a shelter: count on the paper tally sheet.
      Examples:
        amorce session new
        amorce session new mythes-1 --region QC --size 28 -o class.amorce
      """))

  @Argument(
    help: ArgumentHelp(Speech.say("Le quiz; par défaut, celui de la trousse.", "The quiz; the kit's own by default.")))
  var quiz: String?

  @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("Le fichier à créer.", "The file to make.")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("Les personnes : youth (par défaut) ou adults.", "The people: youth (default) or adults.")))
  var audience: Audience = .youth

  @Option(
    help: ArgumentHelp(Speech.say("La province ou le territoire, comme QC.", "The province or territory, such as QC.")))
  var region: String?

  @Option(help: ArgumentHelp(Speech.say("Au plus ce nombre de questions.", "At most this many questions.")))
  var limit: Int?

  @Option(help: ArgumentHelp(Speech.say("Le nombre de personnes dans la salle.", "How many people are in the room.")))
  var size: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Le dernier jour avant d’effacer, AAAA-MM-JJ (par défaut : 90 jours).",
        "The last day before it is wiped, YYYY-MM-DD (default: 90 days)."), valueName: "date"))
  var ends: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("Le jour de création; par défaut, aujourd’hui.", "The day it is made; today by default."),
      valueName: "date"))
  var created: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    if audience == .shelter {
      throw CommandFailure(
        .usage,
        "Rien n’est enregistré en maison d’hébergement : les réponses pourraient être trouvées. Compter sur la feuille de compte en papier.",
        "Nothing is stored in a shelter: the answers could be found. Count on the paper tally sheet.")
    }
    try checkNumbers()
    let created = try day(created, "--created") ?? BuildDate.today
    let last =
      try day(ends, "--ends")
      ?? CalendarDate(secondsSince1970: (created.daysSince1970 + Self.daysKept) * 86_400)
    guard last >= created else {
      throw CommandFailure(
        .usage, "--ends : \(last) vient avant le jour de création, \(created).",
        "--ends: \(last) is before the day it is made, \(created).")
    }
    let course = try KitLibrary.find(common.kit).course(forQuiz: quiz, common.language)
    let found = try course.quiz(named: quiz)
    let items = found.suitability.suits(audience) ? found.items(for: audience, limit: limit) : []
    guard !items.isEmpty else {
      throw CommandFailure(
        .findings, "Le quiz « \(found.id) » n’a pas de question pour --audience \(audience.rawValue).",
        "The quiz \"\(found.id)\" has no question for --audience \(audience.rawValue).")
    }
    let token = SessionToken.random()
    let info = SessionInfo(
      session: token, kind: .session, quiz: found.id.rawValue, digest: QuizDigest.of(items),
      language: common.language.code, audience: audience.rawValue,
      region: try RegionArgument.code(region, in: course)?.rawValue, created: created.description,
      ends: last.description, size: size, items: items.map(\.id.rawValue))
    umask(0o077)
    if output == nil { try SessionPlaces.makeFolder() }
    let path = output ?? SessionPlaces.folder + "/" + token + SessionPlaces.ending
    _ = try CommandFailure.translating { () throws(StoreFailure) in try SessionStore.create(at: path, info: info) }
    try StandardStreams.write(words(path, info))
  }

  private func checkNumbers() throws {
    if let limit, limit < 1 {
      throw CommandFailure(.usage, "--limit est un nombre à partir de 1.", "--limit is a number from 1.")
    }
    if let size, !(1...TallyCounts.most).contains(size) {
      throw CommandFailure(.usage, "--size est un nombre à partir de 1.", "--size is a number from 1.")
    }
  }

  private func day(_ text: String?, _ option: String) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      throw CommandFailure(
        .usage, "\(option) : « \(text) » n’est pas un jour. Écrire AAAA-MM-JJ.",
        "\(option): \"\(text)\" is not a day. Write YYYY-MM-DD.")
    }
    return day
  }

  private func words(_ path: String, _ info: SessionInfo) -> String {
    let count = info.items.count
    let name = path.contains(" ") ? "\"\(path)\"" : path
    let text = Phrase(
      """
      Session \(info.session) : \(path)
      Quiz \(info.quiz), \(count) question\(count > 1 ? "s" : ""); à effacer au plus tard le \(info.ends).

      Ensuite, au choix :
        amorce session tickets \(info.size ?? 28) \(name)
        amorce session seat \(name) --phase pre
        amorce session tally \(name) --phase pre
        amorce session enter \(name) --phase pre
      Après l’atelier, les mêmes avec --phase post, puis :
        amorce score \(name)
        amorce session close \(name)
        amorce session wipe \(name)
      """,
      """
      Session \(info.session): \(path)
      Quiz \(info.quiz), \(count) question\(count == 1 ? "" : "s"); to be wiped by \(info.ends).

      Next, any of:
        amorce session tickets \(info.size ?? 28) \(name)
        amorce session seat \(name) --phase pre
        amorce session tally \(name) --phase pre
        amorce session enter \(name) --phase pre
      After the workshop, the same with --phase post, then:
        amorce score \(name)
        amorce session close \(name)
        amorce session wipe \(name)
      """)[common.language]
    return SafeText.printable(text, keeping: ["\n"]) + "\n"
  }
}

extension Course {
  /// The quiz of this id, or the kit's own.
  ///
  /// - Throws: ``CommandFailure`` 2 if there is none.
  func quiz(named id: String?) throws -> Quiz {
    let asked = ID<Quiz>(id ?? kit.defaultQuiz.rawValue)
    if let quiz = quiz(asked) { return quiz }
    let ids = quizzes.map(\.id.rawValue)
    let near = Spelling.nearest(to: asked.rawValue, among: ids)
    let all = ids.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      Phrase(
        "Il n’y a pas de quiz « \(SafeText.excerpt(asked.rawValue)) ».",
        "There is no quiz \"\(SafeText.excerpt(asked.rawValue))\".")
        + (near.map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") }
          ?? Phrase("Il y a : \(all).", "There are: \(all).")))
  }
}
