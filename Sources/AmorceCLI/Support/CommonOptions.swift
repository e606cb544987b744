import ArgumentParser
import CourseModel
import Wording

/// A language that `--lang` knows.
enum LanguageArgument: String, ExpressibleByArgument, CaseIterable {
  case fr, en

  var language: Language { Language(rawValue) }
}

extension Audience: ExpressibleByArgument {}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.say("Le dossier de la trousse.", "The folder of the kit."), valueName: "dir"))
  var kit: String?

  @Option(help: ArgumentHelp(Speech.say("La langue : fr ou en.", "The language: fr or en.")))
  var lang: LanguageArgument?

  /// The language asked for, or the one of the program.
  var language: Language { lang?.language ?? Speech.language }
}
