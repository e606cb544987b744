import XMLSource

/// The rules as arrays over numbers, so that checking an element costs a few look-ups.
struct CompiledGrammar: Sendable {
  /// One element in one place; a class, because a copy of its arrays at every element cost a sixth of a check.
  final class Rule: Sendable {
    let source: ElementRule
    /// The attribute rule by name number, or -1.
    let attributes: [Int8]
    /// The child by name number (an index into `children`), or -1.
    let childByName: [Int16]
    let children: [Child]
    /// The names of attributes that must be there, as bits of `source.attributes`.
    let requiredAttributes: UInt64
    /// The values of keyword attributes as bytes, for the common case of a value that is right.
    let keywords: [[[UInt8]]]
    let contentKind: ContentKind
    let language: LanguageUse
    let hasChecks: Bool

    init(
      source: ElementRule, attributes: [Int8], childByName: [Int16], children: [Child], requiredAttributes: UInt64
    ) {
      self.source = source
      self.attributes = attributes
      self.childByName = childByName
      self.children = children
      self.requiredAttributes = requiredAttributes
      keywords = source.attributes.map { $0.type.keywords.map { Array($0.utf8) } }
      contentKind = source.contentKind
      language = source.language
      hasChecks = !source.checks.isEmpty
    }

    /// The index of an attribute in `source.attributes`, or -1.
    func attribute(_ name: NameID) -> Int { name.index < attributes.count ? Int(attributes[name.index]) : -1 }
    /// The index of a child in `children`, or -1.
    func child(_ name: NameID) -> Int { name.index < childByName.count ? Int(childByName[name.index]) : -1 }
  }

  /// What an element holds, without its payload.
  enum ContentKind: Sendable {
    case empty, words, optionalWords, inline, flow, elements
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

  /// True if some rule reads an element of this name, or if it is a mark or block of text.
  func isElement(_ name: NameID) -> Bool {
    guard name.index < textKinds.count else { return false }
    return textKinds[name.index] != nil || rules.contains { $0.source.name == names[name] }
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
  /// What it holds, without its payload.
  fileprivate var contentKind: CompiledGrammar.ContentKind {
    switch content {
    case .empty: .empty
    case .words(let mayBeEmpty): mayBeEmpty ? .optionalWords : .words
    case .inline: .inline
    case .flow: .flow
    case .elements: .elements
    }
  }

  /// True for an element that holds words.
  fileprivate var holdsText: Bool {
    switch content {
    case .inline, .flow: true
    case .empty, .words, .elements: false
    }
  }
}

extension AttributeType {
  /// The words of which one alone is always right.
  fileprivate var keywords: [String] {
    switch self {
    case .keyword(let words), .keywords(let words): words
    case .boolean: ["true", "false"]
    case .declares, .localIdentifier, .refers, .refersToSome, .localReference, .integer, .date, .verification, .covers,
      .languages, .regionCode, .reach, .fileName, .address, .words:
      []
    }
  }
}

/// True if the bytes are those of a word.
func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
  guard bytes.count == word.count else { return false }
  for index in word.indices where bytes[index] != word[index] { return false }
  return true
}
