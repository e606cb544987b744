import CourseModel
import QuizEngine
import Wording

/// Items of each type, made in memory.
enum SampleItems {
  static let statement = item("ailleurs", "statement", .verdict(.myth))
  static let choose = item(
    "phrase", "choose", .choice(choices("ouverte", "reproche", "conseil"), key: [ID("ouverte")], multiple: false))
  static let select = item(
    "gestes", "select",
    .choice(choices("a", "b", "c", "d", "e", "f"), key: [ID("a"), ID("b"), ID("c"), ID("d")], multiple: true))
  static let order = item("etapes", "order", .order(choices("un", "deux", "trois", "quatre", "cinq")))
  static let sort = item(
    "signes", "sort",
    .match(
      choices("respect", "menace", "ecoute"), into: [category("sain"), category("malsain")],
      key: [ID("respect"): ID("sain"), ID("menace"): ID("malsain"), ID("ecoute"): ID("sain")]))
  static let all = [statement, choose, select, order, sort]

  static func item(_ id: String, _ type: String, _ interaction: Interaction) -> Item {
    Item(
      id: ID(id), type: QuestionTypeName(type), prompt: text("prompt of " + id), interaction: interaction,
      fact: text("fact"), why: Localized([.french: [.paragraph([.text("why")])]]))
  }

  static func choices(_ ids: String...) -> [Choice] { ids.map { Choice(id: ID($0), text: text($0)) } }
  static func category(_ id: String) -> Category { Category(id: ID(id), text: text(id)) }
  static func text(_ words: String) -> Localized<[Inline]> {
    Localized([.french: [.text(words)], .english: [.text(words)]])
  }

  /// A whole answer to an interaction, drawn at random.
  static func response(to interaction: Interaction, using random: inout SeededGenerator) -> Response {
    switch interaction {
    case .verdict: return .verdict(random.shuffled(Verdict.allCases)[0])
    case .choice(let options, _, let multiple):
      let count = multiple ? Int(random.next(below: UInt64(options.count))) + 1 : 1
      return .selection(Set(random.shuffled(options.map(\.id)).prefix(count)))
    case .order(let options): return .ordering(random.shuffled(options.map(\.id)))
    case .match(let options, let categories, _):
      var places: [ID<Choice>: ID<Category>] = [:]
      for option in options { places[option.id] = random.shuffled(categories)[0].id }
      return .matching(places)
    }
  }
}
