import CourseModel
import SessionStore
import Wording

/// What counting a room says.
struct TallyPages {
  let room: SessionRoom
  let quizPages: QuizPages
  let isByHands: Bool
  private var language: Language { quizPages.language }

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  static let sensitive = Phrase(
    "Cette question ne se compte jamais à main levée, même les yeux fermés.",
    "This question is never counted by show of hands, even with eyes closed.")

  var keys: String {
    say("Entrée passer · b revenir · h aide · q terminer", "Enter skip · b back · h help · q end")
  }

  func opening(_ size: Int?) -> [PageBlock] {
    let phase = room.phase.words[language]
    var page: [PageBlock] = [.title(say("Compter la salle, \(phase)", "Counting the room, \(phase)")), .space]
    page += room.notices.map { .text($0[language]) }
    page.append(
      .text(
        isByHands
          ? say(
            "Tout le monde ferme les yeux; une main par réponse.", "Everybody’s eyes are closed; one hand an answer.")
          : say(
            "Chaque personne tient sa carte contre soi; la personne qui anime compte en passant.",
            "Each person holds the card to the chest; the facilitator counts in passing.")))
    page.append(
      .text(
        size.map { say("Il y a \($0) personnes dans la salle.", "There are \($0) people in the room.") }
          ?? say(
            "Le nombre de personnes n’est pas dit : --size en ferait une vérification.",
            "The number of people is not said: --size would check against it.")))
    page.append(.text(say("On compte des réponses, jamais des personnes.", "Answers are counted, never people.")))
    let sheets = (try? room.store.sheets().count { $0.wave == room.phase.wave }) ?? 0
    if sheets > 0 {
      page.append(
        .text(
          say(
            "Cette partie a déjà \(sheets) feuille\(sheets > 1 ? "s" : "") : ne compter ici que les personnes sans feuille.",
            "This part has \(sheets) sheet\(sheets == 1 ? "" : "s") already: count here only people without a sheet.")))
    }
    return page
  }

  func question(_ item: Item, number: Int, counted: TallyCounts?) -> [PageBlock] {
    var page = quizPages.question(item, number: number, of: room.items.count, answer: nil)
    guard let names = names(of: item) else {
      return page + [.space, .text(TallyReader.notCountable[language]), .text(TallyReader.onPaper[language])]
    }
    if isByHands, item.suitability.isSensitive { return page + [.space, .text(Self.sensitive[language])] }
    page += [.space, .text(say("Dans l’ordre : \(names).", "In this order: \(names)."))]
    if let counted {
      page.append(
        .text(
          say(
            "Compté avant : \(words(counted)). Entrée seule le garde.",
            "Counted before: \(words(counted)). Enter alone keeps it.")))
    }
    return page
  }

  /// True if the answers to a question are counted here.
  func isCounted(_ item: Item) -> Bool {
    TallyCounts.answers(to: item) != nil && !(isByHands && item.suitability.isSensitive)
  }

  func prompt(_ item: Item) -> String {
    guard isCounted(item), let answers = TallyCounts.answers(to: item) else {
      return say("Entrée pour continuer :", "Enter to go on:")
    }
    return say("\(answers.count - 1) nombres :", "\(answers.count - 1) numbers:")
  }

  private func names(of item: Item) -> String? {
    switch item.interaction {
    case .verdict: (Verdict.allCases.map(quizPages.words.verdict) + [quizPages.words.pass]).joined(separator: ", ")
    case .choice(let options, _, false):
      (options.indices.map { "\($0 + 1)" } + [quizPages.words.pass]).joined(separator: ", ")
    case .choice(_, _, true), .order, .match: nil
    }
  }

  private func words(_ counts: TallyCounts) -> String {
    let shown = counts.counts.last == 0 ? counts.counts.dropLast() : counts.counts[...]
    return shown.map(String.init).joined(separator: ", ")
  }

  func saved(_ number: Int, _ counts: TallyCounts, size: Int?) -> [PageBlock] {
    let total =
      size.map { say("\(counts.total) personnes sur \($0)", "\(counts.total) of \($0) people") }
      ?? say("\(counts.total) personnes", "\(counts.total) people")
    return [
      .text(
        say(
          "Question \(number) : enregistré, \(words(counts)), \(total).",
          "Question \(number): saved, \(words(counts)), \(total)."))
    ]
  }

  var help: [PageBlock] {
    [
      .title(say("Aide", "Help")), .space,
      .point(
        "–", say("Les nombres, séparés par des espaces : 12 5 3 2.", "The numbers, with spaces between: 12 5 3 2.")),
      .point(
        "–",
        say(
          "Un nombre de plus à la fin : les personnes qui n’ont rien montré.",
          "One more number at the end: the people who showed nothing.")),
      .point("–", say("Des zéros partout effacent un compte.", "All zeros take a count away.")),
      .point("–", say("b : revenir et recompter.", "b: go back and count again.")),
      .point("–", say("q : terminer; ce qui est enregistré le reste.", "q: end; what is saved stays.")),
    ]
  }

  var closing: [PageBlock] {
    [.title(say("Merci. C’est compté.", "Thank you. It is counted."))]
  }

  func mistakes(_ sentences: [String]) -> [PageBlock] {
    sentences.map { .text($0) } + [
      .text(say("Rien n’est enregistré de cette ligne.", "Nothing of this line is saved."))
    ]
  }
}
