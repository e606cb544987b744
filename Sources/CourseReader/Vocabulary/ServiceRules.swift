import CourseModel
import Diagnostics
import Wording

/// `services.xml`, `local.xml`, `regions/<code>.xml` and `sources.xml`.
enum ServiceRules {
  static let services = ElementRule("services", .elements([.any(service)]))

  private static func contact(_ channel: ContactChannel) -> ElementRule {
    ElementRule(channel.rawValue, language: .some, .words(mayBeEmpty: false))
  }

  static let service = ElementRule(
    "service",
    [
      .required("id", .declares(.service)), .required("reach", .reach),
      .required("scope", .keyword(Service.Scope.allCases.map(\.rawValue))),
      .required("verified", .verification), .required("source", .refersToSome(.source)),
    ],
    .elements(
      [.one(.inline("name"))]
        + ContactChannel.allCases.map { ChildRule.any(contact($0)) }
        + [
          .optional(.inline("hours")), .optional(.inline("languages")), .optional(.inline("confidentiality")),
          .optional(.inline("note")), .any(Vocabulary.exception),
        ]))

  static let local = ElementRule(
    "local",
    .elements(
      ["support-person", "second-adult", "quiet-room", "host-contact"].map {
        .optional(ElementRule($0, .words(mayBeEmpty: true)))
      } + [.any(ElementRule("local-number", .words(mayBeEmpty: true)))]))

  static let region = ElementRule(
    "region",
    [
      .required("code", .regionCode), .required("verified", .verification),
      .required("source", .refersToSome(.source)),
    ],
    .elements([
      .one(.inline("name")), .one(.inline("authority")), .any(contact(.phone)), .one(.flow("rule")),
      .optional(.inline("note")), .any(Vocabulary.exception),
    ]))

  static let sources = ElementRule("sources", .elements([.any(source)]))

  static let source = ElementRule(
    "source",
    [
      .required("id", .declares(.source)), .optional("year", .integer(1800...2999)),
      .optional("language", .languages), .optional("address", .address), .optional("read", .date),
    ],
    .elements([
      .one(ElementRule("title", .words(mayBeEmpty: false))),
      .optional(ElementRule("publisher", .words(mayBeEmpty: false))), .any(Vocabulary.exception),
    ]),
    checks: [
      { element, findings in
        findings.requireTogether(
          "address", "read", in: element,
          Phrase("Une adresse porte le jour où elle a été lue.", "An address carries the day on which it was read."))
      }
    ])
}
