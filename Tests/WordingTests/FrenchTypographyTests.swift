import Testing
import Wording

@Suite struct FrenchTypographyTests {
  @Test(arguments: [
    ("« Bonjour »", "«\u{A0}Bonjour\u{A0}»"),
    ("En fait : oui", "En fait\u{A0}: oui"),
    ("66,7 % et 5 $", "66,7\u{A0}% et 5\u{A0}$"),
    ("Vraiment ? Oui ! Bon ;", "Vraiment? Oui! Bon;"),
    ("à 13 h 30", "à 13\u{A0}h\u{A0}30"),
    ("2 h", "2\u{A0}h"),
    ("12 heures", "12 heures"),
    ("1 833 900-1010", "1\u{A0}833\u{A0}900-1010"),
    ("rien à changer", "rien à changer"),
    ("", ""),
    (": début", ": début"),
  ])
  func setsSpaces(_ input: String, _ expected: String) {
    #expect(FrenchTypography.set(input) == expected)
  }

  @Test func settingTwiceChangesNothing() {
    for text in ["« A » : 3 % ; b ?", "13 h 30 !", "a  b : c"] {
      let once = FrenchTypography.set(text)
      #expect(FrenchTypography.set(once) == once)
    }
  }

  @Test func phrasesSpeakTheirLanguage() {
    let phrase = Phrase("C’est prêt : 3 %", "Ready: 3%")
    #expect(phrase[.french] == "C’est prêt\u{A0}: 3\u{A0}%")
    #expect(phrase[.english] == "Ready: 3%")
    #expect(phrase[Language("iu")] == "Ready: 3%")
  }
}
