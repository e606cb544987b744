import CourseModel
import Diagnostics
import QuizEngine
import SessionStore
import Wording

/// One paper sheet as it is keyed in: a ticket and an answer a question, on one line.
struct SheetLine {
  /// Whose sheet it is.
  enum Owner: Equatable {
    case ticket(Ticket)
    /// `+`: the sheet has no ticket, and gets a number that pairs with nothing.
    case nobody
  }

  let owner: Owner
  /// Where the ticket stands.
  let ownerRange: SourceRange
  /// The answers, one a question.
  let answers: [PaperAnswer.StoredPaperAnswer]

  /// The sheet as it is stored.
  func sheet(participant: String, wave: String, items: [Item]) -> StoredSheet {
    let stored = zip(items, answers).map { item, answer -> StoredAnswer in
      switch answer {
      case .blank: .blank
      case .response(let response): StoredAnswer(response, to: item)
      }
    }
    return StoredSheet(
      participant: participant, wave: wave, answers: stored, certainty: Array(repeating: 0, count: items.count))
  }
}

/// Reads lines of ``SheetLine``; a line with one mistake is not used at all.
struct SheetLineReader {
  let items: [Item]
  let file: FileID

  /// The sheet of a line, or every mistake in it; nil for a line that says nothing.
  func read(_ source: SourceFile, _ line: Range<Int>) -> Result<SheetLine, LineMistakes>? {
    let fields = LineField.fields(of: source, line)
    guard let first = fields.first, !first.text.hasPrefix("#") else { return nil }
    var (owner, rest) = owner(fields)
    let answers = read(&rest, end: line.upperBound)
    switch (owner, answers) {
    case (.success(let owner), .success(let answers)):
      return .success(SheetLine(owner: owner.0, ownerRange: owner.1, answers: answers))
    case (.failure(let one), .failure(let other)): return .failure(LineMistakes(found: one.found + other.found))
    case (.failure(let mistakes), .success), (.success, .failure(let mistakes)): return .failure(mistakes)
    }
  }

  /// The ticket: five digits in one piece, or four and one.
  private func owner(
    _ fields: [LineField]
  ) -> (Result<(SheetLine.Owner, SourceRange), LineMistakes>, ArraySlice<LineField>) {
    let first = fields[0]
    if first.text == "+" { return (.success((.nobody, first.range(in: file))), fields.dropFirst()) }
    var (text, upper, used) = (first.text, first.upper, 1)
    if text.utf8.count == 4, text.allSatisfy(\.isNumber), fields.count > 1, fields[1].text.count == 1 {
      (text, upper, used) = (text + fields[1].text, fields[1].upper, 2)
    }
    let range = SourceRange(file: file, lower: first.lower, upper: upper)
    do throws(TicketProblem) {
      return (.success((.ticket(try Ticket(text)), range)), fields.dropFirst(used))
    } catch {
      let mistake = Diagnostic(
        "bad-ticket", at: range, error.message,
        advice: Phrase("Pour une feuille sans billet, écrire « + ».", "For a sheet without a ticket, write \"+\"."))
      return (.failure(LineMistakes(found: [mistake])), fields.dropFirst(used))
    }
  }

  private func read(
    _ fields: inout ArraySlice<LineField>, end: Int
  ) -> Result<[PaperAnswer.StoredPaperAnswer], LineMistakes> {
    var answers: [PaperAnswer.StoredPaperAnswer] = []
    var mistakes: [Diagnostic] = []
    for (index, item) in items.enumerated() {
      guard let field = fields.first else {
        mistakes.append(tooFew(index, at: end))
        return .failure(LineMistakes(found: mistakes))
      }
      let reader = PaperAnswer(item: item)
      let piece = reader.isOneCharacter && !isWord(field.text, for: reader) ? field.part(0, 1) : field
      fields.removeFirst()
      let length = piece.text.count
      if length < field.text.count { fields.insert(field.part(length, field.text.count), at: fields.startIndex) }
      switch reader.read(piece.text) {
      case .answer(let answer): answers.append(answer)
      case .unclear:
        mistakes.append(
          Diagnostic(
            "unknown-answer", at: piece.range(in: file),
            Phrase(
              "« \(SafeText.excerpt(piece.text)) » n’est pas une réponse à la question \(index + 1).",
              "\"\(SafeText.excerpt(piece.text))\" is no answer to question \(index + 1)."),
            advice: reader.hint))
      }
    }
    if let extra = fields.first {
      mistakes.append(
        Diagnostic(
          "extra-field", at: extra.range(in: file),
          Phrase(
            "La ligne a plus de \(items.count) réponses.", "The line has more than \(items.count) answers."),
          advice: Phrase("En relire la fin.", "Read its end again.")))
    }
    return mistakes.isEmpty ? .success(answers) : .failure(LineMistakes(found: mistakes))
  }

  /// True for a piece that is a whole answer in letters, such as an option's id or "myth".
  private func isWord(_ text: String, for reader: PaperAnswer) -> Bool {
    guard text.count > 1, case .answer = reader.read(text) else { return false }
    return true
  }

  private func tooFew(_ count: Int, at end: Int) -> Diagnostic {
    Diagnostic(
      "missing-answer", at: SourceRange(file: file, lower: end, upper: end),
      Phrase(
        "La ligne s’arrête après \(count) réponse\(count > 1 ? "s" : ""); il en faut \(items.count).",
        "The line ends after \(count) answer\(count == 1 ? "" : "s"); it needs \(items.count)."),
      advice: Phrase("Écrire « - » pour une réponse vide.", "Write \"-\" for an empty answer."))
  }
}

/// What keeps a line from being used.
struct LineMistakes: Error {
  let found: [Diagnostic]
}
