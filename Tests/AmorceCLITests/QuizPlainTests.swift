import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct QuizPlainTests {
  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> QuizProcess.Result {
    let fixture = try QuizFixture()
    return try QuizProcess.run(
      ["quiz", "--kit", fixture.folder] + arguments, input: input, in: fixture, environment: environment)
  }

  @Test func theFirstLinesSayHowToLeaveAndWhatStays() throws {
    let result = try run(["--lang", "fr"])
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.words.hasPrefix("Mythe ou réalité?\n"))
    #expect(result.words.contains("« Je passe » est toujours une réponse."))
    #expect(result.words.contains("Ctrl-C, ou q puis Entrée"))
    #expect(result.words.contains("Ces lignes restent là où elles s’affichent"))
    #expect(result.words.contains("– Urgence : 911"))
    #expect(!result.words.contains("\u{1B}"))
  }

  @Test func theFactComesFirstThenWhatItIs() throws {
    let result = try run(["--lang", "fr", "--limit", "1"], input: "2\n")
    #expect(result.words.contains("Question 1 sur 1\n\nCela n’arrive qu’ailleurs.\n\n1. Mythe\n2. Réalité\n"))
    #expect(result.words.contains("3. Ça dépend\n4. Je passe\n"))
    #expect(
      result.words.contains("Réponse : Réalité.\n\nEn fait : Cela arrive partout.\nC’est un mythe.\n"))
    #expect(result.words.contains("Source : Un guide"))
  }

  @Test func everyTypeIsAnsweredWithDigits() throws {
    let result = try run(["--lang", "en"], input: "1\n2\n3\n1\n1 3\n1 2 3\n1 2\n")
    #expect(result.status == 0)
    for said in [
      "Answer: Myth.", "Answer: Fact.", "Answer: It depends.", "Answer: Can you tell me more?", "It stays open.",
      "Answer: Put the phone down; Allow silence.", "Suggested answer: Put the phone down; Allow silence.",
      "Suggested answer: 1. They listen; 2. They look at choices; 3. They agree on what is next.",
    ] {
      #expect(result.words.contains(said), "\(said)")
    }
  }

  @Test func lettersAreCommandsInEveryLanguage() throws {
    for language in ["fr", "en"] {
      let result = try run(["--lang", language], input: "b\nr\nh\nx\n1\nb\n\np\nq\n")
      let isFrench = language == "fr"
      #expect(result.status == 0)
      #expect(result.words.contains(isFrench ? "C’est la première question." : "This is the first question."))
      #expect(result.words.contains(isFrench ? "\nAide\n" : "\nHelp\n"))
      #expect(result.words.contains(isFrench ? "Ici, un chiffre de 1 à 4" : "Here, a number from 1 to 4"))
      #expect(result.words.contains(isFrench ? "Réponse donnée avant : Mythe." : "Answer given before: Myth."))
      #expect(result.words.contains(isFrench ? "D’accord, on passe." : "OK, skipped."))
      // q leaves at once: nothing more is printed.
      #expect(result.words.hasSuffix(isFrench ? "(1 à 4; h : aide) :\n" : "(1 to 4; h: help):\n"))
    }
  }

  @Test func theEndOfInputPassesWhatIsLeftAndTeachesAllTheSame() throws {
    let result = try run(["--lang", "fr"], input: "1\n")
    #expect(result.status == 0)
    #expect(result.words.contains("Ce qu’on peut retenir"))
    #expect(result.words.contains("En fait : Un adulte de confiance suffit.\nÇa dépend."))
    #expect(result.words.components("Réponse : Je passe.") == 6)
  }

  @Test func preSaysNothingOfTheAnswers() throws {
    let result = try run(["--lang", "fr", "--mode", "pre"], input: "2\n1\n1\n2\n2\n3 2 1\n1 1\n")
    #expect(!result.words.contains("En fait"))
    #expect(!result.words.contains("C’est un"))
    #expect(!result.words.contains("proposée"))
    #expect(result.words.contains("Merci. C’est terminé."))
    #expect(result.words.contains("– Urgence : 911"))
  }

  @Test(arguments: ["", "4\n4\n", "1\n"]) func postAlwaysEndsWithTheFacts(input: String) throws {
    let result = try run(["--lang", "fr", "--mode", "post"], input: input)
    let parts = result.words.split(separator: "Ce qu’on peut retenir")
    try #require(parts.count == 2)
    #expect(!parts[0].contains("En fait"))
    #expect(String(parts[1]).components("En fait : ") == 7)
  }

  @Test(arguments: [("youth", 7), ("shelter", 7), ("adults", 9)])
  func audiencesDecideWhatIsAsked(audience: String, count: Int) throws {
    let result = try run(["--lang", "fr", "--audience", audience])
    #expect(result.words.contains("Question \(count) sur \(count)"))
    #expect(result.words.contains("Phrase sensible.") == (audience == "adults"))
    #expect(result.words.contains("Phrase pour adultes.") == (audience == "adults"))
  }

  @Test func certaintyIsAskedAndNeverSpokenOf() throws {
    let result = try run(["--lang", "fr", "--certainty", "--limit", "2"], input: "2\n3\n2\n\n")
    #expect(result.words.components("À quel point est-ce certain?") == 2)
    let closing = result.words.split(separator: "Ce qu’on peut retenir").last ?? ""
    #expect(!closing.contains("certain"))
  }

  @Test func aSeedGivesTheSameOrderAndTheNumbersFollowIt() throws {
    func order(_ seed: String) throws -> [String] {
      let result = try run(["--lang", "en", "--mode", "pre", "--shuffle", "--seed", seed, "--answers", "-"])
      let lines = result.words.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
      return lines.indices.filter { lines[$0].hasPrefix("Question ") }.map { lines[$0] + lines[$0 + 1] }
    }
    let first = try order("5")
    #expect(first == (try order("5")))
    #expect(first != (try order("6")))
    try #require(first.count == 7)
    #expect(first[0].hasPrefix("Question 1 of 7"))
    #expect(first[6].hasPrefix("Question 7 of 7"))
  }

  @Test func asciiChangesPunctuationAndNoLetter() throws {
    let result = try run(["--lang", "fr", "--ascii"], input: "1\n")
    #expect(result.words.contains("\"Je passe\" est toujours une réponse."))
    #expect(result.words.contains("C'est un mythe."))
    #expect(result.words.contains("- Ligne d'écoute : 1 800 555-0100"))
    #expect(result.words.contains("例え話"))
    #expect(!result.output.unicodeScalars.contains { "«»’…–\u{A0}".unicodeScalars.contains($0) })
  }

  /// care.md, section 4: these words are never said to a participant.
  @Test(arguments: ["fr", "en"]) func noWordJudges(language: String) throws {
    let result = try run(["--lang", language], input: "2\n1\n1\n2\n2\n3 2 1\n2 1\n")
    let words = Set(result.output.lowercased().split { !$0.isLetter })
    for word in ["faux", "fausse", "erreur", "raté", "wrong", "incorrect", "failed", "score", "points"] {
      #expect(!words.contains(Substring(word)), "\(word)")
    }
  }

  @Test func whatCannotBeTypedIsAUsageError() throws {
    for arguments in [["--seed", "4"], ["--limit", "0"], ["mythse"], ["--save", "x", "--audience", "shelter"]] {
      let result = try run(["--lang", "en"] + arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output.isEmpty, "\(arguments)")
      #expect(!result.messages.isEmpty, "\(arguments)")
    }
    #expect(try run(["mythse", "--lang", "en"]).messages.contains("Did you mean \"mythes\"?"))
    #expect(try run(["--save", "x", "--audience", "shelter", "--lang", "fr"]).messages.contains("hébergement"))
  }
}

extension String {
  /// How many times a text stands here.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
