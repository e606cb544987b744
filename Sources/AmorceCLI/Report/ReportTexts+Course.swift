import CourseModel
import GroupReport
import Wording

extension ScoreData.Key {
  /// What reports may say beside the numbers.
  func texts(_ language: Language) -> ReportTexts {
    guard let course else { return ReportTexts(titles: titles, footer: footer) }
    let items = course.quizzes.flatMap(\.items)
    return ReportTexts(
      titles: titles,
      options: Dictionary(items.map { ($0.id.rawValue, Self.options($0, language)) }) { first, _ in first },
      help: Dictionary(
        items.map { item in
          (
            item.id.rawValue,
            ReportTexts.Help(
              fact: item.fact.value(in: language), why: item.why.value(in: language),
              replies: item.replies.map { $0.value(in: language) })
          )
        }
      ) { first, _ in first }, footer: footer)
  }

  private static func options(_ item: CourseModel.Item, _ language: Language) -> [String: String] {
    switch item.interaction {
    case .choice(let choices, key: _, multiple: _), .order(let choices), .match(let choices, into: _, key: _):
      Dictionary(choices.map { ($0.id.rawValue, $0.text.value(in: language).plainText) }) { first, _ in first }
    case .verdict: [:]
    }
  }
}
