import CourseModel

/// A part of a module that suits the room, before it has a time.
struct Candidate {
  let part: ModulePart
  /// The index of its module in the pack.
  let module: Int

  var duration: Duration {
    switch part {
    case .activity(let activity): activity.duration
    case .quiz(let reference): reference.duration
    }
  }

  var priority: Priority {
    switch part {
    case .activity(let activity): activity.priority
    case .quiz(let reference): reference.priority
    }
  }

  func title(in course: Course) -> Localized<[Inline]>? {
    switch part {
    case .activity(let activity): activity.title
    case .quiz(let reference): course.quiz(reference.quiz)?.title
    }
  }
}

extension Assembly {
  /// The parts of modules that suit an audience; a quiz without a suitable item is no part.
  static func candidates(in modules: [Module], course: Course, audience: Audience) -> [Candidate] {
    modules.enumerated().flatMap { index, module in
      module.parts.filter { part in
        switch part {
        case .activity(let activity): return activity.suitability.suits(audience)
        case .quiz(let reference):
          guard let quiz = course.quiz(reference.quiz), quiz.suitability.suits(audience) else { return false }
          return !quiz.items(for: audience, limit: reference.limit).isEmpty
        }
      }.map { Candidate(part: $0, module: index) }
    }
  }
}

/// Numbers items over the whole pack; an item that comes back keeps its number.
struct Numbering {
  private let course: Course
  private let audience: Audience
  private var numbers: [ID<Item>: Int] = [:]
  /// The quizzes as sheets show them: every item once, where it came first.
  private(set) var sheets: [NumberedQuiz] = []

  init(course: Course, audience: Audience) {
    self.course = course
    self.audience = audience
  }

  /// The quiz with its numbers, or nil if the course has no such quiz.
  mutating func quiz(_ reference: QuizReference) -> NumberedQuiz? {
    guard let quiz = course.quiz(reference.quiz) else { return nil }
    var items: [NumberedItem] = []
    var fresh: [NumberedItem] = []
    for item in quiz.items(for: audience, limit: reference.limit) {
      let known = numbers[item.id]
      let numbered = NumberedItem(number: known ?? numbers.count + 1, item: item)
      items.append(numbered)
      if known == nil {
        numbers[item.id] = numbered.number
        fresh.append(numbered)
      }
    }
    if let sheet = sheets.firstIndex(where: { $0.id == quiz.id }) {
      sheets[sheet] = Self.numbered(quiz, sheets[sheet].items + fresh)
    } else if !fresh.isEmpty {
      sheets.append(Self.numbered(quiz, fresh))
    }
    return Self.numbered(quiz, items)
  }

  private static func numbered(_ quiz: Quiz, _ items: [NumberedItem]) -> NumberedQuiz {
    NumberedQuiz(id: quiz.id, title: quiz.title, introduction: quiz.introduction, items: items)
  }
}
