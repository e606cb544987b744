import CourseModel
import QuizEngine
import TestSupport
import Testing

struct RehearsalPathTests {
  private func id(_ text: String) -> ID<RehearsalReply> { ID(text) }

  @Test func repliesLeadToTurnsAndTurnsToAnEnd() throws {
    var path = RehearsalPath(SampleCourse.talk)
    #expect(path.turn?.id == ID("debut"))
    #expect(path.choose(id("seules"))?.isGood == true)
    #expect(path.turn?.id == ID("suite"))
    #expect(path.choose(id("ecoute")) != nil)
    guard case .end(let end) = path.place else {
      Issue.record("the path goes on at \(path.place)")
      return
    }
    #expect(end.kind == .adult)
    #expect(path.steps.map(\.turn.id) == [ID("debut"), ID("suite")])
    #expect(path.replies.isEmpty)
    #expect(path.choose(id("ecoute")) == nil)
  }

  @Test func aReplyOfAnotherTurnIsNone() {
    var path = RehearsalPath(SampleCourse.talk)
    #expect(path.choose(id("ecoute")) == nil)
    #expect(path.steps.isEmpty)
  }

  @Test func backTakesRepliesBackUpToTheBeginning() {
    var path = RehearsalPath(SampleCourse.talk)
    let isAtStart = path.back()
    #expect(!isAtStart)
    _ = path.choose(id("pourquoi"))
    #expect(path.turn == nil)
    let isBack = path.back()
    #expect(isBack)
    #expect(path == RehearsalPath(SampleCourse.talk))
  }

  @Test func stoppingKeepsWhatWasSaidAndCanBeTakenBack() {
    var path = RehearsalPath(SampleCourse.talk)
    _ = path.choose(id("seules"))
    path.stop()
    #expect(path.place == .stopped)
    #expect(path.steps.count == 1)
    #expect(path.choose(id("ecoute")) == nil)
    let isBack = path.back()
    #expect(isBack)
    #expect(path.turn?.id == ID("suite"))
  }

  @Test func everyPathEndsAndTheyAreAsManyAsCounted() {
    let paths = Array(RehearsalPaths(SampleCourse.talk))
    #expect(paths.count == 4)
    #expect(SampleCourse.talk.pathCount == 4)
    #expect(Set(paths.map { $0.steps.map(\.reply.id) }).count == 4)
    for path in paths {
      guard case .end = path.place else {
        Issue.record("a path does not end: \(path.steps.map(\.reply.id))")
        continue
      }
    }
    #expect(Set(paths.flatMap(\.steps).map(\.turn.id)) == Set(SampleCourse.talk.turns.map(\.id)))
  }

  /// A chain in which each turn leads to the next by so many replies.
  private func chain(turns: Int, replies: Int) -> Rehearsal {
    let text = SampleCourse.text("mot", "word")
    let flow = SampleCourse.flow("mot", "word")
    return Rehearsal(
      id: ID("chaine"), title: text, setting: flow, supporter: .teen, other: .minor,
      turns: (0..<turns).map { turn in
        RehearsalTurn(
          id: ID("t\(turn)"), line: flow,
          replies: (0..<replies).map {
            RehearsalReply(
              id: ID("r\($0)"), text: text, feedback: text, isGood: true,
              next: ID(turn + 1 < turns ? "t\(turn + 1)" : "fin"))
          })
      }, ends: [RehearsalEnd(id: ID("fin"), kind: .line, text: flow)])
  }

  @Test(arguments: [(1, 2, 2), (10, 2, 1024), (5, 3, 243), (62, 2, 1 << 62), (5000, 1, 1)])
  func countsWithoutWalking(turns: Int, replies: Int, count: Int) {
    #expect(chain(turns: turns, replies: replies).pathCount == count)
  }

  @Test func tooManyPathsToCountAreNotCounted() {
    #expect(chain(turns: 63, replies: 2).pathCount == nil)
    #expect(chain(turns: 3000, replies: 4).pathCount == nil)
  }

  @Test func whatLeadsInACircleIsNotCountedForEver() {
    let text = SampleCourse.text("mot", "word")
    let flow = SampleCourse.flow("mot", "word")
    func reply(_ id: String, _ next: String) -> RehearsalReply {
      RehearsalReply(id: ID(id), text: text, feedback: text, isGood: true, next: ID(next))
    }
    let circle = Rehearsal(
      id: ID("rond"), title: text, setting: flow, supporter: .teen, other: .minor,
      turns: [
        RehearsalTurn(id: ID("a"), line: flow, replies: [reply("x", "b"), reply("y", "fin")]),
        RehearsalTurn(id: ID("b"), line: flow, replies: [reply("x", "a"), reply("y", "nulle-part")]),
      ], ends: [RehearsalEnd(id: ID("fin"), kind: .line, text: flow)])
    #expect(circle.pathCount == 1)
  }

  @Test func theShownOrderKnowsTheIdsAlone() {
    let turn = SampleCourse.talk.turns[1]
    let shown = PresentationOrder.replies(of: turn, in: SampleCourse.talk.id).map(\.id)
    #expect(Set(shown) == Set(turn.replies.map(\.id)))
    let reversed = RehearsalTurn(id: turn.id, line: turn.line, replies: turn.replies.reversed())
    #expect(PresentationOrder.replies(of: reversed, in: SampleCourse.talk.id).map(\.id) == shown)
  }

  /// Over many turns written with the good reply first, it stands about as often in each place.
  @Test func theReplyThatHelpsHasNoPlaceOfItsOwn() {
    let rehearsal = chain(turns: 300, replies: 3)
    var places = [0, 0, 0]
    for turn in rehearsal.turns {
      let shown = PresentationOrder.replies(of: turn, in: rehearsal.id)
      for (place, reply) in shown.enumerated() where reply.id == ID("r0") { places[place] += 1 }
    }
    #expect(places.allSatisfy { (70...130).contains($0) }, "\(places)")
  }

  @Test(arguments: [
    (Audience.youth, ["en-parler"]), (.shelter, ["en-parler"]), (.adults, ["en-parler", "se-confier"]),
  ])
  func whatAnAdultMaySayIsForRoomsOfAdults(audience: Audience, ids: [String]) {
    #expect(SampleCourse.course.rehearsals(for: audience).map(\.id.rawValue) == ids)
  }
}
