import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct QuizAnswersTests {
  private func run(
    _ arguments: [String], answers: String, in fixture: QuizFixture? = nil
  ) throws -> QuizProcess.Result {
    let fixture = try fixture ?? QuizFixture()
    return try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--lang", "en", "--answers", "-"] + arguments, input: answers, in: fixture)
  }

  /// Tabs, spaces and colons separate; comments, empty lines, CR LF and a byte order mark are passed over.
  private static let mixed = """
    \u{FEFF}# my answers
    ailleurs: myth 3\r
    large\tdepends\t1
    parent pass
      phrase :  ouverte

    gestes telephone,conseil,silence
    etapes choix,ecoute,suite 2
    signes menace=malsain,respect=malsain
    """

  @Test func theJSONIsTheContract() throws {
    let result = try run(["--format", "json"], answers: Self.mixed)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    let expected = """
      {
        "version": 1,
        "quiz": "mythes",
        "language": "en",
        "mode": "learn",
        "items": [
      \(item("ailleurs", "statement", "myth", "myth", "right", "1.0", "3")),
      \(item("large", "statement", "depends", "fact", "wrong", "0.0", "1")),
      \(item("parent", "statement", "pass", "depends", "passed", "0.0", "null")),
      \(item("phrase", "choose", "ouverte", "ouverte", "right", "1.0", "null")),
      \(item("gestes", "select", "telephone,conseil,silence", "telephone,silence", "partial", "0.5", "null")),
      \(item("etapes", "order", "choix,ecoute,suite", "ecoute,choix,suite", "partial", "0.6666666666666666", "2")),
      \(item("signes", "sort", "respect=malsain,menace=malsain", "respect=sain,menace=malsain", "partial", "0.5", "null"))
        ],
        "totals": {
          "right": 2,
          "partial": 3,
          "wrong": 1,
          "passed": 1,
          "score": 3.6666666666666665,
          "maximum": 7
        }
      }

      """
    #expect(result.output == expected)
  }

  private func item(
    _ id: String, _ type: String, _ answer: String, _ key: String, _ outcome: String, _ score: String,
    _ certainty: String
  ) -> String {
    let members = [
      "\"id\": \"\(id)\"", "\"type\": \"\(type)\"", "\"answer\": \"\(answer)\"", "\"key\": \"\(key)\"",
      "\"outcome\": \"\(outcome)\"", "\"score\": \(score)", "\"certainty\": \(certainty)",
    ]
    return "    {\n      " + members.joined(separator: ",\n      ") + "\n    }"
  }

  @Test func theTranscriptHasTheWordsOfPlainMode() throws {
    let fixture = try QuizFixture()
    let typed = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--lang", "en"], input: "1\n3\np\n1\n1 2 3\n2 3 1\n2 2\n", in: fixture)
    let given = try run(
      [], answers: "ailleurs myth\nlarge depends\nphrase ouverte\ngestes telephone,conseil,silence\n", in: fixture)
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
    let spoken = Set(lines(typed.output))
    let missing = lines(given.output).filter { !spoken.contains($0) }
    // Only what was answered differently differs.
    #expect(missing.allSatisfy { $0.hasPrefix("Answer: ") || $0 == "OK, skipped." }, "\(missing)")
    #expect(given.output.contains("In fact: It happens everywhere."))
  }

  @Test func everyProblemIsToldAtOnceWithItsPlace() throws {
    let result = try run(
      [],
      answers:
        "ailleur myth\nlarge faact\nphrase ouverte 4\n\nphrase reproche\ngestes telephone,chut\nparent\nétapes x\nsignes respect=sain\n"
    )
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let places = result.messages.split(separator: "\n").map { $0.prefix { $0 != "]" } }
    #expect(
      places == [
        "-:1:1: error [unknown-item", "-:2:7: error [unknown-answer", "-:3:16: error [unknown-certainty",
        "-:5:1: error [duplicate-answer", "-:3:1: note: The first one is here.", "-:6:18: error [unknown-answer",
        "-:7:1: error [unknown-answer", "-:8:1: error [unknown-item", "-:9:8: error [incomplete-answer",
      ])
    #expect(result.messages.contains("Did you mean \"ailleurs\"?"))
    #expect(result.messages.contains("Did you mean \"fact\"?"))
  }

  @Test func answersToItemsNotShownAreMentioned() throws {
    let result = try run(["--format", "json", "--limit", "1"], answers: "large fact\nsensible myth\n")
    #expect(result.status == 0)
    #expect(result.messages.contains("not asked here: large, sensible"))
    #expect(result.output.contains("\"maximum\": 1"))
  }

  @Test func aFileThatIsNotTextIsRefused() throws {
    let fixture = try QuizFixture()
    let missing = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--answers", fixture.path("none")], in: fixture)
    #expect(missing.status == 2)
    let folder = try QuizProcess.run(["quiz", "--kit", fixture.folder, "--answers", fixture.folder], in: fixture)
    #expect(folder.status == 2)
  }

  @Test func aConversationWithJSONGoesToStandardError() throws {
    let fixture = try QuizFixture()
    let result = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--format", "json", "--lang", "fr"], input: "1\n", in: fixture)
    #expect(result.output.hasPrefix("{\n  \"version\": 1"))
    #expect(result.output.hasSuffix("}\n"))
    #expect(result.messages.contains("Question 1 sur 7"))
  }
}
