import ArgumentParser
import CourseModel
import CourseReader
import Wording

/// `amorce new module|quiz ID`: a file to fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Speech.say("Écrit le squelette d’un module ou d’un quiz.", "Writes the skeleton of a module or quiz."),
    discussion: Speech.say(
      """
      Le fichier passe « amorce check », sauf ses trous (content-gap), qui disent quoi écrire.
      Exemples :
        amorce new quiz amitie
        amorce new module limites --kit ma-trousse
      """,
      """
      The file passes "amorce check" but for its gaps (content-gap), which say what to write.
      Examples:
        amorce new quiz friendship
        amorce new module limits --kit my-kit
      """))

  /// What is written.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case module, quiz
  }

  @Argument(help: ArgumentHelp(Speech.say("module ou quiz.", "module or quiz.")))
  var kind: Kind

  @Argument(help: ArgumentHelp(Speech.say("L’id, et le nom du fichier.", "The id, and the name of the file.")))
  var id: String

  @Flag(help: ArgumentHelp(Speech.say("Remplacer un fichier qui existe.", "Replace a file that is there.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard isIdentifier(id) else {
      throw CommandFailure(
        .usage,
        "« \(id) » n’est pas un id : de 1 à 64 lettres minuscules sans accent, chiffres ou tirets.",
        "\"\(id)\" is not an id: 1 to 64 lower-case letters without accents, digits or dashes.")
    }
    let library = try KitLibrary.find(common.kit)
    // An unfinished file elsewhere must not stand in the way of starting another one.
    let kit = CourseReader.read(try KitLibrary.read(library.paths), scope: .structure)
    let space: IDSpace = kind == .module ? .module : .quiz
    if kit.ids(space).contains(id), !force {
      throw CommandFailure(.usage, "L’id « \(id) » est déjà pris.", "The id \"\(id)\" is already taken.")
    }
    let source = kit.ids(.source).first ?? "source"
    let (path, text) =
      switch kind {
      case .quiz: ("Quizzes/\(id).xml", Skeleton.quiz(id, languages: kit.languages, source: source))
      case .module:
        (
          "Modules/\(id).xml",
          Skeleton.module(
            id, languages: kit.languages, source: source, safety: kit.ids(.safety).first ?? "safety")
        )
      }
    let full = library.folder == "." ? path : library.folder + "/" + path
    try FileOutput.write(Array(text.utf8), to: full, force: force)
    try StandardStreams.write(
      Phrase(
        "\(full) est écrit. Remplir ses trous, puis : amorce check \(full)\n"
          + "Ajouter ensuite « \(id) » à Modules/kit.xml pour l’ordre de la trousse.\n",
        "\(full) is written. Fill its gaps, then: amorce check \(full)\n"
          + "Then add \"\(id)\" to Modules/kit.xml for the order of the kit.\n")[common.language])
  }
}
