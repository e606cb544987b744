import CourseModel
import Wording

/// What keying in paper sheets says.
struct EntryPages {
  let room: SessionRoom
  let quizPages: QuizPages
  private var language: Language { quizPages.language }

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  var keys: String {
    say("u annuler la dernière feuille · h aide · q terminer", "u undo the last sheet · h help · q end")
  }

  func prompt(_ number: Int) -> String { say("Feuille \(number) :", "Sheet \(number):") }

  var page: [PageBlock] {
    let count = room.items.count
    let phase = room.phase.words[language]
    return [
      .title(say("Feuilles de papier, \(phase)", "Paper sheets, \(phase)")), .space,
      .text(
        say(
          "Une ligne par feuille : le billet, puis \(count) réponses.",
          "One line a sheet: the ticket, then \(count) answers.")),
      .text(say("Exemple : \(example)", "Example: \(example)")),
    ]
  }

  private var example: String {
    let answers = room.items.map { item -> String in
      switch item.interaction {
      case .verdict: "1"
      case .choice(_, _, false): "a"
      case .choice(_, _, true): " ab "
      case .order(let options): " " + "abcdefghijklmnopqrstuvwxyz".prefix(options.count) + " "
      case .match(let options, _, _): " " + String(repeating: "1", count: options.count) + " "
      }
    }
    return "1000 6 " + answers.joined().split(separator: " ").joined(separator: " ")
  }

  var help: [PageBlock] {
    var page: [PageBlock] = [
      .title(say("Aide", "Help")), .space,
      .point("–", say("Une feuille sans billet : + à la place.", "A sheet without a ticket: + in its place.")),
      .point(
        "–",
        say(
          "Une réponse vide : « - ». Les espaces entre réponses sont permis.",
          "An empty answer: \"-\". Spaces between answers are allowed.")),
      .point("–", say("u : annuler la dernière feuille.", "u: undo the last sheet.")),
      .point("–", say("q : terminer; ce qui est enregistré le reste.", "q: end; what is saved stays.")), .space,
    ]
    for (index, item) in room.items.enumerated() {
      page.append(.option("\(index + 1)", PaperAnswer(item: item).hint[language]))
    }
    return page
  }

  /// A sheet said back in words.
  func echo(_ sheet: SheetLine, name: String) -> [PageBlock] {
    let answers = zip(room.items, sheet.answers).enumerated().map { index, pair in
      let (item, answer) = pair
      let words =
        switch answer {
        case .blank: say("vide", "empty")
        case .response(let response): quizPages.words(of: response, to: item)
        }
      return "\(index + 1) " + words
    }
    return [
      .text(quizPages.words.pair(name, answers.joined(separator: "; "))),
      .text(say("Feuille \(name) : enregistrée.", "Sheet \(name): saved.")),
    ]
  }

  func undone(_ name: String) -> [PageBlock] {
    [.text(say("Feuille \(name) : retirée.", "Sheet \(name): taken out."))]
  }

  var nothingToUndo: [PageBlock] { [.text(say("Il n’y a rien à annuler.", "There is nothing to undo."))] }

  var alreadyThere: [PageBlock] {
    [
      .text(
        say(
          "Ce billet a déjà une feuille dans cette partie. La remplacer? o : oui; Entrée : non.",
          "This ticket has a sheet in this part already. Replace it? y: yes; Enter: no."))
    ]
  }

  var kept: [PageBlock] {
    [.text(say("La feuille d’avant reste; rien n’a changé.", "The earlier sheet stays; nothing has changed."))]
  }

  /// What keeps a line from being saved, with the column of each mistake.
  func mistakes(_ found: [(column: Int, sentence: String)]) -> [PageBlock] {
    found.map { .text(say("Colonne \($0.column) : \($0.sentence)", "Column \($0.column): \($0.sentence)")) }
      + [.text(say("Rien n’est enregistré de cette ligne.", "Nothing of this line is saved."))]
  }
}
