import CourseModel

extension ElementView {
  /// The rehearsal of a valid `<rehearsal>`.
  var rehearsal: Rehearsal? {
    guard let id = attribute("id"), let supporter = attribute("supporter").flatMap(Rehearsal.Supporter.init(rawValue:)),
      let other = attribute("other").flatMap(Rehearsal.Other.init(rawValue:))
    else { return nil }
    return Rehearsal(
      id: ID(id), title: localizedInline("title"), setting: localizedFlow("setting"), supporter: supporter,
      other: other, turns: children("turn").compactMap(\.turn), ends: children("end").compactMap(\.end),
      suitability: suitability, covers: covers, sources: sourceIDs, review: review,
      origin: origin)
  }

  private var turn: RehearsalTurn? {
    attribute("id").map {
      RehearsalTurn(id: ID($0), line: localizedFlow("line"), replies: children("reply").compactMap(\.reply))
    }
  }

  private var reply: RehearsalReply? {
    guard let id = attribute("id"), let next = attribute("to") else { return nil }
    return RehearsalReply(
      id: ID(id), text: localizedInline("text"), feedback: localizedInline("feedback"), isGood: boolean("good"),
      next: ID(next))
  }

  private var end: RehearsalEnd? {
    guard let id = attribute("id"), let kind = attribute("kind").flatMap(RehearsalEnd.Kind.init(rawValue:)) else {
      return nil
    }
    return RehearsalEnd(id: ID(id), kind: kind, text: localizedFlow("text"))
  }
}
