import ArgumentParser
import CourseExport
import Wording

/// `amorce formats`: what `pack` can write.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: Speech.say("Montre les formats de document.", "Shows document formats."),
    discussion: Speech.say("Exemple :\n  amorce formats --format json", "Example:\n  amorce formats --format json"))

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let formats = PackFormats.documentWriters.map { $0.format }
    switch format {
    case .text:
      let lines = formats.map { "\($0.name)  .\($0.fileExtension)  \($0.purpose[common.language])\n" }
      try StandardStreams.write(lines.joined())
    case .json:
      let values = formats.map { format in
        JSONValue.members([
          "name": .string(format.name), "extension": .string(format.fileExtension),
          "mediaType": .string(format.mediaType), "purpose": .string(format.purpose[common.language]),
        ])
      }
      try StandardStreams.write(JSONValue.members(["version": .integer(1), "formats": .array(values)]).text())
    }
  }
}
