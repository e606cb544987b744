import Diagnostics
import Wording
import XMLSource

/// Checks a tree against the vocabulary: names, attributes, values, numbers of children, languages.
///
/// It goes on after each finding and never reports what only follows from another one.
struct Validator {
  let context: ReadingContext
  let grammar: CompiledGrammar
  let tree: XMLTree
  let languageCodes: [String]
  var findings = Findings()
  /// How often each child of the open elements was seen: one region for each open element, a counter a child and
  /// language.
  private var counters: [UInt16] = []
  private let gapName: NameID?
  private let languageBytes: [[UInt8]]

  init(context: ReadingContext, grammar: CompiledGrammar) {
    self.context = context
    self.grammar = grammar
    tree = context.tree
    languageCodes = context.languages.map(\.code)
    languageBytes = languageCodes.map { Array($0.utf8) }
    gapName = grammar.names.known("gap")
  }

  /// Checks a whole file.
  ///
  /// - Returns: the root element, or nil if it is not one of ours.
  mutating func run(namespace: String?) -> ElementView? {
    guard let root = tree.nodes.firstIndex(where: \.isElement) else { return nil }
    let name = tree.nodes[root].name
    guard name.index < grammar.roots.count, grammar.roots[name.index] >= 0 else {
      reportUnknownRoot(root)
      return nil
    }
    checkNamespace(namespace, of: root)
    check(root, Int(grammar.roots[name.index]))
    return ElementView(context: context, node: root)
  }

  private mutating func reportUnknownRoot(_ root: Int) {
    let known = Vocabulary.roots.map(\.name)
    let name = context.names[tree.nodes[root].name]
    findings.reportUnknown(
      "unknown-element", name, at: tree.nameRange(of: root), among: known,
      Phrase(
        "<\(SafeText.excerpt(name))> n’est pas un fichier de la trousse.",
        "<\(SafeText.excerpt(name))> is not a file of a kit."))
    for node in tree.nodes.indices where node != root && tree.nodes[node].isForeign { reportForeign(node) }
  }

  private mutating func checkNamespace(_ namespace: String?, of root: Int) {
    guard namespace != Vocabulary.namespace else { return }
    let isMissing = namespace == nil
    let range = tree.namespaceValue ?? tree.nameRange(of: root)
    findings.report(
      isMissing ? "missing-attribute" : "bad-value", at: range,
      isMissing
        ? Phrase("L’espace de noms manque.", "The namespace is missing.")
        : Phrase("L’espace de noms n’est pas celui d’Amorce.", "The namespace is not that of Amorce."),
      advice: Phrase("Écrire xmlns=\"\(Vocabulary.namespace)\".", "Write xmlns=\"\(Vocabulary.namespace)\"."))
  }

  private mutating func reportForeign(_ node: Int) {
    let name = context.names[tree.nodes[node].name]
    findings.report(
      "unknown-element", at: tree.nameRange(of: node),
      Phrase(
        "<\(SafeText.excerpt(name))> vient d’un autre vocabulaire; rien n’est inclus ni suivi.",
        "<\(SafeText.excerpt(name))> is of another vocabulary; nothing is included or followed."),
      advice: Phrase("L’enlever.", "Remove it."))
  }

  // MARK: One element

  private mutating func check(_ node: Int, _ ruleNumber: Int) {
    let before = findings.diagnostics.count
    checkAttributes(node, ruleNumber)
    switch grammar.rules[ruleNumber].contentKind {
    case .elements: checkChildren(node, ruleNumber)
    case .empty: checkEmpty(node)
    case .words: checkWords(node, mayBeEmpty: false)
    case .optionalWords: checkWords(node, mayBeEmpty: true)
    case .inline: checkInline(node)
    case .flow: checkFlow(node)
    }
    guard grammar.rules[ruleNumber].hasChecks, findings.diagnostics.count == before else { return }
    let view = ElementView(context: context, node: node)
    for check in grammar.rules[ruleNumber].source.checks { check(view, &findings) }
  }

  private mutating func checkAttributes(_ node: Int, _ ruleNumber: Int) {
    var present: UInt64 = 0
    var guessed: [String] = []
    for index in tree.attributeIndices(of: node) {
      let attribute = tree.attributes[index]
      if attribute.name == grammar.languageName {
        checkLanguage(attribute, ruleNumber)
        continue
      }
      let number = grammar.rules[ruleNumber].attribute(attribute.name)
      guard number >= 0 else {
        if let guess = reportUnknown(attribute, of: node, grammar.rules[ruleNumber]) { guessed.append(guess) }
        continue
      }
      present |= 1 << UInt64(number)
      if !grammar.rules[ruleNumber].keywords[number].contains(where: { isSame(tree.bytes(of: attribute), $0) }) {
        AttributeCheck(tree: tree, attribute: attribute, rule: grammar.rules[ruleNumber].source.attributes[number])
          .run(&findings)
      }
    }
    let missing = grammar.rules[ruleNumber].requiredAttributes & ~present
    if missing != 0 { reportMissing(missing, of: node, grammar.rules[ruleNumber], guessed) }
  }

  private mutating func reportMissing(
    _ missing: UInt64, of node: Int, _ rule: CompiledGrammar.Rule, _ guessed: [String]
  ) {
    let gaps = gapFields(of: node)
    for (index, attribute) in rule.source.attributes.enumerated() where missing & (1 << UInt64(index)) != 0 {
      guard !guessed.contains(attribute.name), !gaps.contains(attribute.name) else { continue }
      findings.report(
        "missing-attribute", at: tree.nameRange(of: node),
        Phrase(
          "<\(rule.source.name)> n’a pas d’attribut \(attribute.name).",
          "<\(rule.source.name)> has no attribute \(attribute.name)."),
        advice: Phrase("Écrire \(attribute.name)=\"…\".", "Write \(attribute.name)=\"…\"."))
    }
  }

  /// Reports an attribute that is not known here; returns the name that was probably meant.
  private mutating func reportUnknown(
    _ attribute: XMLAttribute, of node: Int, _ rule: CompiledGrammar.Rule
  ) -> String? {
    let name = context.names[attribute.name]
    let taken = Set(tree.attributeIndices(of: node).map { context.names[tree.attributes[$0].name] })
    let known =
      rule.source.attributes.map(\.name).filter { !taken.contains($0) }
      + (rule.source.language == .none || taken.contains("xml:lang") ? [] : ["xml:lang"])
    findings.reportUnknown(
      "unknown-attribute", name, at: tree.nameRange(of: attribute), among: known,
      Phrase(
        "<\(rule.source.name)> n’a pas d’attribut « \(SafeText.excerpt(name)) ».",
        "<\(rule.source.name)> does not take the attribute \"\(SafeText.excerpt(name))\"."))
    return Spelling.nearest(to: name, among: known)
  }

  private mutating func checkLanguage(_ attribute: XMLAttribute, _ ruleNumber: Int) {
    guard grammar.rules[ruleNumber].language != .none else {
      let name = grammar.rules[ruleNumber].source.name
      findings.report(
        "unknown-attribute", at: tree.nameRange(of: attribute),
        Phrase("<\(name)> ne porte pas de langue.", "<\(name)> does not carry a language."),
        advice: Phrase("Enlever xml:lang.", "Remove xml:lang."))
      return
    }
    guard languageIndex(of: attribute) == nil else { return }
    let code = tree.text(of: attribute)
    findings.reportUnknown(
      "bad-value", code, at: tree.valueRange(of: attribute), among: languageCodes,
      Phrase(
        "« \(SafeText.excerpt(code)) » n’est pas une langue de la trousse.",
        "\"\(SafeText.excerpt(code))\" is not a language of the kit."))
  }

  /// The language of an element among those of the kit, or nil.
  func languageIndex(of node: Int) -> Int? {
    for index in tree.attributeIndices(of: node) {
      let attribute = tree.attributes[index]
      guard attribute.name == grammar.languageName else { continue }
      return languageIndex(of: attribute)
    }
    return nil
  }

  private func languageIndex(of attribute: XMLAttribute) -> Int? {
    let bytes = tree.bytes(of: attribute)
    for index in languageBytes.indices where isSame(bytes, languageBytes[index]) { return index }
    return nil
  }

  // MARK: Children

  private mutating func checkChildren(_ node: Int, _ ruleNumber: Int) {
    let width = languageCodes.count + 1
    let base = counters.count
    counters.append(contentsOf: repeatElement(0, count: grammar.rules[ruleNumber].children.count * width))
    var guesses: [Int: Int] = [:]
    var hasGap = false
    var isOdd = false
    for child in tree.children(of: node) {
      guard tree.nodes[child].isElement else {
        checkBlank(child, ruleNumber)
        continue
      }
      let name = tree.nodes[child].name
      var number = tree.nodes[child].isForeign ? -1 : grammar.rules[ruleNumber].child(name)
      if number < 0 {
        isOdd = true
        number = reportUnknownChild(child, of: node, grammar.rules[ruleNumber])
        if number < 0 { continue }
        guesses[child] = number
      }
      hasGap = hasGap || name == gapName
      let childRule = grammar.rules[ruleNumber].children[number].rule
      var slot = base + number * width
      if grammar.rules[childRule].language == .every {
        if let language = languageIndex(of: child) {
          slot += language + 1
        } else {
          isOdd = true
          reportMissingLanguageAttribute(of: child, childRule)
        }
      }
      counters[slot] &+= 1
      check(child, childRule)
    }
    if hasGap { checkGaps(node, grammar.rules[ruleNumber]) }
    isOdd = isOdd || hasGap || !fits(ruleNumber, base: base, width: width)
    counters.removeLast(counters.count - base)
    guard isOdd, !tree.nodes[node].isUnclosed else { return }
    ChildCount(self, grammar.rules[ruleNumber], of: node, guesses: guesses)
      .report(except: Set(guesses.values), gaps: gapFields(of: node), &findings)
  }

  /// True if the counters of one element say that nothing is missing or too many.
  private func fits(_ ruleNumber: Int, base: Int, width: Int) -> Bool {
    for number in grammar.rules[ruleNumber].children.indices {
      let child = grammar.rules[ruleNumber].children[number]
      let slot = base + number * width
      if grammar.rules[child.rule].language == .every {
        let first = counters[slot + 1]
        if first == 0, child.occurrence.isRequired { return false }
        if first > 1, child.occurrence.isSingle { return false }
        for language in 1..<(width - 1) where counters[slot + 1 + language] != first { return false }
      } else {
        if counters[slot] == 0, child.occurrence.isRequired { return false }
        if counters[slot] > 1, child.occurrence.isSingle { return false }
      }
    }
    return true
  }

  private mutating func reportMissingLanguageAttribute(of child: Int, _ ruleNumber: Int) {
    let names = tree.attributeIndices(of: child).map { context.names[tree.attributes[$0].name] }
    // A misspelt xml:lang, or one with an unknown language, has its own finding.
    if names.contains(where: { $0 == "xml:lang" || Spelling.nearest(to: $0, among: ["xml:lang", "lang"]) != nil }) {
      return
    }
    let name = grammar.rules[ruleNumber].source.name
    let code = languageCodes.first ?? "fr"
    findings.report(
      "missing-attribute", at: tree.nameRange(of: child),
      Phrase("<\(name)> n’a pas de xml:lang.", "<\(name)> has no xml:lang."),
      advice: Phrase("Écrire xml:lang=\"\(code)\".", "Write xml:lang=\"\(code)\"."))
  }

  /// Reports a child that is not known here; returns the child that was probably meant, or -1.
  private mutating func reportUnknownChild(_ child: Int, of node: Int, _ rule: CompiledGrammar.Rule) -> Int {
    if tree.nodes[child].isForeign {
      reportForeign(child)
      return -1
    }
    let name = context.names[tree.nodes[child].name]
    let known = rule.source.children.map(\.rule.name)
    let isElsewhere = grammar.isElement(tree.nodes[child].name)
    // What an unclosed element swallowed belongs to its parent; the missing end tag has been told.
    if tree.nodes[node].isUnclosed, isElsewhere { return -1 }
    let range = tree.nameRange(of: child)
    if isElsewhere {
      findings.report(
        "misplaced-element", at: range,
        Phrase(
          "<\(name)> ne va pas dans <\(rule.source.name)>.", "<\(name)> does not go into <\(rule.source.name)>."),
        advice: Findings.advice(for: "", at: range, among: known).0)
      return -1
    }
    findings.reportUnknown(
      "unknown-element", name, at: range, among: known,
      Phrase(
        "Il n’y a pas d’élément <\(SafeText.excerpt(name))>.", "There is no element <\(SafeText.excerpt(name))>."))
    return Spelling.nearest(to: name, among: known).flatMap(known.firstIndex(of:)) ?? -1
  }

  private mutating func checkBlank(_ text: Int, _ ruleNumber: Int) {
    guard !tree.isBlank(text) else { return }
    let name = grammar.rules[ruleNumber].source.name
    findings.report(
      "unexpected-text", at: tree.inkRange(of: text),
      Phrase("<\(name)> ne contient pas de texte.", "<\(name)> does not hold text."),
      advice: Phrase("Mettre ce texte dans un élément.", "Put this text into an element."))
  }

  // MARK: Gaps

  private func gaps(of node: Int) -> [ElementView] {
    tree.children(of: node)
      .filter { tree.nodes[$0].isElement && tree.nodes[$0].name == gapName }
      .map { ElementView(context: context, node: $0) }
  }

  private func gapFields(of node: Int) -> Set<String> { Set(gaps(of: node).compactMap { $0.attribute("field") }) }

  private mutating func checkGaps(_ node: Int, _ rule: CompiledGrammar.Rule) {
    let known = (rule.source.children.map(\.rule.name) + rule.source.attributes.map(\.name)).filter { $0 != "gap" }
    for gap in gaps(of: node) {
      guard let field = gap.attribute("field") else { continue }
      guard known.contains(field) else {
        findings.reportUnknown(
          "bad-value", field, at: gap.valueRange("field"), among: known,
          Phrase(
            "<\(rule.source.name)> n’a pas de « \(SafeText.excerpt(field)) ».",
            "<\(rule.source.name)> has no \"\(SafeText.excerpt(field))\"."))
        continue
      }
      findings.report(
        "content-gap", at: gap.nameRange,
        Phrase("Il reste à écrire : \(field).", "Still to be written: \(field)."),
        advice: Phrase(
          "Écrire <\(field)> dans chaque langue, puis enlever <gap>.",
          "Write <\(field)> in every language, then remove <gap>."))
    }
  }
}
