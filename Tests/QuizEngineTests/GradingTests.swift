import CourseModel
import QuizEngine
import Testing

struct GradingTests {
  @Test(arguments: [
    (SampleItems.statement, "myth", Outcome.Result.right, Mark.full),
    (SampleItems.statement, "fact", .wrong, .zero),
    (SampleItems.statement, "pass", .passed, .zero),
    (SampleItems.choose, "ouverte", .right, .full),
    (SampleItems.choose, "conseil", .wrong, .zero),
    // practice.md section 4: three hits and one false alarm of four are .5; one swap of five is .9.
    (SampleItems.select, "a,b,c,e", .partial, Mark(1, of: 2)),
    (SampleItems.select, "a,b,c,d", .right, .full),
    (SampleItems.select, "e,f", .wrong, .zero),
    (SampleItems.select, "a,b,c,d,e,f", .partial, Mark(1, of: 2)),
    (SampleItems.order, "deux,un,trois,quatre,cinq", .partial, Mark(9, of: 10)),
    (SampleItems.order, "cinq,quatre,trois,deux,un", .wrong, .zero),
    (SampleItems.sort, "respect=sain,menace=sain,ecoute=sain", .partial, Mark(2, of: 3)),
    (SampleItems.sort, "respect=malsain,menace=sain,ecoute=malsain", .wrong, .zero),
  ])
  func marks(item: Item, text: String, result: Outcome.Result, mark: Mark) throws {
    let response = try AnswerSyntax.parse(text, for: item.interaction)
    let outcome = try #require(Grading.outcome(of: response, for: item.interaction))
    #expect(outcome.result == result)
    #expect(outcome.mark == mark)
  }

  @Test(arguments: SampleItems.all) func theKeyIsFullyRightAndNothingElseIs(item: Item) {
    var random = SeededGenerator(seed: 3)
    let key = Response.key(of: item.interaction)
    #expect(Grading.outcome(of: key, for: item.interaction)?.result == .right)
    for _ in 0..<300 {
      let response = SampleItems.response(to: item.interaction, using: &random)
      let outcome = Grading.outcome(of: response, for: item.interaction)
      #expect((outcome?.result == .right) == (response == key))
      #expect(outcome.map { $0.mark >= .zero && $0.mark <= .full } == true)
    }
  }

  @Test(arguments: SampleItems.all, SampleItems.all)
  func anAnswerToAnotherTypeIsNone(item: Item, other: Item) {
    let outcome = Grading.outcome(of: .key(of: other.interaction), for: item.interaction)
    #expect((outcome == nil) == (item.id != other.id))
  }

  @Test func marksAddExactly() {
    let third = Mark(1, of: 3)
    #expect(third + third + third == .full)
    #expect(Mark(1, of: 2) + Mark(2, of: 3) == Mark(7, of: 6))
    #expect(Mark(4, of: 8) == Mark(1, of: 2))
  }
}
