import Diagnostics
import Wording

/// Takes an answer apart and says where it cannot be understood.
struct AnswerParser {
  /// A piece of the answer and the bytes where it stands.
  struct Part {
    let text: String
    let bytes: Range<Int>
  }

  let text: String

  /// The answer as one piece.
  var whole: Part { Part(text: text, bytes: 0..<text.utf8.count) }

  /// The pieces between commas.
  var parts: [Part] { Self.split(whole, at: ",", limit: .max) }

  /// The two sides of `option=category`.
  func pair(_ part: Part) throws(AnswerProblem) -> (option: Part, category: Part) {
    let sides = Self.split(part, at: "=", limit: 1)
    guard sides.count == 2 else {
      throw AnswerProblem(
        rule: "unknown-answer", bytes: part.bytes,
        message: Phrase(
          "« \(SafeText.excerpt(part.text)) » ne dit pas où va la carte.",
          "\"\(SafeText.excerpt(part.text))\" does not say where the card goes."),
        advice: Phrase("Écrire « carte=catégorie ».", "Write \"card=category\"."))
    }
    return (sides[0], sides[1])
  }

  /// The text of a piece, if it is one of the candidates.
  func known(_ part: Part, among candidates: [String]) throws(AnswerProblem) -> String {
    if candidates.contains(part.text) { return part.text }
    let near = Spelling.nearest(to: part.text, among: candidates)
    let advice =
      near.map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") }
      ?? Phrase(
        "Possible : \(candidates.joined(separator: ", ")).", "Possible: \(candidates.joined(separator: ", ")).")
    throw AnswerProblem(
      rule: "unknown-answer", bytes: part.bytes,
      message: part.text.isEmpty
        ? Phrase("Il manque une réponse ici.", "An answer is missing here.")
        : Phrase(
          "« \(SafeText.excerpt(part.text)) » n’est pas une réponse à cette question.",
          "\"\(SafeText.excerpt(part.text))\" is not an answer to this question."),
      advice: advice)
  }

  /// The texts of pieces that are candidates and stand there once each.
  func distinct(_ parts: [Part], among candidates: [String]) throws(AnswerProblem) -> [String] {
    var seen: [String] = []
    for part in parts {
      let name = try known(part, among: candidates)
      guard !seen.contains(name) else {
        throw AnswerProblem(
          rule: "repeated-answer", bytes: part.bytes,
          message: Phrase("« \(name) » est déjà dans cette réponse.", "\"\(name)\" is in this answer already."),
          advice: nil)
      }
      seen.append(name)
    }
    return seen
  }

  /// Refuses an answer that leaves candidates out.
  func requireAll(_ candidates: [String], in given: [String]) throws(AnswerProblem) {
    let missing = candidates.filter { !given.contains($0) }
    guard !missing.isEmpty else { return }
    let names = missing.joined(separator: ", ")
    throw AnswerProblem(
      rule: "incomplete-answer", bytes: whole.bytes,
      message: Phrase("Il manque dans cette réponse : \(names).", "Missing in this answer: \(names)."),
      advice: Phrase("Tout placer, ou écrire « pass ».", "Place them all, or write \"pass\"."))
  }

  private static func split(_ part: Part, at separator: Unicode.Scalar, limit: Int) -> [Part] {
    let bytes = Array(part.text.utf8)
    var parts: [Part] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(separator.value) && parts.count < limit {
      parts.append(piece(bytes, start..<index, offset: part.bytes.lowerBound))
      start = index + 1
    }
    parts.append(piece(bytes, start..<bytes.count, offset: part.bytes.lowerBound))
    return parts
  }

  private static func piece(_ bytes: [UInt8], _ range: Range<Int>, offset: Int) -> Part {
    Part(
      text: String(decoding: bytes[range], as: UTF8.self),
      bytes: range.lowerBound + offset..<range.upperBound + offset)
  }
}
