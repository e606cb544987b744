import ArgumentParser
import CourseModel
import CourseReader
import Diagnostics
import Wording

/// `amorce check`: everything that is wrong with a kit or with some files, in one run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say("Vérifie une trousse ou des fichiers.", "Checks a kit or files."),
    discussion: Speech.say(
      """
      Exemples :
        amorce check                          toute la trousse du dossier
        amorce check Quizzes/mythes-1.xml     un fichier, avec la trousse autour
        amorce check --format gnu             une ligne par problème, pour un éditeur
        amorce check --only structure         grammaire, ids, renvois, langues
      """,
      """
      Examples:
        amorce check                          the whole kit of this folder
        amorce check Quizzes/mythes-1.xml     one file, with the kit around it
        amorce check --format gnu             one line a problem, for an editor
        amorce check --only structure         grammar, ids, references, languages
      """),
    aliases: ["validate"])

  /// What is checked.
  enum Only: String, ExpressibleByArgument, CaseIterable {
    case structure
  }

  /// From which severity the exit code is 1.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("Fichiers ou dossiers; - pour l’entrée standard.", "Files or folders; - for standard input.")))
  var paths: [String] = []

  @Option(help: ArgumentHelp(Speech.say("La forme des messages.", "The form of messages.")))
  var format: DiagnosticFormat = .text

  @Option(help: ArgumentHelp(Speech.say("Ce qui donne le code de sortie 1.", "What makes the exit code 1.")))
  var failOn: FailOn = .error

  @Option(
    help: ArgumentHelp(
      Speech.say("Une règle à taire; peut être répété.", "A rule to ignore; may be repeated."), valueName: "rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Dire aussi ce qui est à vérifier de nouveau ce jour-là.",
        "Also tell what needs to be verified again by that day."),
      valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError(
          Speech.say("Donner un jour qui existe : AAAA-MM-JJ.", "Give a day that exists: YYYY-MM-DD."))
      }
      return date
    })
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp(Speech.say("Ne vérifier que la structure.", "Check the structure alone.")))
  var only: Only?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let selection = try CheckSelection.find(paths, kit: common.kit)
    let reading = try CourseReader.read(
      paths: selection.files, background: try KitLibrary.read(selection.background),
      scope: only == .structure ? .structure : .rules, asOf: asOf, load: KitLibrary.read)
    let ignored = Set(ignore)
    let diagnostics = reading.diagnostics.filter { !ignored.contains($0.id.name) }
    let report = CheckReport(reading: reading, diagnostics: diagnostics, language: common.language)
    switch format {
    case .text: report.printText(excerpts: true)
    case .gnu: report.printText(excerpts: false)
    case .json: try StandardStreams.write(report.json.text())
    }
    let fails = diagnostics.contains { $0.severity == .error || (failOn == .warning && $0.severity == .warning) }
    if fails { throw SilentExit(status: .findings) }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}

/// What `check` prints at the end of a run.
private struct CheckReport {
  let reading: Reading
  let diagnostics: [Diagnostic]
  let language: Language

  private var renderer: DiagnosticRenderer { DiagnosticRenderer(sources: reading.sources, language: language) }
  private var errors: Int { diagnostics.count { $0.severity == .error } }
  private var warnings: Int { diagnostics.count { $0.severity == .warning } }

  func printText(excerpts: Bool) {
    let renderer = renderer
    var text = ""
    for diagnostic in diagnostics {
      text += excerpts ? renderer.excerpt(diagnostic) : renderer.line(diagnostic)
    }
    StandardStreams.say(text + summary)
  }

  private var summary: String {
    let files = reading.sources.files.count
    return Phrase(
      "\(files) fichier\(files > 1 ? "s" : "") : \(errors) erreur\(errors > 1 ? "s" : ""), "
        + "\(warnings) avertissement\(warnings > 1 ? "s" : "").",
      "\(files) file\(files == 1 ? "" : "s"): \(errors) error\(errors == 1 ? "" : "s"), "
        + "\(warnings) warning\(warnings == 1 ? "" : "s").")[language]
  }

  var json: JSONValue {
    .members([
      "version": .integer(1),
      "diagnostics": .array(diagnostics.map(renderer.json)),
      "totals": .members([
        "errors": .integer(errors), "warnings": .integer(warnings),
        "files": .integer(reading.sources.files.count),
      ]),
    ])
  }
}
