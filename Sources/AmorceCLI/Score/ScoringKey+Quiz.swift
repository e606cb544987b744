import CourseModel
import Scoring

extension ScoringKey {
  /// The key of all items of a course, by quiz; an item that stands in two quizzes is there once.
  init(_ course: Course) {
    self.init(course.quizzes.flatMap(\.items))
  }

  /// The key of a quiz.
  init(_ quiz: Quiz) { self.init(quiz.items) }

  private init(_ items: [CourseModel.Item]) {
    var seen: Set<ID<CourseModel.Item>> = []
    self.init(items: items.filter { seen.insert($0.id).inserted }.map(ScoringKey.Item.init))
  }
}

extension ScoringKey.Item {
  /// The key of an item: every way to answer becomes one of the answer texts of `quiz --format json`.
  init(_ item: CourseModel.Item) {
    let id = item.id.rawValue
    switch item.interaction {
    case .verdict(let verdict):
      // Only a myth can be taken for a fact; "it depends" has no side to take.
      self.init(
        id: id, correct: verdict.rawValue, myth: verdict == .myth ? Verdict.fact.rawValue : nil, form: .statement,
        options: AnswerForm.verdicts + [AnswerForm.pass])
    case .choice(let choices, let key, multiple: false):
      let ids = choices.map(\.id.rawValue)
      self.init(
        id: id, correct: choices.first { key.contains($0.id) }?.id.rawValue ?? "", myth: nil, form: .choice(ids),
        options: ids)
    case .choice(let choices, let key, multiple: true):
      let right = choices.map(\.id).filter(key.contains).map(\.rawValue)
      self.init(
        id: id, correct: right.joined(separator: ","), myth: nil, form: .select(choices.map(\.id.rawValue)),
        options: nil)
    case .order(let choices):
      let ids = choices.map(\.id.rawValue)
      self.init(id: id, correct: ids.joined(separator: ","), myth: nil, form: .order(ids), options: nil)
    case .match(let choices, let categories, let key):
      let pairs = choices.compactMap { choice in key[choice.id].map { "\(choice.id)=\($0)" } }
      self.init(
        id: id, correct: pairs.joined(separator: ","), myth: nil,
        form: .sort(choices.map(\.id.rawValue), into: categories.map(\.id.rawValue)), options: nil)
    }
  }
}
