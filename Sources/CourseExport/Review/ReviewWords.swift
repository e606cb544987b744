import Wording

/// What the review sheet itself says.
enum ReviewWords {
  static let title = Phrase("Relecture du langage", "Wording review")
  static let guidance = [
    Phrase(
      "Voici tout ce que les personnes participantes voient ou entendent, dans chaque langue, ligne par ligne. La dernière colonne est libre : un commentaire y suffit; l’id à gauche dit de quoi il parle.",
      "This is everything that participants see or hear, in every language, row by row. The last column is free: a comment there is enough; the id on the left says what it is about."
    ),
    Phrase(
      "On peut sauter des lignes, faire des pauses, ou s’arrêter. Rien n’oblige à tout lire.",
      "You can skip rows, take breaks, or stop. Nothing obliges anyone to read it all."),
    Phrase(
      "« Entendu » marque ce que la personne qui anime lit ou dit. Un énoncé marqué « mythe » n’est jamais imprimé comme un fait.",
      "“Heard” marks what the facilitator reads or says. A statement marked “myth” is never printed as a fact."),
  ]
  static let place = Phrase("Id et partie", "Id and part")
  static let findings = Phrase("Sources et règles", "Sources and rules")
  static let comment = Phrase("Commentaire", "Comment")
  static let heard = Phrase("entendu", "heard")
  static let notWritten = Phrase("pas encore écrit", "not written yet")
  static let otherFindings = Phrase("Autres remarques de « amorce check »", "Other findings of “amorce check”")
  static let signOff = Phrase("Approbation", "Sign-off")
  static let signOffGuidance = Phrase(
    "Une ligne par relecture. Un rôle suffit, sans nom. Après coup, dans le XML de chaque énoncé relu : reviewed=\"AAAA-MM-JJ\" by=\"rôle\".",
    "One line a review. A role is enough, without a name. Afterwards, in the XML of each item reviewed: reviewed=\"YYYY-MM-DD\" by=\"role\"."
  )
  static let signOffColumns = [
    Phrase("Rôle", "Role"), Phrase("Ce qui a été relu", "What was reviewed"), Phrase("Date", "Date"),
    Phrase("Accord, ou ce qui doit changer", "Approved, or what must change"),
  ]

  /// The name of a language, or its code where the program has no name for it.
  static func name(of language: Language, in reader: Language) -> String {
    switch language.code {
    case "fr": Phrase("Français", "French")[reader]
    case "en": Phrase("Anglais", "English")[reader]
    case _: language.code
    }
  }
}
