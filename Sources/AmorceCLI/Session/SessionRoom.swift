import CourseModel
import QuizEngine
import SessionStore
import Wording

/// An open session and the questions that it asks.
struct SessionRoom {
  let store: SessionStore
  let course: Course
  let quiz: Quiz
  /// The questions in the order of the session.
  let items: [Item]
  let phase: Phase
  /// What the facilitator is to know before going on.
  let notices: [Phrase]

  /// Opens a session that is to take answers.
  static func open(_ path: String, kit: String?, phase: Phase, _ language: Language) throws -> SessionRoom {
    let store = try SessionDoor.open(path, for: .writing)
    let info = store.info
    if info.closed != nil { try SessionDoor.refuseClosed(store) }
    let course = try KitLibrary.find(kit).course(forQuiz: info.quiz, language)
    guard let quiz = course.quiz(ID(info.quiz)) else {
      throw CommandFailure(
        .usage, "Le quiz « \(info.quiz) » de cette session n’est pas dans la trousse. Donner --kit.",
        "The quiz \"\(info.quiz)\" of this session is not in the kit. Give --kit.")
    }
    let known = Dictionary(quiz.items.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let items = info.items.compactMap { known[$0] }
    guard items.count == info.items.count else {
      throw CommandFailure(
        .usage,
        "Le quiz « \(info.quiz) » a trop changé depuis le début de cette session. Reprendre la trousse d’alors.",
        "The quiz \"\(info.quiz)\" has changed too much since this session began. Use the kit as it was.")
    }
    var notices = SessionDoor.notices(info)
    if QuizDigest.of(items) != info.digest {
      notices.append(
        Phrase(
          "Le quiz a été modifié depuis le début de cette session.", "The quiz was edited since this session began."))
    }
    return SessionRoom(store: store, course: course, quiz: quiz, items: items, phase: phase, notices: notices)
  }

  /// Says on standard error what the facilitator is to know.
  func sayNotices(in language: Language) {
    for notice in notices { StandardStreams.say("amorce: " + SafeText.printable(notice[language])) }
  }
}
