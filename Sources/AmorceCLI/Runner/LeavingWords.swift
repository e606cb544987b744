import Wording

/// How to leave at once, and what stays behind (care.md, section 6): never "no traces".
struct LeavingWords {
  /// Where the conversation takes place, which decides what stays.
  enum Place {
    case screen
    /// Lines in a terminal that can be cleared on leaving.
    case clearedLines
    /// Lines in a terminal or file that stay where they are printed.
    case lines
  }

  let place: Place
  let language: Language

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// How to leave.
  var leaving: String {
    switch place {
    case .screen, .clearedLines:
      say(
        "Pour partir tout de suite : Ctrl-C, ou q puis Entrée. L’écran s’efface.",
        "To leave at once: Ctrl-C, or q and Enter. The screen is cleared.")
    case .lines:
      say("Pour partir tout de suite : Ctrl-C, ou q puis Entrée.", "To leave at once: Ctrl-C, or q and Enter.")
    }
  }

  /// What may stay of a thing that was named, such as "this quiz".
  func staying(of thing: Phrase) -> String {
    let name = thing[language]
    return switch place {
    case .screen:
      say(
        "L’historique des commandes et les journaux du terminal peuvent garder la trace de \(name).",
        "The command history and terminal logs may still show \(name).")
    case .clearedLines:
      say(
        "Sans départ rapide, ces lignes restent à l’écran; l’historique des commandes et les journaux du terminal peuvent aussi rester.",
        "Without leaving at once, these lines stay on the screen; the command history and terminal logs may stay too."
      )
    case .lines:
      say(
        "Ces lignes restent là où elles s’affichent; l’historique des commandes et les journaux du terminal peuvent aussi rester.",
        "These lines stay where they are printed; the command history and terminal logs may stay too.")
    }
  }
}
