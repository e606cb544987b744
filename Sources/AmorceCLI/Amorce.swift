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
    subcommands: [CheckCommand.self, ListCommand.self, NewCommand.self, SchemaCommand.self])
}
