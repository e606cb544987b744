import ArgumentParser
import CourseExport
import Glibc
import GroupReport
import Scoring

extension Reader: ExpressibleByArgument {}
extension Facet: ExpressibleByArgument {}

/// The form of a report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, md, csv, json
}

/// Where a result goes.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("Le fichier à écrire.", "The file to write.")))
  var output: String?

  @Flag(help: ArgumentHelp(Speech.say("Remplacer le fichier s’il existe.", "Replace the file if it is there.")))
  var force = false

  /// The file, or nil for standard output.
  var path: String? { output == "-" ? nil : output }

  /// Writes a result that stays with the facilitator: only its owner may read the file.
  func write(_ bytes: [UInt8]) throws {
    guard let path else { return try StandardStreams.write(String(decoding: bytes, as: UTF8.self)) }
    try FileOutput.write(bytes, to: path, force: force, isPrivate: true)
  }
}

/// How charts are drawn in a terminal.
struct DrawingOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Des phrases, pas de barres (lecteurs d’écran; d’office hors d’un terminal).",
        "Sentences, no bars (screen readers; automatic outside a terminal).")))
  var plain = false

  @Flag(
    help: ArgumentHelp(Speech.say("Des barres en # et une ponctuation simple.", "Bars of # and plain punctuation.")))
  var ascii = false

  /// The style of charts on standard output, or in a file.
  func style(_ output: OutputOptions) -> ChartText.Style {
    let settings = TerminalSettings(isPlain: plain, isASCII: ascii, output: STDOUT_FILENO)
    guard output.path == nil, settings.clears, !plain, !settings.isPlainAsked else { return .sentences }
    return ascii ? .ascii : .blocks
  }

  /// The text as it is printed.
  func printed(_ text: String) -> String { ascii ? PrintedText(isASCII: true).lines(text) : text }
}
