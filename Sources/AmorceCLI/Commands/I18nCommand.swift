import ArgumentParser
import CourseReader
import Wording

/// `amorce i18n`: what is written in which language.
struct I18nCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "i18n",
    abstract: Speech.say("Montre ce qui est écrit dans chaque langue.", "Shows what is written in each language."),
    discussion: Speech.say(
      """
      Compte les textes de chaque fichier par sorte et par langue, et dit où il en manque,
      même si la trousse a des erreurs.
      Exemples :
        amorce i18n
        amorce i18n --format json
      """,
      """
      Counts the texts of each file by kind and language, and says where one is missing,
      even in a kit with errors.
      Examples:
        amorce i18n
        amorce i18n --format json
      """))

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try KitLibrary.find(common.kit)
    let matrix = LanguageMatrix(KitTexts.collect(try KitLibrary.read(library.paths)))
    switch format {
    case .text: try StandardStreams.write(matrix.text(common.language))
    case .json: try StandardStreams.write(matrix.json.text())
    }
    guard matrix.unreadable.isEmpty else {
      throw CommandFailure(
        .usage,
        "ces fichiers ne peuvent pas être lus : \(matrix.unreadable.joined(separator: ", ")). Voir « amorce check ».",
        "these files cannot be read: \(matrix.unreadable.joined(separator: ", ")). See \"amorce check\".")
    }
  }
}
