import Wording

/// What a rehearsal says around the authored text; it never says right or wrong.
struct RehearsalTalk {
  let language: Language

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  var supporterOnly: String {
    say(
      "On pratique seulement la personne qui soutient; personne ne joue l’autre.",
      "You practise the supporter only; nobody plays the other person.")
  }
  var stopping: String {
    say(
      "On peut arrêter à tout moment : p veut dire « pas aujourd’hui ».",
      "You can stop at any moment: p means \u{201C}not today\u{201D}.")
  }
  var notStored: String { say("Rien n’est enregistré.", "Nothing is saved.") }
  var draft: String {
    say(
      "Ébauche, pas encore relue par une personne ayant une expérience vécue.",
      "Draft, not yet reviewed by a person with lived experience.")
  }
  var toTalk: String { say("Pour en parler", "To talk about it") }
  var atStart: String { say("C’est le début de la conversation.", "This is the start of the conversation.") }
  var notToday: String { say("Pas aujourd’hui", "Not today") }
  var goodEnd: String {
    say(
      "D’accord, on s’arrête là. C’est une bonne fin. On peut reprendre un autre jour, ou pas.",
      "OK, we stop here. It is a good end. You can come back another day, or not.")
  }
  var everyPath: String { say("Tous les chemins", "Every path") }
  var help: String { say("Aide", "Help") }
  var forFacilitator: String {
    say(
      "Pour la personne qui anime : ne pas distribuer. Le groupe ne pratique que la personne qui soutient.",
      "For the facilitator: do not hand out. The group practises the supporter only.")
  }

  func exchange(_ number: Int) -> String { say("Échange \(number)", "Exchange \(number)") }
  func turn(_ number: Int) -> String { say("Tour \(number)", "Turn \(number)") }
  func chosen(_ reply: String) -> String { say("Réplique choisie : \(reply)", "Reply chosen: \(reply)") }
  func next(_ place: String) -> String { say("Suite : \(place).", "Next: \(place).") }
  func end(_ kind: String) -> String { say("Fin : \(kind)", "End: \(kind)") }
  func end(_ kind: String, letter: String) -> String {
    say("Fin \(letter) : \(kind)", "End \(letter): \(kind)")
  }
  func size(turns: Int, ends: Int, paths: String) -> String {
    say(
      "\(turns) tour\(turns > 1 ? "s" : ""), \(ends) fin\(ends > 1 ? "s" : "") : \(paths).",
      "\(turns) turn\(turns == 1 ? "" : "s"), \(ends) end\(ends == 1 ? "" : "s"): \(paths).")
  }

  func prompt(_ count: Int) -> String {
    say("Réplique (1 à \(count); h : aide) :", "Reply (1 to \(count); h: help):")
  }
  func hint(_ count: Int) -> String {
    say(
      "Ici, un chiffre de 1 à \(count), puis Entrée; ou p, « pas aujourd’hui ».",
      "Here, a number from 1 to \(count), then Enter; or p, \u{201C}not today\u{201D}.")
  }
  var closingPrompt: String {
    say("Entrée : finir; b : essayer une autre réplique :", "Enter: finish; b: try another reply:")
  }

  /// The keys, in one line.
  var keys: String {
    say(
      "p pas aujourd’hui · b revenir · r relire · h aide · q partir tout de suite",
      "p not today · b back · r repeat · h help · q leave at once")
  }
  var closingKeys: String {
    say("b revenir · h aide · q partir tout de suite", "b back · h help · q leave at once")
  }

  /// The keys, one by one.
  var keyList: [String] {
    [
      say("Répondre : taper le chiffre, puis Entrée.", "To reply: type the number, then Enter."),
      say(
        "p : pas aujourd’hui, on s’arrête là. C’est toujours possible.", "p: not today, stop here. It is always fine."),
      say("b : revenir à l’échange d’avant.", "b: back to the exchange before."),
      say("r : relire.", "r: repeat."),
      say("h : cette aide.", "h: this help."),
      say(
        "q ou Ctrl-C : partir tout de suite, l’écran s’efface.", "q or Ctrl-C: leave at once, the screen is cleared."),
    ]
  }
}
