import CourseModel
import Diagnostics
import QuizEngine
import Testing
import Wording

struct AnswerSyntaxTests {
  @Test(arguments: [
    (SampleItems.statement, "myth", Response.verdict(.myth)),
    (SampleItems.statement, "depends", .verdict(.depends)),
    (SampleItems.statement, "pass", .pass),
    (SampleItems.choose, "reproche", .selection([ID("reproche")])),
    (SampleItems.select, "c,a", .selection([ID("a"), ID("c")])),
    (
      SampleItems.order, "deux,un,trois,cinq,quatre",
      .ordering(["deux", "un", "trois", "cinq", "quatre"].map { ID($0) })
    ),
    (
      SampleItems.sort, "menace=sain,respect=malsain,ecoute=sain",
      .matching([ID("menace"): ID("sain"), ID("respect"): ID("malsain"), ID("ecoute"): ID("sain")])
    ),
  ])
  func readsAnAnswer(item: Item, text: String, expected: Response) throws {
    #expect(try AnswerSyntax.parse(text, for: item.interaction) == expected)
  }

  @Test func printsSelectionsAndSortsInAuthoredOrder() throws {
    let selection = try AnswerSyntax.parse("d,a", for: SampleItems.select.interaction)
    #expect(AnswerSyntax.text(of: selection, for: SampleItems.select.interaction) == "a,d")
    let key = Response.key(of: SampleItems.sort.interaction)
    #expect(
      AnswerSyntax.text(of: key, for: SampleItems.sort.interaction) == "respect=sain,menace=malsain,ecoute=sain")
  }

  @Test(arguments: [
    (SampleItems.statement, "myht", "unknown-answer", 0..<4, "Did you mean \"myth\"?"),
    (SampleItems.statement, "réalité", "unknown-answer", 0..<9, "Possible: myth, fact, depends, pass."),
    (SampleItems.choose, "ouvertes", "unknown-answer", 0..<8, "Did you mean \"ouverte\"?"),
    (SampleItems.select, "a,zz,b", "unknown-answer", 2..<4, nil),
    (SampleItems.select, "a,", "unknown-answer", 2..<2, nil),
    (SampleItems.select, "a,b,a", "repeated-answer", 4..<5, nil),
    (SampleItems.order, "un,deux,trois", "incomplete-answer", 0..<13, nil),
    (SampleItems.sort, "respect=sain,menace", "unknown-answer", 13..<19, "Write \"card=category\"."),
    (SampleItems.sort, "respect=sain,menace=sein,ecoute=sain", "unknown-answer", 20..<24, "Did you mean \"sain\"?"),
    (SampleItems.sort, "respect=sain,menace=sain", "incomplete-answer", 0..<24, nil),
  ])
  func saysWhatIsNotAnAnswerAndWhere(
    item: Item, text: String, rule: String, bytes: Range<Int>, advice: String?
  ) throws {
    let problem = try #require(throws: AnswerProblem.self) { try AnswerSyntax.parse(text, for: item.interaction) }
    #expect(problem.rule.name == rule)
    #expect(problem.bytes == bytes)
    if let advice { #expect(problem.advice?[.english] == advice) }
  }

  @Test(arguments: SampleItems.all) func printingAndReadingAgainGivesTheSameResponse(item: Item) throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let response = SampleItems.response(to: item.interaction, using: &random)
      let text = AnswerSyntax.text(of: response, for: item.interaction)
      #expect(try AnswerSyntax.parse(text, for: item.interaction) == response)
    }
  }
}
