import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionEnterTests {
  private func enter(_ session: SessionFixture, _ lines: String, _ more: [String] = []) throws -> QuizProcess.Result {
    try session.run(["enter", "FILE", "--phase", "pre"] + more, input: lines)
  }

  /// Letters, digits and spaces in every way give the same sheet.
  @Test(arguments: [
    "10006 123a ac cab 12", "1000 6 1 2 3 1 13 312 12", "1000-6 mrd a ac cab 12", "10006 mfda a,c 3,1,2 1,2",
    "10006 myth fact depends ouverte telephone,silence 312 12", "10006\tm f d A AC CAB 12 ",
  ])
  func oneLineIsOneSheet(line: String) throws {
    let session = try SessionFixture()
    let result = try enter(session, line + "\n")
    #expect(result.status == 0, "\(result.messages)")
    let sheet = try #require(try session.stored().sheets().first)
    #expect(sheet.participant == "10006")
    #expect(sheet.wave == "pre")
    #expect(
      sheet.answers.prefix(5) == [
        .given("myth"), .given("fact"), .given("depends"), .given("ouverte"), .given("telephone,silence"),
      ])
    #expect(sheet.answers.count == 7 && !sheet.answers.contains(.notPresented))
  }

  @Test func passesAndEmptyAnswersAreKeptApart() throws {
    let session = try SessionFixture()
    #expect(try enter(session, "# a remark\n\n10006 4p- 3 p - p\r\n").status == 0)
    let sheet = try #require(try session.stored().sheets().first)
    #expect(sheet.answers == [.pass, .pass, .blank, .pass, .pass, .blank, .pass])
  }

  @Test(arguments: [
    ("10007 123a ac cab 12", "-:1:1: error [bad-ticket]"), ("1000 123a ac cab 12", "-:1:1: error [bad-ticket]"),
    ("10006 12", "-:1:9: error [missing-answer]"), ("10006 129a ac cab 12", "-:1:9: error [unknown-answer]"),
    ("10006 123d ac cab 12", "-:1:10: error [unknown-answer]"),
    ("10006 123a ax cab 12", "-:1:12: error [unknown-answer]"),
    ("10006 123a ac caa 12", "-:1:15: error [unknown-answer]"),
    ("10006 123a ac cab 13", "-:1:19: error [unknown-answer]"),
    ("10006 123a ac cab 12 4", "-:1:22: error [extra-field]"),
    ("10006 123a ac cab 12\n10006 123a ac cab 12", "-:2:1: error [duplicate-sheet]"),
  ])
  func everyMistakeHasItsPlaceAndNothingIsStored(lines: String, expected: String) throws {
    let session = try SessionFixture()
    let before = try session.bytes()
    let result = try enter(session, "10140 111a a abc 11\n".replacingTicket() + lines + "\n")
    #expect(result.status == 2)
    let place = expected.split(separator: ":", maxSplits: 2)
    let moved = "-:\((Int(place[1]) ?? 0) + 1):" + place[2]
    #expect(result.messages.contains(moved), "\(result.messages)")
    #expect(try session.bytes() == before)
  }

  @Test func aSheetThatIsThereIsReplacedOnlyWhenAsked() throws {
    let session = try SessionFixture()
    #expect(try enter(session, "10006 111a a abc 11\n").status == 0)
    let refused = try enter(session, "10006 222a a abc 11\n")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("-:1:1: error [duplicate-sheet]"))
    #expect(try session.stored().sheets().first?.answers.first == .given("myth"))
    #expect(try enter(session, "10006 222a a abc 11\n", ["--replace"]).status == 0)
    #expect(try session.stored().sheets().map(\.answers.first) == [.given("fact")])
  }

  @Test func aSheetWithoutATicketGetsANumberOfItsOwn() throws {
    let session = try SessionFixture()
    #expect(try enter(session, "+ 111a a abc 11\n+ 222a a abc 11\n").output == "2 sheets: saved.\n")
    let names = try session.stored().sheets().map(\.participant)
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { (try? Ticket($0)) != nil })
  }

  // MARK: Conversation

  private func talk(_ session: SessionFixture, _ lines: [String]) throws -> QuizProcess.Result {
    try session.run(
      ["enter", "FILE", "--phase", "post", "--plain"], input: lines.map { $0 + "\n" }.joined())
  }

  @Test func aLineIsSaidBackInWordsAndCanBeUndone() throws {
    let session = try SessionFixture()
    let result = try talk(session, ["10006 1-3b c abc p", "u", "u", "10006 222a a abc 11", "q"])
    #expect(result.status == 0)
    #expect(result.output.contains("1000 6: 1 Myth; 2 empty; 3 It depends; 4 Why?; 5 Allow silence; "))
    #expect(result.output.contains("Sheet 1000 6: saved."))
    #expect(result.output.contains("Sheet 1000 6: taken out."))
    #expect(result.output.contains("There is nothing to undo."))
    #expect(try session.stored().sheets().map(\.answers.first) == [.given("fact")])
  }

  @Test func aMistakeIsExplainedWithItsColumn() throws {
    let session = try SessionFixture()
    let result = try talk(session, ["10060 111a a abc 11", "10006 11xa a abc 11", "?", "q"])
    #expect(result.output.contains("Column 1: These digits do not go together"))
    #expect(result.output.contains("Column 9: \"x\" is no answer to question 3. Here: 1 or m (myth)"))
    #expect(result.output.contains("Nothing of this line is saved."))
    #expect(try session.stored().sheets().isEmpty)
  }

  @Test func replacingIsConfirmedAndUndoBringsTheEarlierSheetBack() throws {
    let session = try SessionFixture()
    let result = try talk(
      session, ["10006 111a a abc 11", "10006 222a a abc 11", "", "10006 222a a abc 11", "y", "u", "q"])
    #expect(result.output.contains("The earlier sheet stays; nothing has changed."))
    #expect(try session.stored().sheets().map(\.answers.first) == [.given("myth")])
  }
}

extension String {
  /// The line with a ticket that is right in place of its first five digits.
  fileprivate func replacingTicket() -> String {
    (SessionFixture.tickets.last?.digits ?? "") + dropFirst(5)
  }
}
