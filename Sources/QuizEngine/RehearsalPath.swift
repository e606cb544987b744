package import CourseModel

/// One walk through a rehearsal: what was said, and what comes next.
package struct RehearsalPath: Hashable, Sendable {
  /// A turn and the reply that was chosen in it.
  package struct Step: Hashable, Sendable {
    package let turn: RehearsalTurn
    package let reply: RehearsalReply
  }

  /// Where the walk stands.
  package enum Place: Hashable, Sendable {
    /// The other person has spoken; a reply is awaited.
    case turn(RehearsalTurn)
    case end(RehearsalEnd)
    /// Not today: the person stopped before an end, which is always possible.
    case stopped
  }

  package let rehearsal: Rehearsal
  /// The replies chosen so far, in order.
  package private(set) var steps: [Step] = []
  private var isStopped = false

  /// Begins at the first turn.
  package init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

  /// Where the walk stands now.
  package var place: Place {
    if isStopped { return .stopped }
    guard let last = steps.last else { return rehearsal.turns.first.map(Place.turn) ?? .stopped }
    return rehearsal.turn(last.reply.next).map(Place.turn) ?? rehearsal.end(last.reply.next).map(Place.end) ?? .stopped
  }

  /// The turn that awaits a reply, if there is one.
  package var turn: RehearsalTurn? {
    switch place {
    case .turn(let turn): turn
    case .end, .stopped: nil
    }
  }

  /// The replies of the turn that awaits one, in the order in which they are shown.
  package var replies: [RehearsalReply] {
    turn.map { PresentationOrder.replies(of: $0, in: rehearsal.id) } ?? []
  }

  /// Chooses a reply of the turn that awaits one; nil if there is no such reply.
  package mutating func choose(_ id: ID<RehearsalReply>) -> RehearsalReply? {
    guard let turn, let reply = turn.replies.first(where: { $0.id == id }) else { return nil }
    steps.append(Step(turn: turn, reply: reply))
    return reply
  }

  /// Takes the last reply back; false at the beginning.
  package mutating func back() -> Bool {
    guard !isStopped else {
      isStopped = false
      return true
    }
    return steps.popLast() != nil
  }

  /// Ends the walk here, kindly.
  package mutating func stop() { isStopped = true }
}
