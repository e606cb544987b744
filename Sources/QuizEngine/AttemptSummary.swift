package import CourseModel

/// What came of an attempt, item by item.
package struct AttemptSummary: Hashable, Sendable {
  /// One item, what was answered, and what it comes to.
  package struct Entry: Hashable, Sendable {
    package let item: Item
    package let answer: Answer
    package let outcome: Outcome
  }

  /// In the order shown.
  package let entries: [Entry]

  /// How many items came to a result.
  package func count(_ result: Outcome.Result) -> Int { entries.count { $0.outcome.result == result } }

  /// The sum of the marks.
  package var score: Mark { entries.reduce(.zero) { $0 + $1.outcome.mark } }

  /// The most there is: one for each item shown.
  package var maximum: Int { entries.count }
}
