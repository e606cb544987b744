import CourseModel
import QuizEngine
import Wording

/// The first page: what this is, how to leave, what stays behind, where help is (care.md, section 6).
struct FirstPage {
  let course: Course
  let quiz: Quiz
  let items: [Item]
  let language: Language
  let place: LeavingWords.Place
  /// The file that answers are saved in, and until when.
  let saved: (path: String, ends: String)?

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The page.
  var blocks: [PageBlock] {
    let text = PlainWords(language: language)
    let words = LeavingWords(place: place, language: language)
    var page: [PageBlock] = [.title(text(quiz.title))]
    if let introduction = quiz.introduction { page += [.space] + text.blocks(introduction.value(in: language)) }
    page += [
      .space,
      .text(say("« Je passe » est toujours une réponse.", "\u{201C}Pass\u{201D} is always an answer.")),
      .text(words.leaving), .text(kept + " " + words.staying(of: Phrase("ce quiz", "this quiz"))),
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

  private var kept: String {
    guard let saved else { return say("Les réponses ne sont pas enregistrées.", "The answers are not saved.") }
    return say(
      "Les réponses sont enregistrées dans « \(saved.path) », à supprimer au plus tard le \(saved.ends).",
      "The answers are saved in \(saved.path), to be deleted by \(saved.ends).")
  }
}
