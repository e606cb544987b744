import Wording

/// The argument parser's own words, in the language of the program.
enum HelpText {
  private static let words: [(english: String, french: String)] = [
    ("OVERVIEW:", "APERÇU :"), ("USAGE:", "USAGE :"), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"), ("Usage:", "Usage :"), ("Error:", "Erreur :"),
    ("Show help information.", "Montrer cette aide."), ("Show the version.", "Montrer la version."),
    ("(default:", "(par défaut :"), ("(values:", "(valeurs :"), ("default: ", "par défaut : "), ("Help:", "Aide :"),
    ("Unknown option", "Option inconnue"), ("Unexpected argument", "Argument de trop"),
    ("unexpected arguments", "arguments de trop"), ("Missing expected argument", "Il manque l’argument"),
    ("Missing value for", "Il manque une valeur à"), ("Did you mean", "Est-ce"), ("The value '", "La valeur '"),
    ("' is invalid for '", "' ne convient pas pour '"), (". Please provide one of", ". Choisir parmi"),
    ("See 'amorce", "Voir 'amorce"), ("--help' for more information.", "--help' pour en savoir plus."),
    ("See 'amorce help <subcommand>' for detailed help.", "« amorce help <commande> » en dit plus."),
  ]

  /// The parser's message with its fixed words in French when French is spoken.
  static func translated(_ message: String) -> String {
    guard Speech.language.isFrench else { return message }
    return words.reduce(message) { text, pair in
      replace(pair.english, with: FrenchTypography.set(pair.french), in: text)
    }
  }

  private static func replace(_ target: String, with replacement: String, in text: String) -> String {
    text.split(separator: target, omittingEmptySubsequences: false).joined(separator: replacement)
  }
}
