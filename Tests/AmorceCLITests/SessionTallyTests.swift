import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionTallyTests {
  private func tally(_ session: SessionFixture, _ lines: String, _ more: [String] = []) throws -> QuizProcess.Result {
    try session.run(["tally", "FILE", "--phase", "pre"] + more, input: lines)
  }

  private func counts(_ session: SessionFixture, _ item: String) throws -> [String: Int] {
    let tallies = try session.stored().tallies().filter { $0.item == item }
    return Dictionary(tallies.map { ("\($0.answer)", $0.count) }, uniquingKeysWith: +)
  }

  @Test func fourNumbersAStatementAndOneAnOption() throws {
    let session = try SessionFixture()
    let result = try tally(session, "ailleurs 12 5 3 2\nphrase: 9, 8, 5, 1\n", ["--size", "25"])
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output == "2 questions: counts saved.\n")
    #expect(
      try counts(session, "ailleurs") == [
        "given(\"myth\")": 12, "given(\"fact\")": 5, "given(\"depends\")": 3, "pass": 2,
      ])
    #expect(
      try counts(session, "phrase") == ["given(\"ouverte\")": 9, "given(\"reproche\")": 8, "pass": 5, "blank": 1])
    #expect(try session.stored().info.size == 25)
  }

  @Test func countingAgainReplaces() throws {
    let session = try SessionFixture()
    _ = try tally(session, "ailleurs 12 5 3 2\n")
    _ = try tally(session, "ailleurs 0 5 0 0\n")
    #expect(try counts(session, "ailleurs") == ["given(\"fact\")": 5])
    _ = try tally(session, "ailleurs 0 0 0 0\n")
    #expect(try counts(session, "ailleurs").isEmpty)
  }

  @Test(arguments: [
    ("aileurs 1 2 3 4", "-:2:1: error [unknown-item]"), ("ailleurs 1 2 3", "-:2:15: error [missing-count]"),
    ("ailleurs 1 deux 3 4", "-:2:12: error [bad-count]"), ("ailleurs 1 -2 3 4", "-:2:12: error [bad-count]"),
    ("ailleurs 1 2 3 4 5 6", "-:2:20: error [extra-field]"), ("ailleurs 10 10 3 4", "-:2:10: error [too-many-people]"),
    ("gestes 1 2 3 4", "-:2:15: error [not-countable]"), ("parent 1 1 1 1", "-:2:1: error [duplicate-answer]"),
    ("ailleurs 1 2 3 99999999999999999999", "-:2:16: error [bad-count]"),
  ])
  func everyMistakeHasItsPlaceAndNothingIsStored(line: String, expected: String) throws {
    let session = try SessionFixture(["--size", "20"])
    let before = try session.bytes()
    let result = try tally(session, "parent 1 1 1 1\n" + line + "\n")
    #expect(result.status == 2)
    #expect(result.messages.contains(expected), "\(result.messages)")
    #expect(try session.bytes() == before)
  }

  @Test func handsAreNotForSensitiveQuestions() throws {
    let session = try SessionFixture(["--audience", "adults"])
    let refused = try tally(session, "sensible 1 2 3 4\n", ["--hands"])
    #expect(refused.status == 2)
    #expect(refused.messages.contains("-:1:1: error [sensitive-hands]"))
    #expect(try tally(session, "sensible 1 2 3 4\n").status == 0)
    let talk = try session.run(
      ["tally", "FILE", "--phase", "post", "--hands", "--plain"], input: "1 2 3 4\n\n\n1 2 3 4\nq\n")
    #expect(talk.output.contains("never counted by show of hands"))
    #expect(try session.stored().tallies().contains { $0.wave == "post" && $0.item == "sensible" } == false)
  }

  @Test func aConversationCountsQuestionByQuestion() throws {
    let session = try SessionFixture(["--size", "10"])
    let result = try session.run(
      ["tally", "FILE", "--phase", "pre", "--plain"],
      input: "4 3 2 1\n9 9 9 9\n5 x\n1 2 3 4 0\nb\n2 2 3 3\n\n5 5 0\n\n\n\n")
    #expect(result.status == 0)
    #expect(result.output.contains("In this order: Myth, Fact, It depends, Pass."))
    #expect(result.output.contains("Question 1: saved, 4, 3, 2, 1, 10 of 10 people."))
    #expect(result.output.contains("That makes 36 people; there are 10 in the room."))
    #expect(result.output.contains("Counted before: 1, 2, 3, 4."))
    #expect(result.output.contains("cannot be counted with cards"))
    #expect(result.output.contains("Thank you. It is counted."))
    #expect(
      try counts(session, "large") == ["given(\"myth\")": 2, "given(\"fact\")": 2, "given(\"depends\")": 3, "pass": 3])
    #expect(try counts(session, "phrase") == ["given(\"ouverte\")": 5, "given(\"reproche\")": 5])
  }
}
