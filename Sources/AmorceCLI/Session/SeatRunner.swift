import CourseModel
import QuizEngine
import SessionStore
import Wording

/// One keyboard passed round: a ticket, the questions, the end, and nothing left for the next person.
struct SeatRunner {
  /// Who sits down now.
  private enum Arrival {
    case person(Ticket)
    /// The round is over.
    case ended
  }

  let room: SessionRoom
  let console: any Console
  let pages: SeatPages
  let quizPages: QuizPages
  let place: LeavingWords.Place
  let asksCertainty: Bool

  /// Takes people until the round is ended.
  func run() throws {
    try console.show(pages.opening(room.notices, sheets: try count()))
    while true {
      try console.hide()
      switch try arrival() {
      case .person(let ticket): try seat(ticket)
      case .ended: return
      }
    }
  }

  private func count() throws -> Int {
    try translating { () throws(StoreFailure) in try room.store.sheets().count { $0.wave == room.phase.wave } }
  }

  /// Waits for somebody, and settles which ticket is theirs.
  private func arrival() throws -> Arrival {
    var isAgain = false
    var doubted: Ticket?
    while let line = try console.ask(pages.handOver, prompt: pages.prompt, keys: "", isAgain: isAgain) {
      isAgain = true
      let typed = line.filter { !$0.isWhitespace }.lowercased()
      switch typed {
      case "q": console.leaveAtOnce()
      case "": return .person(try newTicket(isShown: !pages.asksForTicket))
      case "n" where room.phase == .pre: return .person(try newTicket(isShown: true))
      default: break
      }
      let ticket: Ticket
      do throws(TicketProblem) {
        ticket = try Ticket(typed)
      } catch {
        try console.say(pages.problem(error))
        continue
      }
      if try sheet(ticket, room.phase)?.answers.contains(.notPresented) == false {
        try console.say(pages.used)
      } else if room.phase == .post, ticket != doubted, try sheet(ticket, .pre) == nil {
        doubted = ticket
        try console.say(pages.unknown)
      } else {
        return .person(ticket)
      }
    }
    return .ended
  }

  private func newTicket(isShown: Bool) throws -> Ticket {
    var generator = SystemRandomNumberGenerator()
    let tickets = try translating { () throws(StoreFailure) in try room.store.issueTickets(1, using: &generator) }
    guard let ticket = tickets.first else {
      throw CommandFailure(.cannotWrite, "Il n’y a plus de billet libre.", "There is no free ticket left.")
    }
    if isShown {
      try console.hide()
      try console.show(pages.ticket(ticket))
      try console.hide()
    }
    return ticket
  }

  private func sheet(_ ticket: Ticket, _ phase: Phase) throws -> StoredSheet? {
    try translating { () throws(StoreFailure) in
      try room.store.sheet(participant: ticket.digits, wave: phase.wave)
    }
  }

  /// Leads one person through the questions.
  private func seat(_ ticket: Ticket) throws {
    let answers = try taken(ticket)
    var attempt = QuizAttempt(
      quiz: room.quiz.id, mode: room.phase.mode, items: room.items, answers: answers)
    let first = FirstPage(
      course: room.course, quiz: room.quiz, items: room.items, language: quizPages.language, place: place,
      saved: (room.store.path, room.store.info.ends))
    let runner = QuizRunner(
      pages: quizPages, console: console, answers: .typed, asksCertainty: asksCertainty,
      save: { item, answer in try save(item, answer, ticket) }, firstOpen: attempt.position,
      stop: { rest in try leaveEmpty(rest, ticket) })
    try runner.run(&attempt, from: first)
  }

  /// What this ticket answered before an interruption.
  private func taken(_ ticket: Ticket) throws -> [ID<Item>: Answer] {
    guard let sheet = try sheet(ticket, room.phase) else { return [:] }
    var answers: [ID<Item>: Answer] = [:]
    for (item, stored) in zip(room.items, sheet.answers) {
      switch stored {
      case .notPresented: continue
      case .blank, .pass: answers[item.id] = Answer(.pass)
      case .given(let text):
        answers[item.id] = (try? AnswerSyntax.parse(text, for: item.interaction)).map { Answer($0) }
      }
    }
    return answers
  }

  private func save(_ item: Item, _ answer: Answer, _ ticket: Ticket) throws {
    do {
      try room.store.record(
        StoredAnswer(answer.response, to: item), certainty: answer.certainty?.rawValue, item: item.id.rawValue,
        participant: ticket.digits, wave: room.phase.wave)
    } catch {
      let number = (room.items.firstIndex { $0.id == item.id } ?? 0) + 1
      throw CommandFailure(
        CommandFailure.status(of: error),
        Phrase(
          "La réponse à la question \(number) n’est pas enregistrée; celles d’avant le sont.",
          "The answer to question \(number) was not saved; those before it were.") + error.message)
    }
  }

  /// The rest of a sheet that is handed in before its end.
  private func leaveEmpty(_ rest: [Item], _ ticket: Ticket) throws {
    let blanks = rest.map { (item: $0.id.rawValue, answer: StoredAnswer.blank, certainty: Int?.none) }
    try translating { () throws(StoreFailure) in
      try room.store.record(blanks, participant: ticket.digits, wave: room.phase.wave)
    }
  }

  private func translating<Result>(_ work: () throws(StoreFailure) -> Result) throws -> Result {
    try CommandFailure.translating(work)
  }
}

extension StoredAnswer {
  /// A response as it is stored.
  init(_ response: Response, to item: Item) {
    self = response == .pass ? .pass : .given(AnswerSyntax.text(of: response, for: item.interaction))
  }
}
