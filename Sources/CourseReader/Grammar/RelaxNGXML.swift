/// The XML syntax of RELAX NG.
enum RelaxNGXML {
  /// The whole grammar.
  static func text(of grammar: RelaxNGGrammar) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n"
    out += RelaxNG.notice.map { "  " + $0 + "\n" }.joined() + "-->\n"
    out += "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"\(Vocabulary.namespace)\""
    out += " datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
    write("start", [], [grammar.start], indent: 1, into: &out)
    for definition in grammar.definitions {
      write("define", [("name", definition.name)], [definition.pattern], indent: 1, into: &out)
    }
    return out + "</grammar>\n"
  }

  private static func write(_ pattern: RelaxNGPattern, indent: Int, into out: inout String) {
    switch pattern {
    case .element(let name, let content): write("element", [("name", name)], [content], indent: indent, into: &out)
    case .attribute(let name, let content): write("attribute", [("name", name)], [content], indent: indent, into: &out)
    case .reference(let name): write("ref", [("name", name)], [], indent: indent, into: &out)
    case .value(let value):
      out += spaces(indent) + "<value type=\"string\" datatypeLibrary=\"\">\(escaped(value))</value>\n"
    case .data(let type, let limits, let except): writeData(type, limits, except, indent: indent, into: &out)
    case .list(let inner): write("list", [], [inner], indent: indent, into: &out)
    // An element, a definition or a repetition groups what it holds.
    case .group(let parts): for part in parts { write(part, indent: indent, into: &out) }
    case .interleave(let parts): write("interleave", [], parts, indent: indent, into: &out)
    case .choice(let parts): write("choice", [], parts, indent: indent, into: &out)
    case .optional(let inner): write("optional", [], [inner], indent: indent, into: &out)
    case .some(let inner): write("oneOrMore", [], [inner], indent: indent, into: &out)
    case .any(let inner): write("zeroOrMore", [], [inner], indent: indent, into: &out)
    case .mixed(let inner): write("mixed", [], [inner], indent: indent, into: &out)
    case .text: write("text", [], [], indent: indent, into: &out)
    case .empty: write("empty", [], [], indent: indent, into: &out)
    }
  }

  private static func write(
    _ name: String, _ attributes: [(name: String, value: String)], _ inside: [RelaxNGPattern], indent: Int,
    into out: inout String
  ) {
    out += spaces(indent) + "<" + name
    for attribute in attributes { out += " \(attribute.name)=\"\(escaped(attribute.value))\"" }
    guard !inside.isEmpty else {
      out += "/>\n"
      return
    }
    out += ">\n"
    for pattern in inside { write(pattern, indent: indent + 1, into: &out) }
    out += spaces(indent) + "</\(name)>\n"
  }

  private static func writeData(
    _ type: String, _ limits: [RelaxNGPattern.Limit], _ except: RelaxNGPattern?, indent: Int, into out: inout String
  ) {
    out += spaces(indent) + "<data type=\"\(type)\">\n"
    for limit in limits {
      out += spaces(indent + 1) + "<param name=\"\(limit.name)\">\(escaped(limit.value))</param>\n"
    }
    if let except { write("except", [], [except], indent: indent + 1, into: &out) }
    out += spaces(indent) + "</data>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func spaces(_ indent: Int) -> String { String(repeating: "  ", count: indent) }
}
