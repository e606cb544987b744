import XMLSource

/// The whole authoring vocabulary of the namespace `urn:amorce:kit:1`.
package enum Vocabulary {
  /// The namespace of every element.
  package static let namespace = "urn:amorce:kit:1"

  /// The elements that a file may start with.
  package static let roots: [ElementRule] = [
    KitRules.kit, ServiceRules.services, ServiceRules.local, ServiceRules.region, ServiceRules.sources,
    ModuleRules.sharedSafety, ModuleRules.module, QuizRules.quiz,
  ]

  static let audiences = ["all", "youth", "adults", "shelter"]

  static let covers = AttributeRule.optional("covers", .covers)
  static let sources = AttributeRule.optional("source", .refersToSome(.source))
  static let audience = AttributeRule.optional("audience", .keywords(audiences))
  static let sensitive = AttributeRule.optional("sensitive", .boolean)

  /// What is still to be written: allowed wherever a field may be missing.
  static let gap = ElementRule("gap", [.required("field", .words)], .empty)

  /// What a person decided to leave as it is: the rule, and why.
  static let exception = ElementRule(
    "exception", [.required("rule", .keyword(EditorialRuleRegistry.exceptable)), .required("reason", .words)], .empty)

  /// The rules as arrays, compiled once.
  static let compiled = CompiledGrammar(roots: roots)
}
