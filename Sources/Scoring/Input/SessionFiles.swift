/// A count of a room that was read.
struct TallyEntry {
  let session: Int
  let label: Int
  let wave: Wave
  let slot: Int
  let code: UInt16
  let count: Int
}

/// The session files read so far: what is there twice, and what was made with other questions.
struct SessionFiles {
  /// What a new file is to the others.
  enum Standing {
    case new
    /// The same session with the same content.
    case copy(file: Int)
    /// The same session with other content.
    case conflict(file: Int)
    /// The same quiz with other words or answers.
    case otherVersion(file: Int)
  }

  private struct Form: Hashable {
    let quiz: String
    let items: [String]
  }

  private var sessions: [String: (content: Int, file: Int)] = [:]
  private var digests: [Form: (digest: String, file: Int)] = [:]
  /// By quiz: the first file of the quiz at hand, and the first of another version of it.
  private var current: [String: Int] = [:]
  private var older: [String: Int] = [:]

  /// Quizzes whose files are all of another version than the quiz at hand, with the first of these files.
  var outdated: [(quiz: String, file: Int)] {
    older.map { (quiz: $0.key, file: $0.value) }.sorted { $0.file < $1.file }
  }

  /// Takes note of a file.
  mutating func add(_ data: SessionData, file: Int) -> Standing {
    let content = data.hashValue
    if let known = sessions[data.session] {
      return known.content == content ? .copy(file: known.file) : .conflict(file: known.file)
    }
    sessions[data.session] = (content, file)
    let form = Form(quiz: data.quiz, items: data.items)
    if let known = digests[form], known.digest != data.digest { return .otherVersion(file: known.file) }
    digests[form] = (data.digest, file)
    switch data.isCurrent {
    case true?:
      if let other = older[data.quiz] { return .otherVersion(file: other) }
      if current[data.quiz] == nil { current[data.quiz] = file }
    case false?:
      if let other = current[data.quiz] { return .otherVersion(file: other) }
      if older[data.quiz] == nil { older[data.quiz] = file }
    case nil: break
    }
    return .new
  }
}
