import CourseModel
import QuizEngine
import Wording

/// Reads the answers of a paper sheet as they are keyed in: the digits or the letters that are printed.
struct PaperAnswer {
  let item: Item

  /// What a piece of a line means for this question.
  enum Reading {
    case answer(StoredPaperAnswer)
    case unclear
  }

  /// An answer as it is keyed in.
  enum StoredPaperAnswer: Equatable {
    /// Nothing is ticked.
    case blank
    case response(Response)
  }

  /// True if one character is a whole answer, so that several may be typed without spaces.
  var isOneCharacter: Bool {
    switch item.interaction {
    case .verdict, .choice(_, _, false): true
    case .choice(_, _, true), .order, .match: false
    }
  }

  /// Reads one piece.
  func read(_ piece: String) -> Reading {
    let typed = piece.lowercased()
    if typed == "-" { return .answer(.blank) }
    if typed == "p" || typed == "pass" { return .answer(.response(.pass)) }
    if let response = response(typed) { return .answer(.response(response)) }
    // An id is only looked for where letters and digits mean nothing.
    if let response = try? AnswerSyntax.parse(piece, for: item.interaction) { return .answer(.response(response)) }
    return .unclear
  }

  private func response(_ typed: String) -> Response? {
    let options = PresentationOrder.options(of: item)
    let places = typed.filter { $0 != "," && $0 != "+" }.map(place)
    guard !places.contains(nil) else { return verdict(typed) }
    let numbers = places.compactMap { $0 }
    func ids() -> [ID<Choice>]? {
      numbers.allSatisfy { $0 <= options.count } && Set(numbers).count == numbers.count
        ? numbers.map { options[$0 - 1].id } : nil
    }
    let response: Response?
    switch item.interaction {
    case .verdict: return verdict(typed)
    case .choice(_, _, let isMany):
      if typed == "\(options.count + 1)" { return .pass }
      guard isMany || numbers.count == 1 else { return nil }
      response = ids().map { .selection(Set($0)) }
    case .order: response = ids().map(Response.ordering)
    case .match(_, let categories, _):
      guard numbers.count == options.count, numbers.allSatisfy({ $0 <= categories.count }) else { return nil }
      let pairs = zip(options, numbers).map { ($0.id, categories[$1 - 1].id) }
      response = .matching(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    return response.flatMap { $0.fits(item.interaction) ? $0 : nil }
  }

  /// A digit from 1, or a letter from a, as a place.
  private func place(_ character: Character) -> Int? {
    if let digit = character.wholeNumberValue, character.isASCII { return digit > 0 ? digit : nil }
    guard let code = character.asciiValue, (0x61...0x7A).contains(code) else { return nil }
    return Int(code) - 0x60
  }

  private func verdict(_ typed: String) -> Response? {
    guard case .verdict = item.interaction else { return nil }
    switch typed {
    case "1", "m", "mythe": return .verdict(.myth)
    case "2", "f", "r", "réalité", "realite": return .verdict(.fact)
    case "3", "d": return .verdict(.depends)
    case "4": return .pass
    default: return nil
    }
  }

  /// What can be typed here.
  var hint: Phrase {
    let count = PresentationOrder.options(of: item).count
    let last = Self.letter(count)
    switch item.interaction {
    case .verdict:
      return Phrase(
        "Ici : 1 ou m (mythe), 2 ou r (réalité), 3 ou d (ça dépend), 4 ou p (je passe), - (vide).",
        "Here: 1 or m (myth), 2 or f (fact), 3 or d (it depends), 4 or p (pass), - (empty).")
    case .choice(_, _, false):
      return Phrase(
        "Ici : une lettre de a à \(last) ou un chiffre de 1 à \(count), p (je passe), - (vide).",
        "Here: a letter from a to \(last) or a digit from 1 to \(count), p (pass), - (empty).")
    case .choice(_, _, true):
      return Phrase(
        "Ici : une ou plusieurs lettres de a à \(last) sans espace, p (je passe), - (vide).",
        "Here: one or more letters from a to \(last) without spaces, p (pass), - (empty).")
    case .order:
      return Phrase(
        "Ici : les \(count) lettres de a à \(last) dans l’ordre de la feuille, sans espace, p (je passe), - (vide).",
        "Here: all \(count) letters from a to \(last) in the order of the sheet, without spaces, p (pass), - (empty).")
    case .match(_, let categories, _):
      return Phrase(
        "Ici : pour chaque carte, le chiffre de sa catégorie (1 à \(categories.count)) : \(count) chiffres sans espace; p (je passe), - (vide).",
        "Here: for each card the digit of its category (1 to \(categories.count)): \(count) digits without spaces; p (pass), - (empty)."
      )
    }
  }

  private static func letter(_ place: Int) -> String {
    Unicode.Scalar(UInt8(0x60 + min(26, max(1, place)))).description
  }
}
