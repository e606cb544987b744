import CourseModel
import QuizEngine
import Wording

/// What the quiz says around the authored text (care.md, section 4); it never says right or wrong.
struct QuizWords {
  let language: Language

  /// A phrase in the language of this run.
  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  var pass: String { say("Je passe", "Pass") }
  var skipped: String { say("D’accord, on passe.", "OK, skipped.") }
  var firstQuestion: String { say("C’est la première question.", "This is the first question.") }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .myth: say("Mythe", "Myth")
    case .fact: say("Réalité", "Fact")
    case .depends: say("Ça dépend", "It depends")
    }
  }

  func ruling(_ verdict: Verdict) -> String {
    switch verdict {
    case .myth: say("C’est un mythe.", "This is a myth.")
    case .fact: say("C’est une réalité.", "This is a fact.")
    case .depends: say("Ça dépend.", "It depends.")
    }
  }

  func number(_ number: Int, of count: Int) -> String {
    say("Question \(number) sur \(count)", "Question \(number) of \(count)")
  }

  func fact(_ fact: String) -> String { say("En fait : \(fact)", "In fact: \(fact)") }

  func given(_ answer: String) -> String { say("Réponse : \(answer)", "Answer: \(answer)") }

  func given(before answer: String) -> String {
    say(
      "Réponse donnée avant : \(answer) Entrée seule la garde.", "Answer given before: \(answer) Enter alone keeps it.")
  }

  func suggested(_ answer: String) -> String { say("Réponse proposée : \(answer)", "Suggested answer: \(answer)") }

  func saved(_ number: Int) -> String { say("Question \(number) : enregistré.", "Question \(number): saved.") }

  func resumed(_ number: Int) -> String {
    say("On reprend à la question \(number).", "Taking up again at question \(number).")
  }

  func source(_ titles: [String]) -> String {
    let list = titles.joined(separator: "; ")
    return titles.count > 1 ? say("Sources : \(list)", "Sources: \(list)") : say("Source : \(list)", "Source: \(list)")
  }

  /// A thing and what is said of it.
  func pair(_ name: String, _ said: String) -> String { say("\(name) : \(said)", "\(name): \(said)") }

  /// What is typed to answer.
  func prompt(for item: Item) -> String {
    switch item.interaction {
    case .verdict: say("Réponse (1 à 4; h : aide) :", "Answer (1 to 4; h: help):")
    case .choice(let options, _, _):
      say("Réponse (1 à \(options.count + 1); h : aide) :", "Answer (1 to \(options.count + 1); h: help):")
    case .order, .match: say("Réponse (p : passer; h : aide) :", "Answer (p: pass; h: help):")
    }
  }

  /// How this question is answered, in one sentence, or nil where the options say it.
  func method(for item: Item) -> String? {
    switch item.interaction {
    case .verdict, .choice(_, _, false): nil
    case .choice(_, _, true):
      say(
        "Un ou plusieurs choix : les chiffres, séparés par des espaces.",
        "One or more: the numbers, with spaces between.")
    case .order(let options):
      say(
        "Les \(options.count) chiffres dans l’ordre choisi, séparés par des espaces.",
        "All \(options.count) numbers in the order chosen, with spaces between.")
    case .match(let options, _, _):
      say(
        "Pour chaque carte, dans l’ordre, le chiffre de sa catégorie : \(options.count) chiffres séparés par des espaces.",
        "For each card, in this order, the number of its category: \(options.count) numbers with spaces between.")
    }
  }

  var certainty: String {
    say("À quel point est-ce certain? 1 un peu, 2 assez, 3 très.", "How certain is it? 1 a little, 2 fairly, 3 very.")
  }
  var certaintyPrompt: String {
    say("Certitude (1 à 3; Entrée : sans le dire) :", "Certainty (1 to 3; Enter: not said):")
  }

  /// The keys, in one line.
  var keys: String {
    say(
      "p passer · b revenir · r relire · h aide · q partir tout de suite",
      "p pass · b back · r repeat · h help · q leave at once")
  }

  /// The keys where people answer one after the other.
  var keysInARound: String {
    say(
      "p passer · b revenir · r relire · h aide · s s’arrêter ici · q partir tout de suite",
      "p pass · b back · r repeat · h help · s stop here · q leave at once")
  }
}
