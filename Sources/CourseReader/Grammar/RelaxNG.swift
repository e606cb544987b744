/// The grammar for editors, made from the rules by which the reader judges.
///
/// It is never used to read: the reader gives our messages. What a grammar cannot say (ids, references, one element a
/// language, sums) stays with the reader; `docs/editors.md` lists it.
package enum RelaxNG {
  /// The compact syntax, as in `Schemas/amorce.rnc`.
  package static var compact: String { RelaxNGCompact.text(of: grammar) }
  /// The XML syntax, as in `Schemas/amorce.rng`.
  package static var xml: String { RelaxNGXML.text(of: grammar) }

  /// What both files say of themselves.
  static let notice = [
    "The vocabulary of Amorce kits (\(Vocabulary.namespace)) for editors: completion, and faults as you type.",
    "Made by \"amorce schema\" from the reader's own rules: do not edit. docs/editors.md says how to use it,",
    "and what only \"amorce check\" can see.",
  ]

  static var grammar: RelaxNGGrammar {
    let names = RelaxNGNames(roots: Vocabulary.roots)
    return RelaxNGGrammar(
      start: .choice(Vocabulary.roots.map { names.reference($0) }),
      definitions: RelaxNGTypes.definitions + RelaxNGTypes.numbers(in: names.all.map(\.rule))
        + RelaxNGContent.definitions
        + names.all.map { RelaxNGDefinition(name: $0.name, pattern: pattern(of: $0.rule, names)) })
  }

  private static func pattern(of rule: ElementRule, _ names: RelaxNGNames) -> RelaxNGPattern {
    var parts = languageAttribute(rule.language)
    for attribute in rule.attributes {
      let pattern = RelaxNGPattern.attribute(attribute.name, RelaxNGTypes.pattern(of: attribute.type))
      parts.append(attribute.isRequired ? pattern : .optional(pattern))
    }
    if let content = content(of: rule, names) { parts.append(content) }
    return .element(rule.name, parts.isEmpty ? .empty : .group(parts))
  }

  private static func languageAttribute(_ use: LanguageUse) -> [RelaxNGPattern] {
    let attribute = RelaxNGPattern.attribute("xml:lang", .reference("type.language"))
    return switch use {
    case .none: []
    case .every: [attribute]
    case .some: [.optional(attribute)]
    }
  }

  private static func content(of rule: ElementRule, _ names: RelaxNGNames) -> RelaxNGPattern? {
    switch rule.content {
    case .empty: nil
    case .words(let mayBeEmpty): mayBeEmpty ? .text : .reference("type.words")
    case .inline: .reference("content.inline")
    case .flow: RelaxNGContent.ofStandalone(rule.name) ?? .reference("content.flow")
    case .elements(let children):
      switch children.count {
      case 0: nil
      case 1: child(children[0], names)
      case _: .interleave(children.map { child($0, names) })
      }
    }
  }

  /// A child as often as the reader wants it; an element that carries a language stands once for each of them.
  private static func child(_ child: ChildRule, _ names: RelaxNGNames) -> RelaxNGPattern {
    let one = names.reference(child.rule)
    let repeats = child.rule.language == .every
    return switch child.occurrence {
    case .one: repeats ? .some(one) : one
    case .optional: repeats ? .any(one) : .optional(one)
    case .some: .some(one)
    case .any: .any(one)
    }
  }
}

/// A start and its definitions, in the order in which they are written.
struct RelaxNGGrammar: Sendable {
  let start: RelaxNGPattern
  let definitions: [RelaxNGDefinition]
}
