import CourseModel
import QuizEngine
import Wording

/// Leads a person through a rehearsal: shows what is said, listens, says what a reply does, and ends well.
struct RehearsalRunner {
  /// Where the replies come from.
  enum Replies {
    /// A person types them.
    case typed
    /// They stand in a file; where they end, the rehearsal stops.
    case given([ID<RehearsalReply>])
  }

  /// What the person wants to do in a turn.
  private enum Step {
    case chosen(RehearsalReply)
    case back
    case stopped
  }

  let pages: RehearsalPages
  let console: any Console
  let replies: Replies

  /// Takes the path to its end.
  func run(_ path: inout RehearsalPath, from opening: [PageBlock]) throws {
    try console.show(opening)
    var isListening = true
    while true {
      switch path.place {
      case .turn(let turn):
        switch try step(turn, path, &isListening) {
        case .chosen(let reply):
          guard path.choose(reply.id) != nil else { return }
          try console.show(pages.effect(of: reply))
        case .back: if !path.back() { try console.say([.text(pages.words.atStart)]) }
        case .stopped: path.stop()
        }
      case .end(let end): if try closes(with: pages.end(end), &path, isListening) { return }
      case .stopped: if try closes(with: pages.stopped, &path, isListening) { return }
      }
    }
  }

  private func step(_ turn: RehearsalTurn, _ path: RehearsalPath, _ isListening: inout Bool) throws -> Step {
    let shown = path.replies
    let page = pages.turn(turn, replies: shown, number: path.steps.count + 1)
    if case .given(let ids) = replies {
      try console.say([.space] + page)
      guard path.steps.count < ids.count, let reply = shown.first(where: { $0.id == ids[path.steps.count] }) else {
        return .stopped
      }
      return .chosen(reply)
    }
    var isAgain = false
    while true {
      let prompt = pages.words.prompt(shown.count)
      guard let line = try console.ask(page, prompt: prompt, keys: pages.words.keys, isAgain: isAgain) else {
        isListening = false
        return .stopped
      }
      isAgain = true
      switch line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() {
      case "p": return .stopped
      case "b": return .back
      case "r": isAgain = false
      case "h", "?": try console.show(pages.helpPage)
      case "q": console.leaveAtOnce()
      case let typed:
        if let number = Int(typed), shown.indices.contains(number - 1), typed.first?.isNumber == true {
          return .chosen(shown[number - 1])
        }
        try console.say([.text(pages.words.hint(shown.count))])
      }
    }
  }

  /// Shows an end; false after taking the last reply back, to try another one.
  private func closes(with page: [PageBlock], _ path: inout RehearsalPath, _ isListening: Bool) throws -> Bool {
    guard case .typed = replies, isListening else {
      try console.show(page)
      return true
    }
    var isAgain = false
    while true {
      let prompt = pages.words.closingPrompt
      let line = try console.ask(page, prompt: prompt, keys: pages.words.closingKeys, isAgain: isAgain)
      isAgain = true
      switch line?.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() {
      case nil, "", "p": return true
      case "b": if path.back() { return false }
      case "r": isAgain = false
      case "h", "?": try console.show(pages.helpPage)
      case "q": console.leaveAtOnce()
      case _: break
      }
    }
  }
}
