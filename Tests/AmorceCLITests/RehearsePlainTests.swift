import Testing

/// A rehearsal in plain lines.
///
/// The order of replies comes from their ids, so these tests find a number by the words beside it.
@Suite(.enabled(if: QuizProcess.program != nil))
struct RehearsePlainTests {
  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> QuizProcess.Result {
    let fixture = try QuizFixture.withRehearsals()
    return try QuizProcess.run(
      ["rehearse", "--kit", fixture.folder] + arguments, input: input, in: fixture, environment: environment)
  }

  /// The number that picks a reply, read from what the program shows.
  private func number(of words: String, in text: String) throws -> String {
    let line = try #require(text.split(separator: "\n").first { $0.hasSuffix(words) && $0.first?.isNumber == true })
    return String(line.prefix { $0 != "." })
  }

  @Test func theFirstLinesSayWhoSpeaksAndThatOneMayStop() throws {
    let result = try run(["en-parler", "--lang", "fr"])
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.words.hasPrefix("En parler\n\nUne amie a changé.\n"))
    for words in [
      "Une jeune personne parle avec une autre jeune personne.", "On pratique seulement la personne qui soutient",
      "On peut arrêter à tout moment", "Ctrl-C, ou q puis Entrée", "Rien n’est enregistré.", "Ébauche",
      "– Urgence : 911",
    ] { #expect(result.words.contains(words), "\(words)") }
    #expect(!result.words.contains("\u{1B}"))
  }

  @Test(arguments: ["fr", "en"]) func aPathGoesToItsEndAndShowsServices(language: String) throws {
    let isFrench = language == "fr"
    let first = try run(["en-parler", "--lang", language]).words
    let one = try number(of: isFrench ? "Juste nous deux?" : "Just the two of us?", in: first)
    let second = try run(["en-parler", "--lang", language], input: one + "\n").words
    let two = try number(of: isFrench ? "Je t’écoute." : "I’m listening.", in: second)
    let result = try run(["en-parler", "--lang", language], input: one + "\n" + two + "\n\n")
    #expect(result.status == 0)
    let said =
      isFrench
      ? [
        "Réplique choisie : « Juste nous deux? »", "Parler est plus sûr.", "« C’est compliqué. »",
        "Fin : un adulte de confiance", "Vous allez voir un adulte.", "– Ligne d’écoute : 1 800 555-0100",
      ]
      : [
        "Reply chosen: “Just the two of us?”", "Talking is safer.", "“It’s complicated.”",
        "End: a trusted adult", "You go to an adult.", "– Help line: 1-800-555-0100",
      ]
    for words in said { #expect(result.words.contains(words), "\(words)") }
    #expect(!result.words.contains(isFrench ? "signalement" : "report"))
  }

  @Test func lettersAreCommands() throws {
    let shown = try run(["en-parler", "--lang", "en"]).words
    let one = try number(of: "Just the two of us?", in: shown)
    let result = try run(["en-parler", "--lang", "en"], input: "b\nx\n0\n3\n+1\nr\nh\n\(one)\nb\np\nb\nq\n")
    #expect(result.status == 0)
    #expect(result.words.contains("This is the start of the conversation."))
    #expect(result.words.components("Here, a number from 1 to 2") == 4)
    #expect(result.words.contains("\nHelp\n"))
    #expect(result.words.contains("p: not today, stop here."))
    #expect(result.words.contains("\nNot today\n\nOK, we stop here. It is a good end."))
    #expect(result.words.components("Exchange 2\n") == 1)
    // After "b" at the end the turn is asked again, and q leaves at once: nothing more is printed.
    #expect(result.words.hasSuffix("Reply (1 to 2; h: help):\n"))
  }

  @Test func theEndOfInputStopsKindly() throws {
    let result = try run(["en-parler", "--lang", "fr"])
    #expect(result.words.contains("Pas aujourd’hui\n\nD’accord, on s’arrête là. C’est une bonne fin."))
    #expect(result.words.hasSuffix("Numéros à vérifier avant la séance.\n\n"))
  }

  @Test(arguments: [[], ["--region", "on"]]) func withoutAPageTheReportIsABlank(more: [String]) throws {
    let result = try run(["se-confier", "--audience", "adults", "--lang", "fr"] + more, input: "1\n\n")
    #expect(result.words.contains("Fin : la page de signalement"))
    #expect(result.words.contains("Protection de l’enfance : ______"))
    #expect(result.words.contains("--region"))
    #expect(result.words.contains("– Urgence : 911"))
  }

  @Test(arguments: ["1\n\n", "2\n\n", "p\n\n", ""]) func thePageOfTheRegionStandsAtEveryEnd(input: String) throws {
    let result = try run(
      ["se-confier", "--audience", "adults", "--region", "qc", "--lang", "fr"], input: input)
    for words in [
      "Signaler la situation d’une personne mineure : Québec", "Protection de la jeunesse", "– 1 800 555-0102",
      "La règle.", "À vérifier avant la séance.", "Source : Un guide",
    ] { #expect(result.words.contains(words), "\(words)") }
    #expect(!result.words.contains("______"))
  }

  @Test func withoutANameTheListIsPrinted() throws {
    let youth = try run(["--lang", "fr"])
    #expect(youth.status == 0)
    #expect(youth.words.contains("– en-parler, En parler"))
    #expect(!youth.words.contains("se-confier"))
    #expect(youth.words.contains("Entre adultes, 1 de plus"))
    let adults = try run(["--lang", "fr", "--audience", "adults"])
    #expect(adults.words.contains("– se-confier, Se confier"))
  }

  @Test(arguments: [
    (["en-parlr"], "Did you mean \"en-parler\"?"), (["rien-du-tout"], "There are: en-parler, se-confier."),
    (["se-confier"], "--audience adults"), (["se-confier", "--audience", "shelter"], "--audience adults"),
    (["--map"], "en-parler"), (["--answers", "-"], "en-parler"), (["--format", "json"], "en-parler"),
    (["en-parler", "--map", "--answers", "-"], "--map"), (["en-parler", "--region", "XX"], "--region"),
  ])
  func whatCannotBeDoneIsSaidInPlainWords(arguments: [String], hint: String) throws {
    let result = try run(["--lang", "en"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(hint), "\(result.messages)")
  }

  @Test(arguments: ["youth", "shelter", "adults"]) func whatATeenMaySayIsForEveryRoom(audience: String) throws {
    #expect(try run(["en-parler", "--audience", audience]).status == 0)
  }

  /// care.md, section 4: these words are never said to a participant.
  @Test(arguments: ["fr", "en"], ["1\n1\n\n", "2\n2\n\n", "h\np\n\n"])
  func noWordJudges(language: String, input: String) throws {
    let result = try run(["en-parler", "--lang", language], input: input)
    let words = Set(result.output.lowercased().split { !$0.isLetter })
    for word in ["faux", "fausse", "erreur", "raté", "wrong", "incorrect", "failed", "score", "points"] {
      #expect(!words.contains(Substring(word)), "\(word)")
    }
  }

  @Test func asciiChangesPunctuationAndNoLetter() throws {
    let result = try run(["en-parler", "--lang", "fr", "--ascii"], input: "1\n1\n\n")
    #expect(result.words.contains("\"pas aujourd'hui\""))
    #expect(!result.output.unicodeScalars.contains { "«»’…–\u{A0}".unicodeScalars.contains($0) })
    #expect(result.words.contains("é"))
  }
}
