import ArgumentParser
import Wording

/// The root command; each file of `Commands` is one of its subcommands.
struct Amorce: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amorce",
    abstract: Speech.say(
      "Prépare des ateliers de prévention et anime leurs quiz.",
      "Prepares prevention workshops and runs their quizzes."),
    version: "0.1.0",
    subcommands: [
      QuizCommand.self, RehearseCommand.self, PackCommand.self, ScoreCommand.self, ReportCommand.self,
      CheckCommand.self, ListCommand.self, FormatsCommand.self, NewCommand.self, AuditCommand.self, I18nCommand.self, SchemaCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard Picker.isPossible else { throw CleanExit.helpRequest(self) }
    try Picker.run(common.language)
  }
}
