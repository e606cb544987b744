/// One person's answers in a file of their own (`quiz --save`), to be taken up again later.
package struct AttemptStore {
  /// One answer that was saved.
  package struct Saved: Hashable, Sendable {
    /// In the answer syntax; `pass` for a pass.
    package let answer: String
    /// 1 to 3, or nil.
    package let certainty: Int?
  }

  private static let participant = "1"
  private let store: SessionStore

  /// What the file says about itself.
  package var info: SessionInfo { store.info }

  /// Makes a new file.
  package static func create(at path: String, info: SessionInfo) throws(StoreFailure) -> AttemptStore {
    AttemptStore(store: try SessionStore.create(at: path, info: info))
  }

  /// Opens a file that holds one person's answers.
  package static func resume(at path: String) throws(StoreFailure) -> AttemptStore {
    let store = try SessionStore.open(at: path, for: .writing)
    guard store.info.kind == .attempt, store.info.mode != nil else { throw .notAnAttempt(path) }
    return AttemptStore(store: store)
  }

  /// The answers saved so far, by item.
  package func answers() throws(StoreFailure) -> [String: Saved] {
    guard let sheet = try store.sheets().first(where: { $0.participant == Self.participant }) else { return [:] }
    var saved: [String: Saved] = [:]
    for (index, item) in info.items.enumerated() {
      let certainty = sheet.certainty[index] == 0 ? nil : sheet.certainty[index]
      switch sheet.answers[index] {
      case .notPresented, .blank: continue
      case .pass: saved[item] = Saved(answer: "pass", certainty: nil)
      case .given(let text): saved[item] = Saved(answer: text, certainty: certainty)
      }
    }
    return saved
  }

  /// Saves an answer; when this returns it is on the disk.
  package func record(answer: String, certainty: Int?, item: String) throws(StoreFailure) {
    let stored = answer == "pass" ? StoredAnswer.pass : .given(answer)
    try store.record(
      stored, certainty: certainty, item: item, participant: Self.participant, wave: info.mode ?? "learn")
  }
}
