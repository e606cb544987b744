import CourseModel
import Glibc
import QuizEngine
import SessionStore
import Wording

/// The file of `--save`: made on the first run, taken up again on the next.
struct SavedAttempt {
  /// How long answers are kept before they are to be deleted.
  static let daysKept = 90

  let store: AttemptStore
  let path: String
  let mode: QuizMode
  let items: [Item]
  let answers: [ID<Item>: Answer]
  /// The day after which the file is to be deleted.
  var ends: String { store.info.ends }
  /// What to know before going on.
  let notices: [Phrase]

  /// Makes the file for a new attempt.
  static func create(
    at path: String, quiz: Quiz, items: [Item], mode: QuizMode, language: Language, audience: Audience
  ) throws -> SavedAttempt {
    let today = CalendarDate(secondsSince1970: time(nil))
    let last = CalendarDate(secondsSince1970: (today.daysSince1970 + daysKept) * 86_400)
    let info = SessionInfo(
      session: token(), kind: .attempt, quiz: quiz.id.rawValue, digest: QuizDigest.of(items),
      language: language.code, audience: audience.rawValue, mode: mode.rawValue, created: today.description,
      ends: last.description, items: items.map(\.id.rawValue))
    let store = try CommandFailure.translating { () throws(StoreFailure) in
      try AttemptStore.create(at: path, info: info)
    }
    return SavedAttempt(store: store, path: path, mode: mode, items: items, answers: [:], notices: [])
  }

  /// Takes up a file that is there; what was asked for now must not contradict it.
  static func resume(
    at path: String, quiz: Quiz, asked: (mode: QuizMode?, audience: Audience?)
  ) throws -> SavedAttempt {
    let store = try CommandFailure.translating { () throws(StoreFailure) in try AttemptStore.resume(at: path) }
    let info = store.info
    guard info.quiz == quiz.id.rawValue else {
      throw CommandFailure(
        .usage, "« \(path) » contient des réponses au quiz « \(info.quiz) ». Choisir un autre fichier.",
        "\(path) holds answers to the quiz \"\(info.quiz)\". Choose another file.")
    }
    guard let mode = info.mode.flatMap(QuizMode.init), asked.mode == nil || asked.mode == mode,
      asked.audience == nil || asked.audience?.rawValue == info.audience
    else {
      throw CommandFailure(
        .usage,
        "« \(path) » a été commencé avec --mode \(info.mode ?? "") et --audience \(info.audience). Reprendre ainsi, ou choisir un autre fichier.",
        "\(path) was started with --mode \(info.mode ?? "") and --audience \(info.audience). Go on like that, or choose another file."
      )
    }
    let known = Dictionary(quiz.items.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    let items = info.items.compactMap { known[$0] }
    let answers = try answers(of: store, items)
    guard items.count == info.items.count, let answers else {
      throw CommandFailure(
        .usage, "Le quiz « \(info.quiz) » a trop changé pour reprendre « \(path) ». Choisir un autre fichier.",
        "The quiz \"\(info.quiz)\" has changed too much to go on with \(path). Choose another file.")
    }
    return SavedAttempt(
      store: store, path: path, mode: mode, items: items, answers: answers, notices: notices(info, items))
  }

  private static func notices(_ info: SessionInfo, _ items: [Item]) -> [Phrase] {
    var notices: [Phrase] = []
    if QuizDigest.of(items) != info.digest {
      notices.append(
        Phrase(
          "Le quiz a été modifié depuis que ce fichier a été commencé.",
          "The quiz was edited since this file was started."))
    }
    if let last = CalendarDate(info.ends), last < CalendarDate(secondsSince1970: time(nil)) {
      notices.append(
        Phrase(
          "Ce fichier devait être supprimé au plus tard le \(info.ends).",
          "This file was to be deleted by \(info.ends)."))
    }
    return notices
  }

  /// The answers of the file, or nil if one of them is no answer to its question any more.
  private static func answers(of store: AttemptStore, _ items: [Item]) throws -> [ID<Item>: Answer]? {
    let saved = try CommandFailure.translating { () throws(StoreFailure) in try store.answers() }
    var answers: [ID<Item>: Answer] = [:]
    for item in items {
      guard let entry = saved[item.id.rawValue] else { continue }
      guard let response = try? AnswerSyntax.parse(entry.answer, for: item.interaction) else { return nil }
      answers[item.id] = Answer(response, certainty: entry.certainty.flatMap(Certainty.init))
    }
    return answers
  }

  /// Saves an answer; when this returns it is on the disk.
  func save(_ item: Item, _ answer: Answer) throws {
    do {
      try store.record(
        answer: AnswerSyntax.text(of: answer.response, for: item.interaction),
        certainty: answer.certainty?.rawValue, item: item.id.rawValue)
    } catch {
      let number = (items.firstIndex { $0.id == item.id } ?? 0) + 1
      throw CommandFailure(
        CommandFailure.status(of: error),
        Phrase(
          "La réponse à la question \(number) n’est pas enregistrée; celles d’avant le sont.",
          "The answer to question \(number) was not saved; those before it were.") + error.message)
    }
  }

  /// Ten random letters and digits that name the session and nobody in it.
  private static func token() -> String {
    // No vowels and no look-alikes: no words, no doubt when read aloud.
    let letters = Array("23456789bcdfghjkmnpqrstvwxz")
    var system = SystemRandomNumberGenerator()
    return String((0..<10).compactMap { _ in letters.randomElement(using: &system) })
  }
}

extension CommandFailure {
  /// The exit code of a store's failure.
  static func status(of failure: StoreFailure) -> ExitStatus {
    switch failure.kind {
    case .missing, .unreadable, .closed: .usage
    case .inUse: .sessionInUse
    case .cannotCreate: .cannotCreate
    case .cannotWrite: .cannotWrite
    }
  }

  /// Runs work on a store; its failures become ours.
  static func translating<Result>(_ work: () throws(StoreFailure) -> Result) throws -> Result {
    do { return try work() } catch { throw CommandFailure(status(of: error), error.message) }
  }
}
