import ArgumentParser
import CourseDocument
import CourseExport
import CourseModel
import Wording

/// `amorce pack`: everything a workshop needs, as documents.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: Speech.say(
      "Prépare les documents d’un atelier : plan, corrigé, diapositives, feuilles, cartes, page à emporter.",
      "Prepares the documents of a workshop: plan, key, slides, sheets, cards, take-home page."),
    discussion: Speech.say(
      """
      Sans module, l’atelier de la trousse. Avec un module, celui-là entre l’ouverture et la clôture.
      Exemples :
        amorce pack --for 45 --start 13:30 --participants 28 --region QC
        amorce pack faits --audience adults --format html,txt -o Atelier
        amorce pack --large-print --bilingual --paper a4
        amorce pack --audience adults --with certificate
      """,
      """
      Without a module, the workshop of the kit. With one, that module between opening and closing.
      Examples:
        amorce pack --for 45 --start 13:30 --participants 28 --region QC
        amorce pack faits --audience adults --format html,txt -o Workshop
        amorce pack --large-print --bilingual --paper a4
        amorce pack --audience adults --with certificate
      """))

  @Argument(
    help: ArgumentHelp(Speech.say("Modules, par leur nom.", "Modules, by their id."), valueName: "module"))
  var modules: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(Speech.say("La durée, en minutes.", "The length, in minutes."), valueName: "minutes"))
  var minutes: String?

  @Option(help: ArgumentHelp(Speech.say("L’heure du début, comme 13:30.", "When it begins, such as 13:30.")))
  var start: String?

  @Option(help: ArgumentHelp(Speech.say("Combien de personnes.", "How many people."), valueName: "number"))
  var participants: String?

  @Option(help: ArgumentHelp(Speech.say("Le public : youth, adults ou shelter.", "The people in the room.")))
  var audience: Audience = .youth

  @Option(help: ArgumentHelp(Speech.say("La province, comme QC.", "The province, such as QC."), valueName: "code"))
  var region: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("Les formats, séparés par des virgules.", "The formats, separated by commas."), valueName: "list"))
  var format = "html"

  @Option(help: ArgumentHelp(Speech.say("Le papier.", "The paper.")))
  var paper: Paper = .letter

  @Flag(
    help: ArgumentHelp(
      Speech.say("En gros caractères : 18 points et plus.", "In large print: 18 points and more.")))
  var largePrint = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "En deux langues : côte à côte pour le groupe, l’une après l’autre pour la personne qui anime.",
        "In two languages: side by side for the group, one after the other for the facilitator.")))
  var bilingual = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      Speech.say(
        "En plus : certificate, une attestation de présence (jamais pour shelter).",
        "In addition: certificate, a certificate of attendance (never for shelter)."), valueName: "extra"))
  var extra: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      Speech.say(
        "Le dossier à écrire (sinon Exports/<trousse>-<langue>).",
        "The folder to write (else Exports/<kit>-<language>)."),
      valueName: "dir"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Remplacer les fichiers de même nom, et eux seuls.", "Replace files of the same names, and only those.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let request = try PackRequest(self)
    let library = try KitLibrary.find(common.kit)
    let course = try library.course(common.language)
    let options = try request.options(for: course)
    let pictures = PackPictures.read(for: course, in: library.folder)
    let assembly: Assembly
    let other: Assembly?
    do {
      assembly = try Assembly(course: course, options: options, pictures: pictures.found)
      other = try request.secondLanguage(for: course).map { language throws(AssemblyError) in
        try Assembly(course: course, options: options.in(language), pictures: pictures.found)
      }
    } catch let error as AssemblyError {
      throw request.failure(error, in: course)
    }
    let files = try Pack.files(
      of: assembly, writers: request.formats.documents, decks: request.formats.decks, beside: other,
      date: BuildDate.reproducible?.description)
    let folder = try request.folder(for: course)
    try PackFolder.write(files, to: folder, force: force)
    let notices = PackNotices(assembly: assembly, missingPictures: pictures.missing, today: BuildDate.today)
    for notice in notices.lines { StandardStreams.say(SafeText.printable("amorce: " + notice)) }
    try StandardStreams.write(PackSummary(assembly: assembly, files: files, folder: folder).text)
  }
}

extension Paper: ExpressibleByArgument {}
