import Glibc
import Wording

/// The language in which the program speaks: `--lang`, then `LC_ALL`, `LC_MESSAGES` or `LANG`, then French.
///
/// It is settled once, before commands are parsed, because the help itself is written in it.
enum Speech {
  static let language: Language = {
    if let asked = asked(in: CommandLine.arguments) { return asked }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .french
    }
    return .french
  }()

  /// A phrase in the language of the program.
  static func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  private static func asked(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == "--lang", index + 1 < arguments.count { return known(arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { return known(String(argument.dropFirst(7))) }
    }
    return nil
  }

  private static func known(_ code: String) -> Language? {
    Language.ofProgram.first { $0.code == code }
  }
}
