import Diagnostics
import Wording

/// `Modules/kit.xml`.
enum KitRules {
  static let kit = ElementRule(
    "kit",
    [
      .required("id", .declares(.kit)), .required("languages", .languages),
      .required("default-quiz", .refers(.quiz)), .optional("checklist", .integer(1...9999)),
    ],
    .elements([
      .one(.inline("title")), .optional(.inline("acronym")), .optional(.inline("notice")), .any(moduleReference),
      .any(quizReference), .optional(workshop), .any(leftOut),
      .any(Vocabulary.exception),
    ]))

  static let moduleReference = ElementRule("module-ref", [.required("id", .refers(.module))], .empty)
  static let quizReference = ElementRule("quiz-ref", [.required("id", .refers(.quiz))], .empty)

  static let workshop = ElementRule(
    "workshop", [.required("opening", .refers(.module)), .required("closing", .refers(.module))],
    .elements([.some(moduleReference)]))

  static let leftOut = ElementRule(
    "left-out", [.required("covers", .covers), .required("reason", .words)], .empty)
}
