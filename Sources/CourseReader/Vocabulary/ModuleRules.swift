import CourseModel
import Diagnostics
import Wording

/// `Modules/<id>.xml` and the shared safety block.
enum ModuleRules {
  static let safetyParts = ["content-note", "agreement", "opt-out", "grounding", "check-in", "disclosure"]

  static let sharedSafety = ElementRule(
    "safety", [.required("id", .declares(.safety))],
    .elements(safetyParts.map { .one(.flow($0)) } + [.any(Vocabulary.exception)]))

  /// The safety block of a module: a reference, its own parts, or both.
  static let safety = ElementRule(
    "safety", [.optional("ref", .refers(.safety))], .elements(safetyParts.map { .optional(.flow($0)) }),
    checks: [checkOwnSafety])

  static let module = ElementRule(
    "module",
    [
      .required("id", .declares(.module)), .required("step", .keyword(Step.allCases.map(\.rawValue))),
      .required("intensity", .keyword(Intensity.allCases.map(\.rawValue))), Vocabulary.audience,
      Vocabulary.covers, Vocabulary.sources,
    ],
    .elements([
      .one(.inline("title")), .one(.inline("summary")), .some(.inline("objective")), .any(.inline("prerequisite")),
      .any(material), .optional(.flow("room")), .optional(safety), .any(activity), .any(quizReference),
      .any(handout), .any(RehearsalRules.rehearsal), .any(adaptation), .any(hardQuestion), .any(Vocabulary.gap),
      .any(Vocabulary.exception),
    ]),
    checks: [checkSafetyIsThere])

  static let material = ElementRule(
    "material",
    [
      .required("per", .keyword(Material.Per.allCases.map(\.rawValue))), .optional("count", .integer(1...1000)),
      .optional("for", .refersToSome(.activity)),
    ],
    .elements([.one(.inline("name"))]))

  private static let timing: [AttributeRule] = [
    .required("minutes", .integer(1...480)), .optional("upto", .integer(1...480)),
    .optional("priority", .keyword(Priority.allCases.map(\.rawValue))),
  ]

  static let activity = ElementRule(
    "activity",
    [.required("id", .declares(.activity))] + timing + [
      .required("kind", .keyword(ActivityKind.allCases.map(\.rawValue))), Vocabulary.audience, Vocabulary.sensitive,
      Vocabulary.covers, Vocabulary.sources,
    ],
    .elements(
      [.one(.inline("title"))]
        + ["say", "do", "note", "ask", "show"].map { .any(.flow($0)) }
        + [
          .any(list("ul")), .any(list("ol")), .any(list("table")), .any(figure), .any(Vocabulary.gap),
          .any(Vocabulary.exception),
        ]),
    checks: [checkUpTo])

  /// A list or table that stands alone in an activity; its inside is checked as that of the text element.
  private static func list(_ name: String) -> ElementRule {
    ElementRule(name, language: .every, .flow)
  }

  static let quizReference = ElementRule(
    "quiz-ref", [.required("id", .refers(.quiz))] + timing + [.optional("limit", .integer(1...500))], .empty,
    checks: [checkUpTo])

  static let figure = ElementRule(
    "figure", [.required("src", .fileName)],
    .elements([.one(.inline("alt")), .optional(.inline("caption"))]))

  static let handout = ElementRule(
    "handout", [.required("id", .declares(.handout))],
    .elements([
      .one(.inline("title")), .any(.flow("show")),
      .any(ElementRule("fact-ref", [.required("ref", .refers(.item))], .empty)),
      .any(figure), .any(Vocabulary.gap), .any(Vocabulary.exception),
    ]))

  static let adaptation = ElementRule(
    "adaptation", [.required("for", .keyword(Adaptation.Setting.allCases.map(\.rawValue)))], language: .every, .flow)

  static let hardQuestion = ElementRule(
    "hard-question", .elements([.one(.flow("ask")), .one(.flow("reply")), .any(Vocabulary.exception)]))

  @Sendable
  private static func checkUpTo(_ element: ElementView, _ findings: inout Findings) {
    guard let minutes = element.integer("minutes"), let upTo = element.integer("upto"), upTo < minutes else { return }
    findings.report(
      "bad-value", at: element.valueRange("upto"),
      Phrase(
        "upto (\(upTo)) est plus petit que minutes (\(minutes)).", "upto (\(upTo)) is less than minutes (\(minutes))."),
      advice: Phrase("Donner au moins \(minutes).", "Give at least \(minutes)."))
  }

  @Sendable
  private static func checkOwnSafety(_ element: ElementView, _ findings: inout Findings) {
    guard !element.has("ref") else { return }
    for part in safetyParts where element.child(part) == nil {
      findings.reportMissingChild(part, in: element)
    }
  }

  @Sendable
  private static func checkSafetyIsThere(_ element: ElementView, _ findings: inout Findings) {
    guard let intensity = element.attribute("intensity").flatMap(Intensity.init(rawValue:)), intensity >= .medium,
      element.child("safety") == nil
    else { return }
    findings.report(
      "missing-element", at: element.nameRange,
      Phrase(
        "Un module d’intensité \(intensity.rawValue) a besoin de <safety>.",
        "A module of \(intensity.rawValue) intensity needs a <safety>."),
      advice: Phrase("Ajouter <safety ref=\"…\"/>.", "Add <safety ref=\"…\"/>."))
  }
}
