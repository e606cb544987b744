package import CourseModel

/// Every complete path of a rehearsal, one after the other, in the order in which replies are shown.
///
/// There may be very many: `Rehearsal.pathCount` says how many without walking them.
package struct RehearsalPaths: Sequence, IteratorProtocol, Sendable {
  private var path: RehearsalPath
  /// The replies that are still to be tried at each step of the walk.
  private var waiting: [ArraySlice<RehearsalReply>]

  /// Starts before the first path.
  package init(_ rehearsal: Rehearsal) {
    path = RehearsalPath(rehearsal)
    waiting = [path.replies[...]]
  }

  package mutating func next() -> RehearsalPath? {
    while var replies = waiting.popLast() {
      guard let reply = replies.popFirst() else {
        _ = path.back()
        continue
      }
      waiting.append(replies)
      guard path.choose(reply.id) != nil else { continue }
      guard path.turn == nil else {
        waiting.append(path.replies[...])
        continue
      }
      let found = path
      _ = path.back()
      return found
    }
    return nil
  }
}
