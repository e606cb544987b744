import CourseModel
import Diagnostics
import QuizEngine
import Wording

/// The replies of `--answers FILE`: one reply id a line, in the order in which they are given.
///
/// Empty lines and lines that start with `#` say nothing. Reading stops at the first line that cannot be used: what
/// comes after it depends on it.
struct RehearsalAnswers {
  /// The replies, each one of the turn that the one before leads to.
  private(set) var replies: [ID<RehearsalReply>] = []
  /// What cannot be used, if anything.
  private(set) var problem: Diagnostic?

  /// Reads a file of replies to a rehearsal.
  init(_ source: SourceFile, file: FileID, rehearsal: Rehearsal) {
    guard String(validating: source.bytes(0, source.count), as: UTF8.self) != nil else {
      problem = Diagnostic(
        "not-utf-8", at: SourceRange(file: file, lower: 0, upper: 0),
        Phrase("Ce fichier n’est pas en UTF-8.", "This file is not UTF-8."),
        advice: Phrase("L’enregistrer en UTF-8.", "Save it as UTF-8."))
      return
    }
    var path = RehearsalPath(rehearsal)
    for line in AnswersFile.lines(of: source) {
      var range = line
      while let first = range.first, Self.isSpace(source.storage[first]) { range.removeFirst() }
      while let last = range.last, Self.isSpace(source.storage[last]) { range.removeLast() }
      let id = source.text(range.lowerBound, range.upperBound)
      guard !id.isEmpty, !id.hasPrefix("#") else { continue }
      guard path.choose(ID(id)) == nil else {
        replies.append(ID(id))
        continue
      }
      problem = Self.problem(
        with: id, at: SourceRange(file: file, lower: range.lowerBound, upper: range.upperBound), path)
      return
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func problem(with id: String, at range: SourceRange, _ path: RehearsalPath) -> Diagnostic {
    let shown = SafeText.excerpt(id)
    guard let turn = path.turn else {
      return Diagnostic(
        "conversation-over", at: range,
        Phrase(
          "La conversation est finie : « \(shown) » n’a pas de tour.",
          "The conversation is over: \"\(shown)\" has no turn."),
        advice: Phrase("Enlever cette ligne.", "Remove this line."))
    }
    let ids = turn.replies.map(\.id.rawValue)
    let all = ids.joined(separator: ", ")
    return Diagnostic(
      "unknown-reply", at: range,
      Phrase(
        "Il n’y a pas de réplique « \(shown) » au tour « \(turn.id) ».",
        "There is no reply \"\(shown)\" in the turn \"\(turn.id)\"."),
      advice: Spelling.nearest(to: id, among: ids).map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") }
        ?? Phrase("Il y a : \(all).", "There are: \(all)."))
  }
}
