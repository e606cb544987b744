import ArgumentParser
import GroupReport
import Scoring
import Wording

/// `amorce report`: documents about one session or many together, for a reader.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Speech.say(
      "Rapporte une ou plusieurs séances, pour un lecteur.", "Reports one session or many, for a reader."),
    discussion: Speech.say(
      """
      Donner des séances, des CSV ou des dossiers. Pour la salle (room), moins de dix personnes sont dites en
      mots. Un partenaire (partner) ne voit aucun nombre de moins de 10 personnes, le public (public) de moins
      de 20; à côté du rapport, une fiche .release.json permet de comparer le suivant.
      Exemples :
        amorce report seance.amorce --format html -o resultats.html
        amorce report seance.amorce --debrief --format html -o a-revoir.html
        amorce report Seances --for partner --format html -o printemps.html
        amorce report Seances --for partner --previous printemps.html.release.json --format html -o ete.html
        amorce report Seances --for public --by language --format csv -o public.csv
      """,
      """
      Give sessions, CSV files or folders. For the room, fewer than ten people are told in words. A partner
      sees no number of fewer than 10 people, the public of fewer than 20; beside the report, a .release.json
      record lets the next one be compared.
      Examples:
        amorce report session.amorce --format html -o results.html
        amorce report session.amorce --debrief --format html -o to-revisit.html
        amorce report Sessions --for partner --format html -o spring.html
        amorce report Sessions --for partner --previous spring.html.release.json --format html -o summer.html
        amorce report Sessions --for public --by language --format csv -o public.csv
      """))

  @Argument(
    help: ArgumentHelp(
      Speech.say("Séances, CSV et dossiers; - pour l’entrée standard.", "Sessions, CSV files, folders; - for input.")))
  var paths: [String]

  @Option(name: .customLong("for"), help: ArgumentHelp(Speech.say("Qui lira.", "Who will read.")))
  var reader: Reader = .room

  @Option(help: ArgumentHelp(Speech.say("La forme du rapport.", "The form of the report.")))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      Speech.say("La fiche d’un rapport précédent (répétable).", "The record of an earlier report (repeatable)."),
      valueName: "record"))
  var previous: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Ventiler d’abord par region, language ou audience (répétable), plutôt que montrer les changements.",
        "Break down by region, language or audience first (repeatable), rather than show changes.")))
  var by: [Facet] = []

  @Flag(
    help: ArgumentHelp(
      Speech.say("La page de la discussion seulement (room).", "The page for the discussion alone (room).")))
  var debrief = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Un CSV item,correct,myth,options au lieu des quiz de la trousse.",
        "A CSV item,correct,myth,options instead of the quizzes of the kit."), valueName: "file"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("Laquelle compte, si une feuille est là deux fois.", "Which one counts if a sheet is there twice.")))
  var duplicates: DuplicatePolicy = .refuse

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Statistiques d’items (room) : à partir de 30 feuilles, ou toujours.",
        "Item statistics (room): from 30 sheets on, or always.")))
  var itemStatistics: ItemStatisticsPolicy = .auto

  @OptionGroup var output: OutputOptions

  @OptionGroup var drawing: DrawingOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if reader == .room, !previous.isEmpty || !by.isEmpty {
      throw ValidationError(
        Speech.say(
          "--previous et --by vont avec --for partner ou public.",
          "--previous and --by go with --for partner or public."))
    }
    if debrief, reader != .room || format == .json || format == .csv {
      throw ValidationError(
        Speech.say(
          "--debrief est une page pour la salle : text, html ou md.",
          "--debrief is a page for the room: text, html or md."))
    }
    guard (paths + [key].compactMap { $0 }).count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        Speech.say("L’entrée standard ne se lit qu’une fois.", "Standard input can be read only once."))
    }
  }

  func run() throws {
    let records = try ReleaseRecords(previous)
    let source = ScoreData(language: common.language, kit: common.kit)
    let key = try source.key(key)
    let inputs = try ReportInputs(paths)
    try inputs.checkRefused()
    guard !inputs.files.isEmpty else {
      throw CommandFailure(
        .findings, "Il n’y a ni séance ni CSV ici.", "There is neither a session nor a CSV file here.")
    }
    let bar = ProgressBar(total: inputs.files.count, isPlain: drawing.plain)
    let outcome = try source.outcome(
      inputs.files, key: key, duplicates: duplicates, withRoster: reader != .room, progress: bar.show)
    bar.finish(writesFile: output.path != nil)
    let texts = key.texts(common.language)
    switch reader {
    case .room:
      let report = RoomReport(
        RoomRules(outcome.data, itemStatistics: itemStatistics), texts: texts, language: common.language)
      try output.write(
        try RoomFiles(report: report, data: outcome.data, isDebrief: debrief)
          .bytes(format, drawing: drawing, output: output))
    case .partner, .public:
      try release(outcome.data, outcome.roster, key.scoring, texts, records)
    }
    if outcome.data.whole.clusters.sessions == 0 {
      StandardStreams.say(Speech.say("Il n’y a aucune feuille à compter.", "There is no sheet to count."))
      throw SilentExit(status: .findings)
    }
  }

  private func release(
    _ data: DataSet, _ roster: [RosterEntry], _ key: ScoringKey, _ texts: ReportTexts, _ records: ReleaseRecords
  ) throws {
    let facets = by + [.language, .region, .audience].filter { by.isEmpty && !by.contains($0) }
    let builder = ReleaseBuilder(
      .init(reader, facets: facets, prefersGroups: !by.isEmpty, isCompared: !records.records.isEmpty))
    let (release, record) = try records.settle(
      builder, data, roster: roster, key: ReleaseRecords.digest(key, items: data.overall.items))
    let bytes = ReleaseFiles(release: release, texts: texts, language: common.language)
      .bytes(format, drawing: drawing, output: output)
    guard let path = output.path else {
      try StandardStreams.write(String(decoding: bytes, as: UTF8.self))
      return StandardStreams.say(
        Speech.say(
          "Sans -o, aucune fiche n’est gardée : le prochain rapport ne pourra pas être comparé à celui-ci.",
          "Without -o no record is kept: the next report cannot be compared with this one."))
    }
    try ReleaseRecords.write(bytes, record, to: path, force: output.force)
  }
}
