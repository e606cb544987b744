import CourseModel
import QuizEngine
import Scoring
import SessionStore
import Wording

/// Reads session files as data for counting; they are opened for reading only.
struct SessionSource {
  /// The quizzes to compare the questions of a session with; nil where a key file takes their place.
  let course: Course?

  /// Why a session file is not counted.
  struct Refusal: Error {
    let message: Phrase
    let advice: Phrase?
  }

  private static let magic = Array("SQLite format 3\u{0}".utf8)

  /// True for a file that starts as session files do, whatever its name.
  static func isSession(_ path: String) -> Bool {
    FileInput.isFile(path) && FileInput.starts(path, with: magic)
  }

  /// What a file holds.
  ///
  /// - Throws: ``Refusal`` if it cannot be counted, ``CommandFailure`` if another program holds it.
  func data(at path: String) throws -> SessionData {
    let store: SessionStore
    let sheets: [StoredSheet]
    let tallies: [StoredTally]
    do throws(StoreFailure) {
      store = try SessionStore.open(at: path, for: .reading)
      sheets = try store.sheets()
      tallies = try store.tallies()
    } catch {
      switch error.kind {
      case .missing, .unreadable: throw Refusal(message: error.message, advice: nil)
      case .inUse, .cannotCreate, .cannotWrite, .closed:
        throw CommandFailure(CommandFailure.status(of: error), error.message)
      }
    }
    let info = store.info
    if info.kind == .attempt, info.mode != Wave.pre.name, info.mode != Wave.post.name { throw Self.learnt }
    return SessionData(
      session: info.session, quiz: info.quiz, digest: info.digest, isCurrent: isCurrent(info),
      label: GroupLabel(
        region: info.region, language: info.language.isEmpty ? nil : info.language,
        audience: info.audience.isEmpty ? nil : info.audience),
      size: info.size, items: info.items,
      sheets: try sheets.map { sheet in
        SessionData.Sheet(
          participant: sheet.participant, wave: try Self.wave(sheet.wave), answers: sheet.answers.map(Self.answer),
          certainty: sheet.certainty.map { UInt8(clamping: $0) })
      },
      tallies: try tallies.map { tally in
        SessionData.Tally(
          wave: try Self.wave(tally.wave), item: tally.item, answer: Self.answer(tally.answer), count: tally.count)
      })
  }

  /// Whether the quiz at hand still asks what the session asked.
  private func isCurrent(_ info: SessionInfo) -> Bool? {
    guard let quiz = course?.quizzes.first(where: { $0.id.rawValue == info.quiz }) else { return nil }
    let known = Dictionary(quiz.items.map { ($0.id.rawValue, $0) }) { first, _ in first }
    let items = info.items.compactMap { known[$0] }
    return items.count == info.items.count && QuizDigest.of(items) == info.digest
  }

  private static func answer(_ answer: StoredAnswer) -> SessionData.Answer {
    switch answer {
    case .notPresented: .notPresented
    case .blank: .blank
    case .pass: .pass
    case .given(let text): .given(text)
    }
  }

  private static func wave(_ name: String) throws -> Wave {
    guard let wave = Wave.allCases.first(where: { $0.name == name }) else { throw learnt }
    return wave
  }

  /// Feedback after each answer changes the ones that follow: these answers are neither before nor after.
  private static let learnt = Refusal(
    message: Phrase(
      "Ces réponses ont été données en mode learn, avec une explication après chacune; elles ne sont pas comptées.",
      "These answers were given in the mode learn, with an explanation after each; they are not counted."),
    advice: Phrase(
      "Compter des réponses de quiz --mode pre ou --mode post.",
      "Count answers of quiz --mode pre or --mode post."))
}
