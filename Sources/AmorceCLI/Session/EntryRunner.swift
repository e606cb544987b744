import Diagnostics
import SessionStore
import Wording

/// Paper sheets keyed in at a keyboard: a line, its echo, the next line.
struct EntryRunner {
  /// A sheet of this sitting, and what stood in its place before.
  private struct Step {
    let participant: String
    let name: String
    let before: StoredSheet?
  }

  let room: SessionRoom
  let console: any Console
  let pages: EntryPages
  let language: Language
  let replaces: Bool

  /// Takes sheets until the end.
  func run() throws {
    var steps: [Step] = []
    try console.say(room.notices.map { .text($0[language]) })
    var isAgain = false
    while let line = try console.ask(
      pages.page, prompt: pages.prompt(steps.count + 1), keys: pages.keys, isAgain: isAgain)
    {
      isAgain = true
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "": continue
      case "q": console.leaveAtOnce()
      case "?", "h": try console.show(pages.help)
      case "u": try undo(&steps)
      default: if let step = try take(line) { steps.append(step) }
      }
    }
  }

  private func take(_ line: String) throws -> Step? {
    let source = SourceFile(path: "-", text: line)
    let reader = SheetLineReader(items: room.items, file: FileID(rawValue: 0))
    switch reader.read(source, 0..<source.count) {
    case nil: return nil
    case .failure(let mistakes):
      let lines = source.lines
      try console.say(
        pages.mistakes(
          mistakes.found.map { (lines.position(of: Int($0.range.lower)).column, $0.sentence(in: language)) }))
      return nil
    case .success(let sheet): return try save(sheet)
    }
  }

  private func save(_ line: SheetLine) throws -> Step? {
    let participant: String
    let name: String
    var before: StoredSheet?
    switch line.owner {
    case .ticket(let ticket):
      (participant, name) = (ticket.digits, ticket.description)
      before = try CommandFailure.translating { () throws(StoreFailure) in
        try room.store.sheet(participant: participant, wave: room.phase.wave)
      }
      if before != nil, !replaces, try !isConfirmed() {
        try console.say(pages.kept)
        return nil
      }
    case .nobody:
      let ticket = try room.unpairedTickets(1)[0]
      (participant, name) = (ticket.digits, ticket.description)
    }
    try CommandFailure.translating { () throws(StoreFailure) in
      try room.store.record([line.sheet(participant: participant, wave: room.phase.wave, items: room.items)])
    }
    try console.say(pages.echo(line, name: name))
    return Step(participant: participant, name: name, before: before)
  }

  private func isConfirmed() throws -> Bool {
    let line = try console.ask(
      pages.alreadyThere, prompt: pages.say("o ou Entrée :", "y or Enter:"), keys: "", isAgain: false)
    let typed = line?.filter { !$0.isWhitespace }.lowercased()
    if typed == "q" { console.leaveAtOnce() }
    return ["o", "oui", "y", "yes"].contains(typed)
  }

  private func undo(_ steps: inout [Step]) throws {
    guard let last = steps.popLast() else { return try console.say(pages.nothingToUndo) }
    try CommandFailure.translating { () throws(StoreFailure) in
      if let before = last.before {
        try room.store.record([before])
      } else {
        try room.store.removeSheet(participant: last.participant, wave: room.phase.wave)
      }
    }
    try console.say(pages.undone(last.name))
  }
}

extension SessionRoom {
  /// Tickets for sheets that have none: they pair with nothing.
  func unpairedTickets(_ count: Int) throws -> [Ticket] {
    var generator = SystemRandomNumberGenerator()
    return try CommandFailure.translating { () throws(StoreFailure) in
      try store.issueTickets(count, using: &generator)
    }
  }
}
