import ArgumentParser
import GroupReport
import Scoring
import Wording

/// `amorce score`: one data set in numbers, for the facilitator.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: Speech.say("Compte les réponses d’un groupe.", "Counts a group’s answers."),
    discussion: Speech.say(
      """
      Le fichier est un CSV : participant,phase et une colonne par énoncé, ou
      participant,phase,item,answer. Le billet est un numéro, jamais un nom.
      Exemples :
        amorce score reponses.csv
        amorce score reponses.csv --format html -o resultats.html
        amorce score reponses.csv --format json -o nombres.json
        amorce score seance.amorce --format csv -o reponses-comptees.csv
        amorce score sondage.csv --key cle.csv
        sqlite3 -csv -header base.db "select …" | amorce score -
      """,
      """
      The file is CSV: participant,phase and one column an item, or
      participant,phase,item,answer. The ticket is a number, never a name.
      Examples:
        amorce score answers.csv
        amorce score answers.csv --format html -o results.html
        amorce score answers.csv --format json -o numbers.json
        amorce score session.amorce --format csv -o counts.csv
        amorce score survey.csv --key key.csv
        sqlite3 -csv -header base.db "select …" | amorce score -
      """))

  @Argument(
    help: ArgumentHelp(Speech.say("Fichiers CSV; - pour l’entrée standard.", "CSV files; - for standard input.")))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Un CSV item,correct,myth,options au lieu des quiz de la trousse.",
        "A CSV item,correct,myth,options instead of the quizzes of the kit."), valueName: "file"))
  var key: String?

  @Option(help: ArgumentHelp(Speech.say("La forme du résultat.", "The form of the result.")))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      Speech.say("Laquelle compte, si une feuille est là deux fois.", "Which one counts if a sheet is there twice.")))
  var duplicates: DuplicatePolicy = .refuse

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Statistiques d’items : à partir de 30 feuilles, ou toujours.",
        "Item statistics: from 30 sheets on, or always.")))
  var itemStatistics: ItemStatisticsPolicy = .auto

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Marquer dans le JSON les nombres sous ce seuil.", "Flag numbers under this threshold in the JSON."),
      valueName: "k"))
  var suppress = 5

  @OptionGroup var output: OutputOptions

  @OptionGroup var drawing: DrawingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard suppress >= 0 else {
      throw ValidationError(
        Speech.say("--suppress veut un nombre de 0 ou plus.", "--suppress wants a number of 0 or more."))
    }
    guard (files + [key].compactMap { $0 }).count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        Speech.say("L’entrée standard ne se lit qu’une fois.", "Standard input can be read only once."))
    }
  }

  func run() throws {
    let data = ScoreData(language: common.language, kit: common.kit)
    let key = try data.key(key)
    let set = try data.dataSet(files, key: key, duplicates: duplicates)
    let statistics = GroupStatistics(set.overall, threshold: suppress)
    let rules = RoomRules(set, statistics: statistics, itemStatistics: itemStatistics)
    let report = RoomReport(rules, texts: key.texts(common.language), language: common.language)
    try output.write(try RoomFiles(report: report, data: set).bytes(format, drawing: drawing, output: output))
    if set.whole.clusters.sessions == 0 {
      StandardStreams.say(Speech.say("Il n’y a aucune feuille à compter.", "There is no sheet to count."))
      throw SilentExit(status: .findings)
    }
  }
}

extension DuplicatePolicy: ExpressibleByArgument {}
extension ItemStatisticsPolicy: ExpressibleByArgument {}
