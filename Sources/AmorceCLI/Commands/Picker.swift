import ArgumentParser
import CourseModel
import Glibc
import Wording

/// What bare `amorce` shows in a terminal: a short list, so that no topic stands in the shell's history.
struct Picker {
  /// One thing that can be done.
  private enum Choice: CaseIterable {
    case quiz, rehearse, pack, session, score, check, list

    var phrase: Phrase {
      switch self {
      case .quiz: Phrase("Faire un quiz", "Take a quiz")
      case .rehearse: Phrase("S’exercer à soutenir quelqu’un", "Practise supporting someone")
      case .pack: Phrase("Préparer un atelier", "Prepare a workshop")
      case .session: Phrase("Commencer une session de groupe", "Start a group session")
      case .score: Phrase("Compter les réponses d’un groupe", "Count the answers of a group")
      case .check: Phrase("Vérifier la trousse", "Check the kit")
      case .list: Phrase("Voir les modules et les quiz", "See modules and quizzes")
      }
    }
  }

  private let console: any Console
  private let language: Language

  /// True where there is somebody to ask: both ends are a terminal.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Shows the list and runs what is picked.
  static func run(_ language: Language) throws {
    let settings = TerminalSettings(isPlain: false, isASCII: false, output: STDOUT_FILENO)
    let console: any Console =
      (settings.isInteractive ? ScreenConsole(settings: settings, language: language) : nil)
      ?? PlainConsole(settings: settings)
    let picker = Picker(console: console, language: language)
    let arguments: [String]?
    do {
      arguments = try picker.pick()
    } catch {
      console.close()
      throw error
    }
    console.close()
    guard let arguments else { return }
    var command = try Amorce.parseAsRoot(arguments + ["--lang", language.code])
    try command.run()
  }

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The arguments of the command that was picked, or nil for none.
  private func pick() throws -> [String]? {
    let page: [PageBlock] =
      [.title("Amorce"), .space] + options(Choice.allCases.map { $0.phrase[language] }) + [
        .space,
        .text(say("Ctrl-C, ou q puis Entrée : partir.", "Ctrl-C, or q and Enter: leave.")),
      ]
    guard let number = try number(page, upTo: Choice.allCases.count) else { return nil }
    switch Choice.allCases[number - 1] {
    case .quiz: return try quiz()
    // The list of rehearsals is its own page.
    case .rehearse: return ["rehearse"]
    case .pack: return try pack()
    case .session: return try session()
    case .score:
      guard let path = try words(say("Le fichier de la session, ou un CSV", "The session file, or a CSV"))
      else { return nil }
      return path.isEmpty ? nil : ["score", path]
    case .check: return ["check"]
    case .list: return ["list"]
    }
  }

  private func quiz() throws -> [String]? { try quizName().map { ["quiz", $0] } }

  /// What comes next is said by `session new` itself.
  private func session() throws -> [String]? {
    guard let quiz = try quizName(),
      let people = try words(say("Combien de personnes? (Entrée : à voir)", "How many people? (Enter: not known)"))
    else { return nil }
    return ["session", "new", quiz] + (people.isEmpty ? [] : ["--size", people])
  }

  private func quizName() throws -> String? {
    let course = try KitLibrary.find(nil).course(language)
    let quizzes = course.quizzes.filter { $0.suitability.suits(.youth) && !$0.items(for: .youth).isEmpty }
    let page: [PageBlock] =
      [.title(say("Quel quiz?", "Which quiz?")), .space]
      + options(quizzes.map { SafeText.printable($0.title.value(in: language).plainText) })
    return try number(page, upTo: quizzes.count).map { quizzes[$0 - 1].id.rawValue }
  }

  private func pack() throws -> [String]? {
    guard let minutes = try words(say("Combien de minutes? (Entrée : 45)", "How many minutes? (Enter: 45)")),
      let people = try words(say("Combien de personnes? (Entrée : à voir)", "How many people? (Enter: not known)"))
    else { return nil }
    return ["pack"] + (minutes.isEmpty ? [] : ["--for", minutes])
      + (people.isEmpty ? [] : ["--participants", people])
  }

  private func options(_ names: [String]) -> [PageBlock] {
    names.enumerated().map { .option(String($0 + 1), $1) }
  }

  /// Asks until a number of the list is typed; nil at the end of input.
  private func number(_ page: [PageBlock], upTo count: Int) throws -> Int? {
    var isAgain = false
    while let line = try read(page, say("Numéro", "Number"), isAgain: isAgain) {
      if let number = Int(line), (1...count).contains(number) { return number }
      isAgain = true
    }
    return nil
  }

  private func words(_ question: String) throws -> String? { try read([.title(question)], ">", isAgain: false) }

  private func read(_ page: [PageBlock], _ prompt: String, isAgain: Bool) throws -> String? {
    guard let line = try console.ask(page, prompt: prompt, keys: "", isAgain: isAgain) else { return nil }
    let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if typed.lowercased() == "q" { console.leaveAtOnce() }
    return typed
  }
}
