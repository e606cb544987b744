import Diagnostics
import Wording
import XMLSource

/// Checks a tree against the vocabulary: names, attributes, values, numbers of children, languages.
///
/// It goes on after each finding and never reports what only follows from another one.
struct Validator {
  let context: ReadingContext
  let grammar: CompiledGrammar
  var findings = Findings()

  var document: XMLDocument { context.document }
  private let languageCodes: [String]

  init(context: ReadingContext, grammar: CompiledGrammar) {
    self.context = context
    self.grammar = grammar
    languageCodes = context.languages.map(\.code)
  }

  /// Checks a whole file.
  ///
  /// - Returns: the rule of its root, or nil if the root is not known.
  mutating func run(namespace: String?) -> ElementRule? {
    guard let root = document.root else { return nil }
    let name = document.nodes[root].name
    guard name.index < grammar.roots.count, grammar.roots[name.index] >= 0 else {
      reportUnknownRoot(root)
      return nil
    }
    checkNamespace(namespace, of: root)
    let rule = grammar.rules[Int(grammar.roots[name.index])]
    check(root, rule)
    return rule.source
  }

  private mutating func reportUnknownRoot(_ root: Int) {
    let known = Vocabulary.roots.map(\.name)
    let name = context.names[document.nodes[root].name]
    findings.reportUnknown(
      "unknown-element", name, at: document.nameRange(of: root), among: known,
      Phrase(
        "<\(SafeText.excerpt(name))> n’est pas un fichier de la trousse.",
        "<\(SafeText.excerpt(name))> is not a file of a kit."))
    for node in document.nodes.indices where node != root && document.nodes[node].isForeign { reportForeign(node) }
  }

  private mutating func checkNamespace(_ namespace: String?, of root: Int) {
    guard namespace != Vocabulary.namespace else { return }
    let isMissing = namespace == nil
    let range = document.namespaceValue ?? document.nameRange(of: root)
    findings.report(
      isMissing ? "missing-attribute" : "bad-value", at: range,
      isMissing
        ? Phrase("L’espace de noms manque.", "The namespace is missing.")
        : Phrase("L’espace de noms n’est pas celui d’Amorce.", "The namespace is not that of Amorce."),
      advice: Phrase("Écrire xmlns=\"\(Vocabulary.namespace)\".", "Write xmlns=\"\(Vocabulary.namespace)\"."))
  }

  private mutating func reportForeign(_ node: Int) {
    let name = context.names[document.nodes[node].name]
    findings.report(
      "unknown-element", at: document.nameRange(of: node),
      Phrase(
        "<\(SafeText.excerpt(name))> vient d’un autre vocabulaire; rien n’est inclus ni suivi.",
        "<\(SafeText.excerpt(name))> is of another vocabulary; nothing is included or followed."),
      advice: Phrase("L’enlever.", "Remove it."))
  }

  // MARK: One element

  private mutating func check(_ node: Int, _ rule: CompiledGrammar.Rule) {
    let before = findings.diagnostics.count
    checkAttributes(node, rule)
    switch rule.source.content {
    case .elements: checkChildren(node, rule)
    case .empty: checkEmpty(node)
    case .words(let mayBeEmpty): checkWords(node, mayBeEmpty: mayBeEmpty)
    case .inline: checkInline(node)
    case .flow: checkFlow(node, rule.source.name)
    }
    guard findings.diagnostics.count == before, !rule.source.checks.isEmpty else { return }
    let view = ElementView(context: context, node: node)
    for check in rule.source.checks { check(view, &findings) }
  }

  private mutating func checkAttributes(_ node: Int, _ rule: CompiledGrammar.Rule) {
    var present: UInt64 = 0
    var guessed: Set<String> = []
    for attribute in document.attributes(of: node) {
      if attribute.name == grammar.languageName {
        checkLanguage(attribute, rule)
        continue
      }
      let number = attribute.name.index < rule.attributes.count ? rule.attributes[attribute.name.index] : -1
      guard number >= 0 else {
        if let guess = reportUnknown(attribute, of: node, rule) { guessed.insert(guess) }
        continue
      }
      present |= 1 << UInt64(number)
      AttributeCheck(document: document, attribute: attribute, rule: rule.source.attributes[Int(number)])
        .run(&findings)
    }
    let missing = rule.requiredAttributes & ~present
    guard missing != 0 else { return }
    let gaps = gapFields(of: node)
    for (index, attribute) in rule.source.attributes.enumerated() where missing & (1 << UInt64(index)) != 0 {
      guard !guessed.contains(attribute.name), !gaps.contains(attribute.name) else { continue }
      findings.report(
        "missing-attribute", at: document.nameRange(of: node),
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
    let taken = Set(document.attributes(of: node).map { context.names[$0.name] })
    let known =
      rule.source.attributes.map(\.name).filter { !taken.contains($0) }
      + (rule.source.language == .none || taken.contains("xml:lang") ? [] : ["xml:lang"])
    findings.reportUnknown(
      "unknown-attribute", name, at: document.nameRange(of: attribute), among: known,
      Phrase(
        "<\(rule.source.name)> n’a pas d’attribut « \(SafeText.excerpt(name)) ».",
        "<\(rule.source.name)> does not take the attribute \"\(SafeText.excerpt(name))\"."))
    return Spelling.nearest(to: name, among: known)
  }

  private mutating func checkLanguage(_ attribute: XMLAttribute, _ rule: CompiledGrammar.Rule) {
    guard rule.source.language != .none else {
      findings.report(
        "unknown-attribute", at: document.nameRange(of: attribute),
        Phrase(
          "<\(rule.source.name)> ne porte pas de langue.", "<\(rule.source.name)> does not carry a language."),
        advice: Phrase("Enlever xml:lang.", "Remove xml:lang."))
      return
    }
    let code = document.text(of: attribute)
    guard !languageCodes.contains(code) else { return }
    findings.reportUnknown(
      "bad-value", code, at: document.valueRange(of: attribute), among: languageCodes,
      Phrase(
        "« \(SafeText.excerpt(code)) » n’est pas une langue de la trousse.",
        "\"\(SafeText.excerpt(code))\" is not a language of the kit."))
  }

  // MARK: Children

  private mutating func checkChildren(_ node: Int, _ rule: CompiledGrammar.Rule) {
    var count = ChildCount(rule: rule, languages: languageCodes)
    var guessed: Set<Int> = []
    for child in ChildSequence(document: document, node: node) {
      guard document.nodes[child].kind == .element else {
        checkBlank(child, in: rule.source.name)
        continue
      }
      if document.nodes[child].isForeign {
        reportForeign(child)
        continue
      }
      let name = document.nodes[child].name
      var number = name.index < rule.childByName.count ? Int(rule.childByName[name.index]) : -1
      if number < 0 {
        number = reportUnknownChild(child, of: node, rule)
        if number >= 0 { guessed.insert(number) } else { continue }
      }
      let childRule = grammar.rules[rule.children[number].rule]
      count.add(child, number, language: language(of: child, childRule))
      check(child, childRule)
    }
    let gaps = gapFields(of: node)
    checkGaps(node, rule)
    guard !document.nodes[node].isUnclosed else { return }
    count.report(context, of: node, except: guessed, gaps: gaps, &findings)
  }

  /// The language by which a child is counted; a missing `xml:lang` is reported here.
  private mutating func language(of child: Int, _ rule: CompiledGrammar.Rule) -> ChildCount.Tongue {
    guard rule.source.language == .every else { return .none }
    guard let attribute = document.attributes(of: child).first(where: { $0.name == grammar.languageName }) else {
      let taken = document.attributes(of: child).map { context.names[$0.name] }
      // A misspelt xml:lang has its own finding.
      if !taken.contains(where: { Spelling.nearest(to: $0, among: ["xml:lang", "lang"]) != nil }) {
        findings.report(
          "missing-attribute", at: document.nameRange(of: child),
          Phrase("<\(rule.source.name)> n’a pas de xml:lang.", "<\(rule.source.name)> has no xml:lang."),
          advice: Phrase(
            "Écrire xml:lang=\"\(languageCodes.first ?? "fr")\".", "Write xml:lang=\"\(languageCodes.first ?? "en")\".")
        )
      }
      return .unknown
    }
    guard let index = languageCodes.firstIndex(of: document.text(of: attribute)) else { return .unknown }
    return .index(index)
  }

  /// Reports a child that is not known here; returns the child that was probably meant, or -1.
  private mutating func reportUnknownChild(_ child: Int, of node: Int, _ rule: CompiledGrammar.Rule) -> Int {
    let name = context.names[document.nodes[child].name]
    let known = rule.source.children.map(\.rule.name)
    let isElsewhere = grammar.names.known(name) != nil && grammar.rules.contains { $0.source.name == name }
    // What an unclosed element swallowed belongs to its parent; the missing end tag has been told.
    if document.nodes[node].isUnclosed, isElsewhere { return -1 }
    let range = document.nameRange(of: child)
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

  private mutating func checkBlank(_ text: Int, in name: String) {
    guard !document.isBlank(text) else { return }
    findings.report(
      "unexpected-text", at: document.inkRange(of: text),
      Phrase("<\(name)> ne contient pas de texte.", "<\(name)> does not hold text."),
      advice: Phrase("Mettre ce texte dans un élément.", "Put this text into an element."))
  }

  // MARK: Gaps

  private func gapFields(of node: Int) -> Set<String> {
    var fields: Set<String> = []
    for child in ChildSequence(document: document, node: node) {
      guard document.nodes[child].kind == .element, context.names[document.nodes[child].name] == "gap" else { continue }
      if let field = ElementView(context: context, node: child).attribute("field") { fields.insert(field) }
    }
    return fields
  }

  private mutating func checkGaps(_ node: Int, _ rule: CompiledGrammar.Rule) {
    for child in ChildSequence(document: document, node: node) {
      guard document.nodes[child].kind == .element, context.names[document.nodes[child].name] == "gap" else { continue }
      let view = ElementView(context: context, node: child)
      guard let field = view.attribute("field") else { continue }
      let known = (rule.source.children.map(\.rule.name) + rule.source.attributes.map(\.name)).filter { $0 != "gap" }
      guard known.contains(field) else {
        findings.reportUnknown(
          "bad-value", field, at: view.valueRange("field"), among: known,
          Phrase(
            "<\(rule.source.name)> n’a pas de « \(SafeText.excerpt(field)) ».",
            "<\(rule.source.name)> has no \"\(SafeText.excerpt(field))\"."))
        continue
      }
      findings.report(
        "content-gap", at: view.nameRange,
        Phrase("Il reste à écrire : \(field).", "Still to be written: \(field)."),
        advice: Phrase(
          "Écrire <\(field)> dans chaque langue, puis enlever <gap>.",
          "Write <\(field)> in every language, then remove <gap>."))
    }
  }
}
