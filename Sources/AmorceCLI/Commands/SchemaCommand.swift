import ArgumentParser
import CourseReader
import Wording

/// `amorce schema`: the grammar for editors, on standard output.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Speech.say("Écrit la grammaire pour les éditeurs de texte.", "Writes the grammar for text editors."),
    discussion: Speech.say(
      """
      RELAX NG, en forme compacte (rnc) ou XML (rng), tirée des règles de « amorce check ».
      Exemples :
        amorce schema rnc > Schemas/amorce.rnc
        amorce schema rng > Schemas/amorce.rng
      """,
      """
      RELAX NG, compact (rnc) or XML (rng), made from the rules of "amorce check".
      Examples:
        amorce schema rnc > Schemas/amorce.rnc
        amorce schema rng > Schemas/amorce.rng
      """))

  /// The two syntaxes.
  enum Syntax: String, ExpressibleByArgument, CaseIterable {
    case rnc, rng
  }

  @Argument(help: ArgumentHelp(Speech.say("rnc ou rng.", "rnc or rng.")))
  var syntax: Syntax

  @Option(help: ArgumentHelp(Speech.say("La langue : fr ou en.", "The language: fr or en.")))
  var lang: LanguageArgument?

  func run() throws {
    switch syntax {
    case .rnc: try StandardStreams.write(RelaxNG.compact)
    case .rng: try StandardStreams.write(RelaxNG.xml)
    }
  }
}
