import CourseModel
import QuizEngine
import Testing

struct QuizAttemptTests {
  private var fresh: QuizAttempt { QuizAttempt(quiz: ID("q"), mode: .learn, items: SampleItems.all) }

  @Test func answersLeadToTheEnd() {
    var attempt = fresh
    for item in SampleItems.all {
      #expect(attempt.item == item)
      #expect(attempt.submit(Answer(.key(of: item.interaction)))?.result == .right)
    }
    #expect(attempt.isFinished)
    #expect(attempt.summary.score == Mark(5, of: 1))
    #expect(attempt.summary.maximum == 5)
  }

  @Test func goingBackKeepsTheAnswerUntilItIsReplaced() {
    var attempt = fresh
    attempt.back()
    #expect(attempt.number == 1)
    _ = attempt.submit(Answer(.verdict(.fact), certainty: .high))
    attempt.back()
    #expect(attempt.item?.id == SampleItems.statement.id)
    #expect(attempt.answers[0]?.certainty == .high)
    _ = attempt.submit(Answer(.verdict(.myth)))
    #expect(attempt.summary.entries[0].outcome.result == .right)
    #expect(attempt.number == 2)
  }

  @Test func whatIsNoAnswerChangesNothing() {
    var attempt = fresh
    let before = attempt
    #expect(attempt.submit(Answer(.ordering([]))) == nil)
    #expect(attempt == before)
  }

  @Test func leavingPassesWhatIsLeft() {
    var attempt = fresh
    _ = attempt.submit(Answer(.verdict(.depends)))
    attempt.finish()
    #expect(attempt.summary.count(.passed) == 4)
    #expect(attempt.summary.count(.wrong) == 1)
    #expect(attempt.item == nil)
  }

  @Test func aPassHasNoCertainty() {
    #expect(Answer(.pass, certainty: .high).certainty == nil)
  }

  @Test func anAttemptIsTakenUpAtTheFirstItemWithoutAnAnswer() {
    let answers: [ID<Item>: Answer] = [
      SampleItems.statement.id: Answer(.pass), SampleItems.select.id: Answer(.selection([ID("a")])),
      SampleItems.order.id: Answer(.ordering([ID("un")])),
    ]
    let attempt = QuizAttempt(quiz: ID("q"), mode: .pre, items: SampleItems.all, answers: answers)
    #expect(attempt.item?.id == SampleItems.choose.id)
    #expect(attempt.answers[2]?.response == .selection([ID("a")]))
    #expect(attempt.answers[3] == nil)
  }

  @Test func anyWalkEndsWithOneEntryAnItem() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: UInt64(seed))
      var attempt = fresh
      while let item = attempt.item {
        let number = attempt.number
        switch random.next(below: 4) {
        case 0: attempt.back()
        case 1: #expect(attempt.submit(Answer(.pass)) == .passed)
        default:
          _ = attempt.submit(Answer(SampleItems.response(to: item.interaction, using: &random)))
          #expect(attempt.number == min(number + 1, 5))
        }
      }
      let summary = attempt.summary
      #expect(summary.entries.map(\.item.id) == SampleItems.all.map(\.id))
      #expect(Outcome.Result.allCases.reduce(0) { $0 + summary.count($1) } == 5)
    }
  }
}
