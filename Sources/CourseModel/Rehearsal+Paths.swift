/// How a rehearsal is offered, numbered and counted: the same on a screen and on paper.
extension Rehearsal {
  /// True if these people may practise it.
  ///
  /// Teens practise what a teen may say; what an adult may say, and so the reporting page, is for rooms of adults. A
  /// shelter is served as youth is (care.md, section 2).
  package func suits(_ audience: Audience) -> Bool {
    suitability.suits(audience) && (supporter == .teen || audience == .adults)
  }

  /// True if every path ends at the reporting page.
  package var alwaysReports: Bool { !ends.isEmpty && ends.allSatisfy { $0.kind == .reporting } }

  /// The number of a turn, from 1, as maps and cards print it.
  package func number(of turn: ID<RehearsalTurn>) -> Int? { turns.firstIndex { $0.id == turn }.map { $0 + 1 } }

  /// How many complete paths there are, or nil when that is more than an `Int` holds.
  ///
  /// It is counted turn by turn, each once; the paths themselves are never walked.
  package var pathCount: Int? {
    guard let first = turns.first else { return 0 }
    let places = Dictionary(turns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = Dictionary(ends.map { ($0.id, 1) }, uniquingKeysWith: { first, _ in first })
    var started: Set<ID<RehearsalTurn>> = []
    var open = [first.id]
    while let id = open.last {
      guard counts[id] == nil, let turn = places[id] else {
        open.removeLast()
        continue
      }
      started.insert(id)
      let waiting = turn.replies.map(\.next).filter { counts[$0] == nil && places[$0] != nil && !started.contains($0) }
      guard waiting.isEmpty else {
        open += waiting
        continue
      }
      var total = 0
      for reply in turn.replies {
        let (sum, isTooMuch) = total.addingReportingOverflow(counts[reply.next] ?? 0)
        guard !isTooMuch else { return nil }
        total = sum
      }
      counts[id] = total
      open.removeLast()
    }
    return counts[first.id]
  }
}

extension Course {
  /// The rehearsals that these people may practise, in the order of the modules.
  package func rehearsals(for audience: Audience) -> [Rehearsal] {
    modules.filter { $0.suitability.suits(audience) }.flatMap(\.rehearsals).filter { $0.suits(audience) }
  }

  /// The rehearsal with this id.
  package func rehearsal(_ id: ID<Rehearsal>) -> Rehearsal? { rehearsals.first { $0.id == id } }
}
