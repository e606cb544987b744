import CourseModel
import Diagnostics
import SessionStore
import Wording

/// A room counted question by question: cards held to the chest, or hands with eyes closed.
struct TallyRunner {
  let room: SessionRoom
  let console: any Console
  let pages: TallyPages
  let language: Language
  let size: Int?

  /// Asks for the counts of every question.
  func run() throws {
    try console.show(pages.opening(size))
    var position = 0
    var isAgain = false
    while position < room.items.count {
      let item = room.items[position]
      let page = pages.question(item, number: position + 1, counted: try counted(item))
      guard let line = try console.ask(page, prompt: pages.prompt(item), keys: pages.keys, isAgain: isAgain) else {
        return
      }
      isAgain = true
      switch line.filter({ !$0.isWhitespace }).lowercased() {
      case "":
        position += 1
        isAgain = false
      case "b":
        position = max(0, position - 1)
        isAgain = false
      case "r": isAgain = false
      case "?", "h": try console.show(pages.help)
      case "q": console.leaveAtOnce()
      default:
        guard pages.isCounted(item), try take(line, item, number: position + 1) else { continue }
        position += 1
        isAgain = false
      }
    }
    try console.show(pages.closing)
  }

  private func counted(_ item: Item) throws -> TallyCounts? {
    guard let answers = TallyCounts.answers(to: item) else { return nil }
    let stored = try CommandFailure.translating { () throws(StoreFailure) in try room.store.tallies() }
      .filter { $0.wave == room.phase.wave && $0.item == item.id.rawValue }
    guard !stored.isEmpty else { return nil }
    let counts = answers.map { answer in stored.first { $0.answer == answer }?.count ?? 0 }
    return TallyCounts(answers: answers, counts: counts)
  }

  /// Saves one line of counts; false after saying what is wrong with it.
  private func take(_ line: String, _ item: Item, number: Int) throws -> Bool {
    let source = SourceFile(path: "-", text: line)
    let fields = LineField.fields(of: source, 0..<source.count, separators: [0x2C, 0x3B])
    let reader = TallyReader(file: FileID(rawValue: 0), size: size)
    switch reader.read(fields[...], for: item, end: source.count) {
    case .failure(let mistakes):
      try console.say(pages.mistakes(mistakes.found.map { $0.sentence(in: language) }))
      return false
    case .success(let counts):
      try CommandFailure.translating { () throws(StoreFailure) in
        try room.store.replaceTallies(
          counts.tallies(of: item, wave: room.phase.wave), of: [item.id.rawValue], wave: room.phase.wave)
      }
      try console.say(pages.saved(number, counts, size: size))
      return true
    }
  }
}
