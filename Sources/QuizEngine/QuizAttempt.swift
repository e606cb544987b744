package import CourseModel

/// When a person hears what the answer is.
package enum QuizMode: String, CaseIterable, Hashable, Sendable {
  /// After each answer, and again at the end.
  case learn
  /// Never: the answers are compared with those after the workshop.
  case pre
  /// At the end, always.
  case post
}

/// One person's way through a quiz: a value, without screen, clock or disk.
package struct QuizAttempt: Hashable, Sendable {
  package let quiz: ID<Quiz>
  package let mode: QuizMode
  /// The items in the order shown; their numbers follow it.
  package let items: [Item]
  /// What was answered so far, one place an item.
  package private(set) var answers: [Answer?]
  /// The item that is shown now; the count of items when all have been seen.
  package private(set) var position: Int

  /// Starts an attempt, or takes one up again at the first item without an answer.
  package init(quiz: ID<Quiz>, mode: QuizMode, items: [Item], answers: [ID<Item>: Answer] = [:]) {
    self.quiz = quiz
    self.mode = mode
    self.items = items
    self.answers = items.map { item in
      answers[item.id].flatMap { $0.response.fits(item.interaction) ? $0 : nil }
    }
    position = self.answers.firstIndex(of: nil) ?? items.count
  }

  /// True when there is no item left to show.
  package var isFinished: Bool { position >= items.count }

  /// The item that is shown now, or nil at the end.
  package var item: Item? { isFinished ? nil : items[position] }

  /// The number of the item that is shown now, from 1.
  package var number: Int { min(position + 1, items.count) }

  /// True if there is an item to go back to.
  package var canGoBack: Bool { position > 0 }

  /// Takes an answer to the item that is shown and moves to the next; one given before is replaced.
  ///
  /// - Returns: the outcome, or nil (and nothing changes) if it is no answer to this item.
  package mutating func submit(_ answer: Answer) -> Outcome? {
    guard let item, let outcome = Grading.outcome(of: answer.response, for: item.interaction) else { return nil }
    answers[position] = answer
    position += 1
    return outcome
  }

  /// Goes back one item; the answer that stands there stays until it is replaced.
  package mutating func back() {
    if canGoBack { position -= 1 }
  }

  /// Ends the attempt: items without an answer are passed.
  package mutating func finish() {
    for index in answers.indices where answers[index] == nil { answers[index] = Answer(.pass) }
    position = items.count
  }

  /// What was answered to each item; an item without an answer is passed.
  package var summary: AttemptSummary {
    AttemptSummary(
      entries: zip(items, answers).map { item, answer in
        let answer = answer ?? Answer(.pass)
        let outcome = Grading.outcome(of: answer.response, for: item.interaction) ?? .passed
        return AttemptSummary.Entry(item: item, answer: answer, outcome: outcome)
      })
  }
}
