import ArgumentParser
import CourseExport
import Wording

/// `amorce export`: answers or quizzes as one file that another system reads.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Speech.say("Écrit des réponses pour un autre système.", "Writes answers for another system."),
    discussion: Speech.say(
      """
      answers-csv : une réponse par ligne, que « amorce score » relit aux mêmes
      nombres. answers-sql : tables, réponses, clé et calcul en SQL, pour SQLite,
      PostgreSQL, DuckDB ou Spark. « amorce formats » les montre tous.
      Le fichier contient les réponses de chaque personne : il n’est lisible que par soi.
      Exemples :
        amorce export answers-csv sessions -o reponses.csv
        amorce export answers-sql seance.amorce -o reponses.sql
        amorce export answers-sql seance.amorce -o - | sqlite3 base.db
      """,
      """
      answers-csv: one answer a row, which "amorce score" reads back to the same
      numbers. answers-sql: tables, answers, key and counting as SQL, for SQLite,
      PostgreSQL, DuckDB or Spark. "amorce formats" shows them all.
      The file holds the answers of each person: nobody else can read it.
      Examples:
        amorce export answers-csv sessions -o answers.csv
        amorce export answers-sql session.amorce -o answers.sql
        amorce export answers-sql session.amorce -o - | sqlite3 base.db
      """))

  /// A data format by its name.
  struct Format: ExpressibleByArgument {
    let exporter: any DataExporter.Type

    init?(argument: String) {
      guard let exporter = dataExporters.first(where: { $0.format.name == argument }) else { return nil }
      self.exporter = exporter
    }

    static var allValueStrings: [String] { dataExporters.map { $0.format.name } }
  }

  @Argument(help: ArgumentHelp(Speech.say("Le format à écrire.", "The format to write.")))
  var format: Format

  @Argument(
    help: ArgumentHelp(Speech.say("Les fichiers de séance, ou leurs dossiers.", "The session files, or their folders."))
  )
  var names: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Speech.say("Le fichier à écrire; - pour la sortie standard.", "The file to write; - for standard output."),
      valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Un CSV item,correct,myth,options au lieu des quiz de la trousse.",
        "A CSV item,correct,myth,options instead of the quizzes of the kit."), valueName: "file"))
  var key: String?

  @Flag(help: ArgumentHelp(Speech.say("Remplacer le fichier s’il existe.", "Replace the file if it is there.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let request = ExportRequest(names: names, language: common.language, kit: common.kit, key: key)
    let export = try format.exporter.export(request)
    for notice in export.notices { StandardStreams.say(SafeText.printable(notice[common.language])) }
    guard output != "-" else { return try StandardStreams.write(String(decoding: export.bytes, as: UTF8.self)) }
    try FileOutput.write(export.bytes, to: output, force: force, isPrivate: true)
  }
}
