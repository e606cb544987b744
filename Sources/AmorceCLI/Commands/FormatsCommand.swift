import ArgumentParser
import CourseExport
import Wording

/// `amorce formats`: what `pack` and `export` can write.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: Speech.say("Montre les formats de pack et d’export.", "Shows the formats of pack and export."),
    discussion: Speech.say("Exemple :\n  amorce formats --format json", "Example:\n  amorce formats --format json"))

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    // A format of slides alone comes after those of documents.
    let documents = PackFormats.documentWriters.map { $0.format }
    let slides = PackFormats.deckWriters.map { $0.format }.filter { deck in !documents.contains { $0.name == deck.name }
    }
    let formats =
      (documents + slides).map { (command: "pack", format: $0) }
      + dataExporters.map { (command: "export", format: $0.format) }
    switch format {
    case .text:
      let lines = formats.map { command, format in
        "\(command)  \(format.name)  .\(format.fileExtension)  \(format.purpose[common.language])\n"
      }
      try StandardStreams.write(lines.joined())
    case .json:
      let values = formats.map { command, format in
        JSONValue.members([
          "command": .string(command),
          "name": .string(format.name), "extension": .string(format.fileExtension),
          "mediaType": .string(format.mediaType), "purpose": .string(format.purpose[common.language]),
        ])
      }
      try StandardStreams.write(JSONValue.members(["version": .integer(1), "formats": .array(values)]).text())
    }
  }
}
