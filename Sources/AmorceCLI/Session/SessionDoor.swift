import CourseModel
import Glibc
import SessionStore
import Wording

/// Opens session files for commands: failures become exit codes, and a session past its end says so.
enum SessionDoor {
  /// Opens a group's session.
  static func open(_ path: String, for access: SessionStore.Access) throws -> SessionStore {
    // SQLite makes its journal with the permissions that are left.
    umask(0o077)
    let store = try CommandFailure.translating { () throws(StoreFailure) in
      try SessionStore.open(at: path, for: access)
    }
    guard store.info.kind == .session else {
      throw CommandFailure(
        .usage, "« \(path) » contient les réponses d’une personne (quiz --save), pas une session.",
        "\(path) holds one person’s answers (quiz --save), not a session.")
    }
    return store
  }

  /// Ends a command that would add answers to a closed session.
  static func refuseClosed(_ store: SessionStore) throws {
    guard let closed = store.info.closed else { return }
    throw CommandFailure(
      .usage, "« \(store.path) » a été fermé le \(closed) : il ne prend plus de réponses.",
      "\(store.path) was closed on \(closed): it takes no more answers.")
  }

  /// What there is to know of every session, such as that its time is over.
  static func notices(_ info: SessionInfo) -> [Phrase] {
    guard isPastEnd(info) else { return [] }
    return [
      Phrase(
        "Cette session devait être effacée au plus tard le \(info.ends) : amorce session wipe.",
        "This session was to be wiped by \(info.ends): amorce session wipe.")
    ]
  }

  /// Says on standard error that a session is past its end, if it is.
  static func sayNotices(_ info: SessionInfo, in language: Language) {
    for notice in notices(info) { StandardStreams.say("amorce: " + notice[language]) }
  }

  /// True if the day after which a file is to be wiped is over.
  static func isPastEnd(_ info: SessionInfo) -> Bool {
    CalendarDate(info.ends).map { $0 < BuildDate.today } ?? true
  }
}
