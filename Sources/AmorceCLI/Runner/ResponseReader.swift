import CourseModel
import QuizEngine
import Wording

/// Turns what was typed into an answer or a command; letters mean the same in every language.
struct ResponseReader {
  /// What a line means.
  enum Line: Equatable {
    case response(Response)
    case back, again, help, leave
    /// Enter alone.
    case empty
    /// Nothing that is known here; the words say what can be typed.
    case unclear(String)
  }

  let item: Item
  let words: QuizWords

  /// What a typed line means for this item.
  func read(_ line: String) -> Line {
    let typed = line.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { $0.lowercased() }
    switch typed {
    case []: return .empty
    case ["p"]: return .response(.pass)
    case ["b"]: return .back
    case ["r"]: return .again
    case ["h"], ["?"]: return .help
    case ["q"]: return .leave
    default: return numbers(typed).flatMap(response).map(Line.response) ?? .unclear(hint)
    }
  }

  /// The numbers that were typed; "213" is three of them where no number has two digits.
  private func numbers(_ typed: [String]) -> [Int]? {
    let digits = typed.count == 1 && isMany && count < 10 ? typed[0].map(String.init) : typed
    let numbers = digits.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    return numbers.count == digits.count ? numbers : nil
  }

  private func response(_ numbers: [Int]) -> Response? {
    let options = PresentationOrder.options(of: item)
    func ids(_ numbers: [Int]) -> [ID<Choice>]? {
      numbers.allSatisfy { (1...max(1, options.count)).contains($0) } ? numbers.map { options[$0 - 1].id } : nil
    }
    let response: Response?
    switch item.interaction {
    case .verdict:
      guard numbers.count == 1, (1...4).contains(numbers[0]) else { return nil }
      response = numbers[0] == 4 ? .pass : .verdict(Verdict.allCases[numbers[0] - 1])
    case .choice:
      if numbers == [options.count + 1] { return .pass }
      guard Set(numbers).count == numbers.count else { return nil }
      response = ids(numbers).map { .selection(Set($0)) }
    case .order: response = ids(numbers).map(Response.ordering)
    case .match(_, let categories, _):
      guard numbers.count == options.count, numbers.allSatisfy({ (1...categories.count).contains($0) }) else {
        return nil
      }
      let pairs = zip(options, numbers).map { ($0.id, categories[$1 - 1].id) }
      response = .matching(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    return response.flatMap { $0.fits(item.interaction) ? $0 : nil }
  }

  private var isMany: Bool {
    switch item.interaction {
    case .verdict, .choice(_, _, false): false
    case .choice(_, _, true), .order, .match: true
    }
  }

  /// How many numbers there are to choose from.
  private var count: Int {
    switch item.interaction {
    case .verdict: 4
    case .choice(let options, _, _): options.count + 1
    case .order(let options): options.count
    case .match(_, let categories, _): categories.count
    }
  }

  private var hint: String {
    switch item.interaction {
    case .verdict, .choice(_, _, false):
      words.say("Ici, un chiffre de 1 à \(count), puis Entrée.", "Here, a number from 1 to \(count), then Enter.")
    case .choice(_, _, true):
      words.say(
        "Ici, des chiffres de 1 à \(count - 1) séparés par des espaces, ou \(count) pour passer.",
        "Here, numbers from 1 to \(count - 1) with spaces between, or \(count) to pass.")
    case .order:
      words.say(
        "Ici, chaque chiffre de 1 à \(count) une fois, séparés par des espaces, ou p pour passer.",
        "Here, each number from 1 to \(count) once, with spaces between, or p to pass.")
    case .match(let options, _, _):
      words.say(
        "Ici, \(options.count) chiffres de 1 à \(count) séparés par des espaces, un par carte, ou p pour passer.",
        "Here, \(options.count) numbers from 1 to \(count) with spaces between, one a card, or p to pass.")
    }
  }
}
