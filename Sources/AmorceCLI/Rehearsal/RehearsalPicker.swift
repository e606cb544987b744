import CourseDocument
import CourseModel
import Wording

/// The rehearsals to choose from.
struct RehearsalPicker {
  let course: Course
  let audience: Audience
  let language: Language

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }
  private var rehearsals: [Rehearsal] { course.rehearsals(for: audience) }
  private var title: String { say("Répétitions", "Rehearsals") }

  /// The list, with the ids to type in a command.
  var list: [PageBlock] {
    let lines = rehearsals.map { PageBlock.point("–", $0.id.rawValue + ", " + described($0)) }
    return [.title(title)] + lines + others
      + [.text(say("Pour en jouer une : amorce rehearse ID", "To play one: amorce rehearse ID"))]
  }

  /// Asks for one by its number; nil if none is wanted.
  func choose(on console: any Console) throws -> Rehearsal? {
    let page =
      [.title(title), .space] + rehearsals.enumerated().map { .option("\($0 + 1)", described($1)) } + [.space] + others
    let words = RehearsalTalk(language: language)
    var isAgain = false
    while true {
      let prompt = say("Choix (1 à \(rehearsals.count)) :", "Choice (1 to \(rehearsals.count)):")
      let keys = say("h aide · q partir tout de suite", "h help · q leave at once")
      guard let line = try console.ask(page, prompt: prompt, keys: keys, isAgain: isAgain) else { return nil }
      isAgain = true
      switch line.split(whereSeparator: \.isWhitespace).joined().lowercased() {
      case "q": console.leaveAtOnce()
      case "p", "b": return nil
      case "r": isAgain = false
      case "h", "?":
        let services = ServiceLines(course: course, language: language)
        try console.show([.label(words.toTalk)] + services.all)
      case let typed:
        if let number = Int(typed), rehearsals.indices.contains(number - 1) { return rehearsals[number - 1] }
        let hint = say("Ici, un chiffre de 1 à \(rehearsals.count).", "Here, a number from 1 to \(rehearsals.count).")
        try console.say([.text(hint)])
      }
    }
  }

  private func described(_ rehearsal: Rehearsal) -> String {
    let name = PlainWords(language: language)(rehearsal.title)
    let people = RehearsalWords.people(of: rehearsal)[language]
    return say("\(name) : \(people)", "\(name): \(people)")
  }

  /// That rooms of adults have more.
  private var others: [PageBlock] {
    let count = course.rehearsals(for: .adults).count - rehearsals.count
    guard count > 0 else { return [] }
    return [
      .text(
        say(
          "Entre adultes, \(count) de plus : --audience adults.", "Among adults, \(count) more: --audience adults."))
    ]
  }
}
