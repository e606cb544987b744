import ArgumentParser
import CourseExport
import CourseModel
import CourseReader
import Wording

/// `amorce audit`: how old the facts are, what of the checklist is covered, and the sheet for a reviewer.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Speech.say(
      "Montre l’âge des faits, ce qui est couvert, et tout ce qui est à relire.",
      "Shows the age of facts, what is covered, and everything to review."),
    discussion: Speech.say(
      """
      Exemples :
        amorce audit                              les faits, les plus vieilles sources d’abord
        amorce audit --as-of 2027-01-15           les âges, ce jour-là
        amorce audit --coverage --format csv      la liste de contenu, numéro par numéro
        amorce audit --review -o relecture        toutes les phrases, en HTML et en CSV
        amorce audit --review -o relecture.html   en HTML seulement
        amorce audit --review faits -o faits.csv  un module ou un quiz
      """,
      """
      Examples:
        amorce audit                              the facts, oldest sources first
        amorce audit --as-of 2027-01-15           their ages on that day
        amorce audit --coverage --format csv      the content checklist, number by number
        amorce audit --review -o review           every sentence, as HTML and CSV
        amorce audit --review -o review.html      as HTML alone
        amorce audit --review faits -o faits.csv  one module or quiz
      """))

  /// The form of a list.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("Avec --review : les modules et quiz à relire (tous).", "With --review: modules and quizzes (all).")))
  var ids: [String] = []

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Où chaque numéro de la liste de contenu est enseigné et demandé.",
        "Where each number of the content checklist is taught and asked.")))
  var coverage = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Écrire ce que les personnes participantes voient et entendent, à relire.",
        "Write what participants see and hear, for a reviewer.")))
  var review = false

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      Speech.say("Le jour des âges, AAAA-MM-JJ (aujourd’hui).", "The day of the ages, YYYY-MM-DD (today)."),
      valueName: "date"))
  var asOf: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      Speech.say(
        "Avec --review : un dossier, ou un fichier .html ou .csv.", "With --review: a folder, or a .html or .csv file."),
      valueName: "path"))
  var output: String?

  @Flag(help: ArgumentHelp(Speech.say("Remplacer un fichier qui existe.", "Replace a file that is there.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let day = try self.day
    if review { return try writeReview() }
    guard output == nil, !force, ids.isEmpty else {
      throw CommandFailure(
        .usage, "Les ids, -o et --force vont avec --review.", "Ids, -o and --force go with --review.")
    }
    let course = try loadCourse(common)
    let language = common.language
    if coverage {
      let matrix = CoverageMatrix(course)
      return try write(text: matrix.text(language), json: matrix.json, csv: matrix.csv)
    }
    let ages = FactAges(course, on: day)
    try write(text: ages.text(language), json: ages.json, csv: ages.csv)
  }

  private var day: CalendarDate {
    get throws {
      guard let asOf else { return BuildDate.today }
      guard let day = CalendarDate(asOf) else {
        throw CommandFailure(
          .usage, "« \(asOf) » n’est pas un jour. Donner AAAA-MM-JJ.", "\"\(asOf)\" is not a day. Give YYYY-MM-DD.")
      }
      return day
    }
  }

  private func write(
    text: @autoclosure () -> String, json: @autoclosure () -> JSONValue, csv: @autoclosure () -> String
  )
    throws
  {
    switch format ?? .text {
    case .text: try StandardStreams.write(text())
    case .json: try StandardStreams.write(json().text())
    case .csv: try StandardStreams.write(csv())
    }
  }

  private func writeReview() throws {
    guard !coverage, asOf == nil, format == nil else {
      throw CommandFailure(
        .usage, "--review va seul, avec -o : il écrit du HTML et du CSV.",
        "--review goes alone, with -o: it writes HTML and CSV.")
    }
    guard let output else {
      throw CommandFailure(
        .usage, "Donner -o DOSSIER, ou -o FICHIER.html ou .csv.", "Give -o FOLDER, or -o FILE.html or .csv.")
    }
    let files = try KitLibrary.read(try KitLibrary.find(common.kit).paths)
    let rows = ReviewRows(
      kit: KitTexts.collect(files), reading: CourseReader.read(files), language: common.language)
    let unknown = ids.filter { !rows.ids.contains($0) }
    guard unknown.isEmpty else {
      let list = unknown.joined(separator: ", ")
      throw CommandFailure(
        .usage, "Il n’y a pas de module ni de quiz « \(list) ».", "There is no module or quiz \(list).")
    }
    let sheet = rows.sheet(of: ids)
    try ReviewFiles(path: output).write(sheet, force: force, language: common.language)
  }
}
