package import CourseModel
import Wording

/// A short fingerprint of what a quiz asks, kept with stored answers so that a later change is noticed.
package enum QuizDigest {
  /// Sixteen hexadecimal digits over ids, types, keys and the words of prompts and options.
  package static func of(_ items: [Item]) -> String {
    let value = PresentationOrder.hash(items.map(description).joined(separator: "\u{1E}"))
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func description(_ item: Item) -> String {
    let key = AnswerSyntax.text(of: .key(of: item.interaction), for: item.interaction)
    let options = PresentationOrder.options(of: item).map { $0.id.rawValue + "\u{1F}" + words($0.text) }
    return ([item.id.rawValue, item.type.rawValue, key, words(item.prompt)] + options).joined(separator: "\u{1F}")
  }

  private static func words(_ text: Localized<[Inline]>) -> String {
    text.entries.map { $0.language.code + ":" + $0.value.plainText }.joined(separator: "\u{1D}")
  }
}
