import CourseModel
import QuizEngine
import Wording

/// The first page: what this is, how to leave, what stays behind, where help is (care.md, section 6).
struct FirstPage {
  /// Where the conversation takes place, which decides what stays.
  enum Place {
    case screen
    /// Lines in a terminal that can be cleared on leaving.
    case clearedLines
    /// Lines in a terminal or file that stay where they are printed.
    case lines
  }

  let course: Course
  let quiz: Quiz
  let items: [Item]
  let language: Language
  let place: Place
  /// The file that answers are saved in, and until when.
  let saved: (path: String, ends: String)?

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The page.
  var blocks: [PageBlock] {
    let text = PlainWords(language: language)
    var page: [PageBlock] = [.title(text(quiz.title))]
    if let introduction = quiz.introduction { page += [.space] + text.blocks(introduction.value(in: language)) }
    page += [
      .space,
      .text(say("« Je passe » est toujours une réponse.", "\u{201C}Pass\u{201D} is always an answer.")),
      .text(leaving), .text(staying),
    ]
    if items.contains(where: { $0.review == nil }) {
      page.append(
        .text(
          say(
            "Ébauche, pas encore relue par une personne ayant une expérience vécue.",
            "Draft, not yet reviewed by a person with lived experience.")))
    }
    page += [.space, .label(say("Pour en parler", "To talk about it"))]
    return page + ServiceLines(course: course, language: language).few
  }

  private var leaving: String {
    switch place {
    case .screen, .clearedLines:
      say(
        "Pour partir tout de suite : Ctrl-C, ou q puis Entrée. L’écran s’efface.",
        "To leave at once: Ctrl-C, or q and Enter. The screen is cleared.")
    case .lines:
      say("Pour partir tout de suite : Ctrl-C, ou q puis Entrée.", "To leave at once: Ctrl-C, or q and Enter.")
    }
  }

  /// What stays: never "no traces".
  private var staying: String {
    var parts = [kept]
    switch place {
    case .screen:
      parts.append(
        say(
          "L’historique des commandes et les journaux du terminal peuvent garder la trace de ce quiz.",
          "The command history and terminal logs may still show this quiz."))
    case .clearedLines:
      parts.append(
        say(
          "Sans départ rapide, ces lignes restent à l’écran; l’historique des commandes et les journaux du terminal peuvent aussi rester.",
          "Without leaving at once, these lines stay on the screen; the command history and terminal logs may stay too."
        ))
    case .lines:
      parts.append(
        say(
          "Ces lignes restent là où elles s’affichent; l’historique des commandes et les journaux du terminal peuvent aussi rester.",
          "These lines stay where they are printed; the command history and terminal logs may stay too."))
    }
    return parts.joined(separator: " ")
  }

  private var kept: String {
    guard let saved else { return say("Les réponses ne sont pas enregistrées.", "The answers are not saved.") }
    return say(
      "Les réponses sont enregistrées dans « \(saved.path) », à supprimer au plus tard le \(saved.ends).",
      "The answers are saved in \(saved.path), to be deleted by \(saved.ends).")
  }
}
