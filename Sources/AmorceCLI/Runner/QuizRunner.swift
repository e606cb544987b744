import CourseModel
import QuizEngine
import SessionStore
import Wording

/// Leads a person through a quiz: shows, listens, says what there is to know, and ends well.
struct QuizRunner {
  /// Where the answers come from.
  enum Answers {
    /// A person types them.
    case typed
    /// They stand in a file; an item without a line is passed.
    case given([ID<Item>: Answer])
  }

  /// What the person wants to do after a question.
  private enum Step {
    case answered(Answer)
    /// The answer given before stays.
    case kept
    case back
    case ended
  }

  let pages: QuizPages
  let console: any Console
  let answers: Answers
  let asksCertainty: Bool
  /// Saves an answer; nil when nothing is stored.
  let save: ((Item, Answer) throws -> Void)?
  /// The first question that may be gone back to: what was answered before, at another time, is not shown.
  var firstOpen = 0
  /// Takes the rest of a sheet that a person hands in before its end; nil where nobody sits down after them.
  var stop: (([Item]) throws -> Void)?

  /// Takes the attempt to its end.
  func run(_ attempt: inout QuizAttempt, from first: FirstPage) throws {
    try console.show(first.blocks)
    if attempt.answers.contains(where: { $0 != nil }), !attempt.isFinished {
      try console.say([.text(pages.words.resumed(attempt.number))])
    }
    while let item = attempt.item {
      switch try step(item, attempt) {
      case .answered(let answer): try take(answer, to: item, &attempt)
      case .kept: if let answer = attempt.answers[attempt.position] { _ = attempt.submit(answer) }
      case .back: attempt.back()
      case .ended: attempt.finish()
      }
    }
    try console.show(pages.closing(attempt.summary, mode: attempt.mode))
  }

  private func take(_ answer: Answer, to item: Item, _ attempt: inout QuizAttempt) throws {
    let number = attempt.number
    try save?(item, answer)
    guard attempt.submit(answer) != nil else { return }
    var said = pages.echo(answer.response, to: item)
    if save != nil { said.append(.text(pages.words.saved(number))) }
    switch attempt.mode {
    case .learn where answer.response != .pass:
      try console.show(said + pages.feedback(item, response: answer.response))
    case .learn, .pre, .post: try console.say(said)
    }
  }

  private var keys: String { stop == nil ? pages.words.keys : pages.words.keysInARound }

  private func step(_ item: Item, _ attempt: QuizAttempt) throws -> Step {
    let page = pages.question(
      item, number: attempt.number, of: attempt.items.count, answer: attempt.answers[attempt.position])
    switch answers {
    case .given(let answers):
      try console.say([.space] + page)
      return .answered(answers[item.id] ?? Answer(.pass))
    case .typed: return try ask(item, page, attempt)
    }
  }

  private func ask(_ item: Item, _ page: [PageBlock], _ attempt: QuizAttempt) throws -> Step {
    let reader = ResponseReader(item: item, words: pages.words)
    var isAgain = false
    while true {
      let prompt = pages.words.prompt(for: item)
      guard let line = try console.ask(page, prompt: prompt, keys: keys, isAgain: isAgain) else { return .ended }
      isAgain = true
      if let stop, line.filter({ !$0.isWhitespace }).lowercased() == "s" {
        try stop(zip(attempt.items, attempt.answers).filter { $1 == nil }.map(\.0))
        return .ended
      }
      switch reader.read(line) {
      case .response(.pass): return .answered(Answer(.pass))
      case .response(let response):
        guard asksCertainty else { return .answered(Answer(response)) }
        if let answer = try certainty(of: response, to: item) { return .answered(answer) }
        isAgain = false
      case .back:
        if attempt.position > firstOpen { return .back }
        try console.say([.text(pages.words.firstQuestion)])
      case .again: isAgain = false
      case .help: try console.show(pages.help(stops: stop != nil))
      case .leave: console.leaveAtOnce()
      case .empty:
        if attempt.answers[attempt.position] != nil { return .kept }
        guard case .unclear(let hint) = reader.read("?!") else { continue }
        try console.say([.text(hint)])
      case .unclear(let hint): try console.say([.text(hint)])
      }
    }
  }

  /// Asks how certain the answer is; nil to go back to the question.
  private func certainty(of response: Response, to item: Item) throws -> Answer? {
    let page = pages.echo(response, to: item) + [.space, .text(pages.words.certainty)]
    var isAgain = false
    while true {
      let prompt = pages.words.certaintyPrompt
      guard let line = try console.ask(page, prompt: prompt, keys: keys, isAgain: isAgain) else {
        return Answer(response)
      }
      isAgain = true
      switch line.split(separator: " ").joined().lowercased() {
      case "", "p": return Answer(response)
      case "b": return nil
      case "q": console.leaveAtOnce()
      case "h", "?": try console.show(pages.help(stops: stop != nil))
      case "r": isAgain = false
      case let typed:
        if let level = Int(typed).flatMap(Certainty.init) { return Answer(response, certainty: level) }
      }
    }
  }
}
