import XMLSource

/// The rules as arrays over numbers, so that checking an element costs a few look-ups.
struct CompiledGrammar: Sendable {
  /// One element in one place.
  struct Rule: Sendable {
    let source: ElementRule
    /// The attribute rule by name number, or -1.
    let attributes: [Int8]
    /// The child by name number (an index into `children`), or -1.
    let childByName: [Int16]
    let children: [Child]
    /// The names of attributes that must be there, as bits of `source.attributes`.
    let requiredAttributes: UInt64
  }

  /// A child and the rule that reads it.
  struct Child: Sendable {
    let rule: Int
    let occurrence: Occurrence
  }

  let rules: [Rule]
  /// The rule of each root element, by name number, or -1.
  let roots: [Int16]
  /// The names of the vocabulary, whose numbers are the indices of the arrays.
  let names: NameTable
  /// What the inline and block elements are, by name number.
  let textKinds: [TextElement?]
  let languageName: NameID

  /// Compiles the vocabulary.
  init(roots: [ElementRule]) {
    var compiler = Compiler()
    for root in roots { compiler.collectNames(root) }
    for element in TextElement.allCases { compiler.add(element.rawValue) }
    for attribute in ["xml:lang", "href"] { compiler.add(attribute) }
    let table = NameTable(vocabulary: compiler.names)
    compiler.table = table
    var rootNumbers = [Int16](repeating: -1, count: compiler.names.count)
    for root in roots {
      let rule = compiler.compile(root)
      if let name = table.known(root.name) { rootNumbers[name.index] = Int16(rule) }
    }
    rules = compiler.rules.compactMap { $0 }
    self.roots = rootNumbers
    names = table
    textKinds = compiler.names.map(TextElement.init(rawValue:))
    languageName = table.known("xml:lang") ?? NameID(rawValue: 0)
  }

  /// True if an element of this name may stand in one of that name, somewhere in the vocabulary.
  func mayNest(_ parent: String, _ child: String) -> Bool {
    guard let childName = names.known(child) else { return true }
    if let text = TextElement(rawValue: child) {
      if let outer = TextElement(rawValue: parent) { return outer.mayHold(text) }
      if rules.contains(where: { $0.source.name == parent && $0.source.holdsText }) { return true }
    }
    return rules.contains { $0.source.name == parent && $0.childByName[childName.index] >= 0 }
  }

  private struct Compiler {
    var names: [String] = []
    var seen: Set<String> = []
    var rules: [Rule?] = []
    var table = NameTable(vocabulary: [])

    mutating func add(_ name: String) {
      if seen.insert(name).inserted { names.append(name) }
    }

    mutating func collectNames(_ rule: ElementRule) {
      add(rule.name)
      for attribute in rule.attributes { add(attribute.name) }
      for child in rule.children { collectNames(child.rule) }
    }

    mutating func compile(_ rule: ElementRule) -> Int {
      let number = rules.count
      rules.append(nil)
      var attributes = [Int8](repeating: -1, count: names.count)
      var required: UInt64 = 0
      for (index, attribute) in rule.attributes.enumerated() {
        if let name = table.known(attribute.name) { attributes[name.index] = Int8(index) }
        if attribute.isRequired { required |= 1 << UInt64(index) }
      }
      var childByName = [Int16](repeating: -1, count: names.count)
      var children: [Child] = []
      for child in rule.children {
        if let name = table.known(child.rule.name) { childByName[name.index] = Int16(children.count) }
        children.append(Child(rule: compile(child.rule), occurrence: child.occurrence))
      }
      rules[number] = Rule(
        source: rule, attributes: attributes, childByName: childByName, children: children,
        requiredAttributes: required)
      return number
    }
  }
}

extension ElementRule {
  /// True for an element that holds words.
  fileprivate var holdsText: Bool {
    switch content {
    case .inline, .flow: true
    case .empty, .words, .elements: false
    }
  }
}
