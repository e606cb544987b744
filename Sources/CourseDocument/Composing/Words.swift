import Wording

/// Words that several kinds of pages share.
enum Words {
  static let colon = Phrase("\u{A0}: ", ": ")
  static let textMessage = Phrase("texto", "text")
  static let chat = Phrase("clavardage", "chat")
  static let email = Phrase("courriel", "e-mail")
  static let tty = Phrase("téléscripteur", "TTY")
  static let videoRelay = Phrase("relais vidéo", "video relay")
  static let anotherHelpLine = Phrase("Autre ligne d’aide", "Another help line")
  static let checkBefore = Phrase("à vérifier avant la séance", "check before the session")
  static let draft = Phrase(
    "Ébauche, pas encore relue par une personne ayant une expérience vécue",
    "Draft, not yet reviewed by a person with lived experience")
  static let draftTitle = Phrase("État de ces pages", "Status of these pages")

  static let myth = Phrase("Mythe", "Myth")
  static let fact = Phrase("Réalité", "Fact")
  static let depends = Phrase("Ça dépend", "It depends")
  static let pass = Phrase("Je passe", "Pass")
  static let inFact = Phrase("En fait : ", "In fact: ")

  static let say = Phrase("À dire", "Say")
  static let act = Phrase("À faire", "Do")
  static let note = Phrase("Note pour l’animation", "Facilitator’s note")
  static let ask = Phrase("À demander au groupe", "Ask the group")
  static let show = Phrase("À montrer", "Show")

  static let safety = Phrase("Sécurité", "Safety")
  static let sources = Phrase("Sources", "Sources")
  static let helpLines = Phrase("Des services d’aide", "Help services")
  static let questionsAndPause = Phrase("Questions et pause", "Questions and pause")
}
