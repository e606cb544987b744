import Testing

/// Replies from a file, and the JSON of a path and of a map.
@Suite(.enabled(if: QuizProcess.program != nil))
struct RehearseAnswersTests {
  private func run(_ arguments: [String], answers: String = "") throws -> QuizProcess.Result {
    let fixture = try QuizFixture.withRehearsals()
    return try QuizProcess.run(
      ["rehearse", "--kit", fixture.folder, "--lang", "en"] + arguments, input: answers, in: fixture)
  }

  @Test func theJSONIsTheContract() throws {
    let result = try run(
      ["en-parler", "--answers", "-", "--format", "json"],
      answers: "\u{FEFF}# what I would say\n\n  seuls \r\nappel\n")
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(
      result.output == """
        {
          "version": 1,
          "rehearsal": "en-parler",
          "language": "en",
          "path": [
            {
              "turn": "debut",
              "reply": "seuls",
              "good": true
            },
            {
              "turn": "suite",
              "reply": "appel",
              "good": true
            }
          ],
          "end": {
            "id": "ligne",
            "kind": "line"
          }
        }

        """)
  }

  @Test func whereTheFileEndsTheRehearsalStops() throws {
    let result = try run(["en-parler", "--answers", "-", "--format", "json"], answers: "seuls\n")
    #expect(result.status == 0)
    #expect(result.output.contains("\"reply\": \"seuls\""))
    #expect(result.output.contains("\"id\": null,\n    \"kind\": \"not-today\""))
    let empty = try run(["en-parler", "--answers", "-", "--format", "json"])
    #expect(empty.output.contains("\"path\": []"))
  }

  @Test func theTranscriptHasTheWordsOfPlainMode() throws {
    let result = try run(["en-parler", "--answers", "-"], answers: "pourquoi\n")
    #expect(result.status == 0)
    #expect(result.words.contains("Reply chosen: “Why do you do that?”\n\nIt sounds like a reproach.\n"))
    #expect(result.words.contains("End: not today, and that is a good end\n\nThe door stays open.\n"))
    #expect(!result.words.contains("Enter: finish"))
  }

  @Test(arguments: [
    ("seul\n", "-:1:1: error", "Did you mean \"seuls\"?"),
    ("seuls\n\n  seuls\n", "-:3:3: error", "There are: ecoute, appel"),
    ("pourquoi\nseuls\n", "-:2:1: error", "The conversation is over"),
    ("seuls appel\n", "-:1:1: error", "There is no reply"),
  ])
  func whatCannotBeUsedIsToldWithItsPlace(answers: String, place: String, hint: String) throws {
    let result = try run(["en-parler", "--answers", "-"], answers: answers)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.hasPrefix(place), "\(result.messages)")
    #expect(result.messages.contains(hint), "\(result.messages)")
  }

  @Test func theConversationGoesToStandardErrorWithJSON() throws {
    let result = try run(["en-parler", "--format", "json"], answers: "p\n\n")
    #expect(result.output.hasPrefix("{\n  \"version\": 1"))
    #expect(result.output.hasSuffix("}\n"))
    #expect(result.messages.contains("Exchange 1"))
  }

  @Test func theMapHoldsEveryTurnReplyAndEnd() throws {
    let result = try run(["se-confier", "--map"])
    #expect(result.status == 0)
    for words in [
      "Confiding (se-confier)", "For the facilitator: do not hand out.", "1 turn, 1 end: 2 paths.", "Noa stays behind.",
      "Turn 1 (seuil)", "“Can I talk to you?”", "Thank you for telling me.", "A reply that helps. Noa breathes.",
      "Tell me everything.", "It is too much.", "Next: end A.", "End A: the reporting page (signaler)",
      "The adult calls.", "Every path", "Who receives a report", "Emergency: 911",
    ] { #expect(result.words.contains(words), "\(words)") }
    #expect(result.words.components("Tell me everything.") == 1)
    let quebec = try run(["se-confier", "--map", "--region", "QC"])
    #expect(quebec.words.contains("Reporting about a minor: Quebec"))
  }

  @Test func theMapAsJSON() throws {
    let result = try run(["en-parler", "--map", "--format", "json"])
    #expect(result.status == 0)
    for words in [
      "\"rehearsal\": \"en-parler\"", "\"supporter\": \"teen\"", "\"paths\": 3", "\"id\": \"suite\"", "\"number\": 2",
      "\"to\": \"plus-tard\"", "\"letter\": \"C\"", "\"kind\": \"not-today\"", "\"line\": \"Alex says: “What?”\"",
    ] { #expect(result.output.contains(words), "\(words)") }
  }
}
