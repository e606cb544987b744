/// The compact syntax of RELAX NG.
enum RelaxNGCompact {
  /// The whole grammar.
  static func text(of grammar: RelaxNGGrammar) -> String {
    var out = RelaxNG.notice.map { "# " + $0 + "\n" }.joined() + "\n"
    out += "default namespace = \"\(Vocabulary.namespace)\"\n\n"
    out += "start = " + text(of: grammar.start, indent: 0) + "\n"
    for definition in grammar.definitions {
      out += "\n" + name(definition.name) + " = " + text(of: definition.pattern, indent: 0) + "\n"
    }
    return out
  }

  /// The words that need a backslash where a definition is named.
  private static let keywords: Set<String> = [
    "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar", "include", "inherit",
    "list", "mixed", "namespace", "notAllowed", "parent", "start", "string", "text", "token",
  ]

  private static func name(_ name: String) -> String { keywords.contains(name) ? "\\" + name : name }

  private static func text(of pattern: RelaxNGPattern, indent: Int) -> String {
    switch pattern {
    case .element(let name, let content): "element \(name) {" + block(content, indent: indent) + "}"
    case .attribute(let name, let content): "attribute \(name) { " + text(of: content, indent: indent) + " }"
    case .reference(let definition): name(definition)
    case .value(let value): "string \"\(value)\""
    case .data(let type, let limits, let except):
      "xsd:\(type) { " + limits.map { "\($0.name) = \"\($0.value)\"" }.joined(separator: " ") + " }"
        + (except.map { " - " + primary($0, indent: indent) } ?? "")
    case .list(let inner): "list { " + text(of: inner, indent: indent) + " }"
    case .group(let parts): list(parts, ",", indent: indent)
    case .interleave(let parts): list(parts, " &", indent: indent)
    case .choice(let parts): parts.map { primary($0, indent: indent) }.joined(separator: " | ")
    case .optional(let inner): primary(inner, indent: indent) + "?"
    case .some(let inner): primary(inner, indent: indent) + "+"
    case .any(let inner): primary(inner, indent: indent) + "*"
    case .mixed(let inner): "mixed { " + text(of: inner, indent: indent) + " }"
    case .text: "text"
    case .empty: "empty"
    }
  }

  /// The inside of an element: one line for one thing, else a line for each.
  private static func block(_ pattern: RelaxNGPattern, indent: Int) -> String {
    switch pattern {
    case .group(let parts) where parts.count > 1, .interleave(let parts) where parts.count > 1:
      let start = "\n" + spaces(indent + 1)
      return start + text(of: pattern, indent: indent + 1) + "\n" + spaces(indent)
    case .group(let parts) where parts.count == 1: return block(parts[0], indent: indent)
    case .element, .attribute, .reference, .value, .data, .list, .group, .interleave, .choice, .optional, .some, .any,
      .mixed, .text, .empty:
      return " " + text(of: pattern, indent: indent) + " "
    }
  }

  private static func list(_ parts: [RelaxNGPattern], _ separator: String, indent: Int) -> String {
    parts.map { primary($0, indent: indent) }.joined(separator: separator + "\n" + spaces(indent))
  }

  /// The pattern in parentheses where the syntax needs them.
  private static func primary(_ pattern: RelaxNGPattern, indent: Int) -> String {
    switch pattern {
    case .group(let parts), .interleave(let parts), .choice(let parts):
      if parts.count == 1 { return primary(parts[0], indent: indent) }
      return "(" + text(of: pattern, indent: indent + 1) + ")"
    case .data(_, _, let except):
      return except == nil ? text(of: pattern, indent: indent) : "(" + text(of: pattern, indent: indent) + ")"
    case .element, .attribute, .reference, .value, .list, .optional, .some, .any, .mixed, .text, .empty:
      return text(of: pattern, indent: indent)
    }
  }

  private static func spaces(_ indent: Int) -> String { String(repeating: "  ", count: indent) }
}
