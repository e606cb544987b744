package import CourseModel
import Wording

/// What reports say of items beside their numbers: the words of the course, as far as it is at hand.
package struct ReportTexts: Sendable {
  /// What a facilitator may say of one item.
  package struct Help: Sendable {
    package let fact: [Inline]
    package let why: Flow
    package let replies: [Flow]

    package init(fact: [Inline], why: Flow, replies: [Flow]) {
      self.fact = fact
      self.why = why
      self.replies = replies
    }
  }

  /// The statement, by item id.
  package let titles: [String: String]
  /// The words of options, by item id and option; the words for verdicts are known.
  package let options: [String: [String: String]]
  package let help: [String: Help]
  /// Support services, as the foot of a page prints them.
  package let footer: [[Inline]]

  package init(
    titles: [String: String] = [:], options: [String: [String: String]] = [:], help: [String: Help] = [:],
    footer: [[Inline]] = []
  ) {
    self.titles = titles
    self.options = options
    self.help = help
    self.footer = footer
  }

  /// The statement of an item, or its id.
  func title(_ id: String) -> String { titles[id] ?? id }

  /// The words of an answer.
  func option(_ option: String, of item: String, in language: Language) -> String {
    if let words = options[item]?[option] { return words }
    switch option {
    case "myth": return Phrase("Mythe", "Myth")[language]
    case "fact": return Phrase("Réalité", "Fact")[language]
    case "depends": return Phrase("Ça dépend", "It depends")[language]
    case "pass": return Phrase("Je passe", "Pass")[language]
    default: return option
    }
  }
}
