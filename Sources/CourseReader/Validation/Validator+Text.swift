import Diagnostics
import Wording
import XMLSource

/// Words: marks inside a line, blocks beside each other, nothing empty.
extension Validator {
  mutating func checkEmpty(_ node: Int) {
    for child in tree.children(of: node) {
      let name = context.names[tree.nodes[node].name]
      if tree.nodes[child].isElement {
        reportMisplaced(child, in: name, advice: Phrase("<\(name)> reste vide.", "<\(name)> stays empty."))
      } else if !tree.isBlank(child) {
        reportText(child, in: name, Phrase("<\(name)> reste vide.", "<\(name)> stays empty."))
      }
    }
  }

  mutating func checkWords(_ node: Int, mayBeEmpty: Bool) {
    var hasInk = false
    let name = context.names[tree.nodes[node].name]
    for child in tree.children(of: node) {
      if tree.nodes[child].isElement {
        reportMisplaced(child, in: name, advice: Phrase("Écrire des mots seuls.", "Write words alone."))
        hasInk = true
      } else if !tree.isBlank(child) {
        hasInk = true
      }
    }
    if !hasInk, !mayBeEmpty { reportEmpty(node) }
  }

  mutating func checkInline(_ node: Int) {
    if !checkLine(node) { reportEmpty(node) }
  }

  /// Checks a line of words and marks.
  ///
  /// - Returns: true if there is something in it.
  private mutating func checkLine(_ node: Int) -> Bool {
    var hasInk = false
    for child in tree.children(of: node) {
      guard tree.nodes[child].isElement else {
        hasInk = hasInk || !tree.isBlank(child)
        continue
      }
      hasInk = true
      guard let text = textElement(child), text.isInline else {
        reportMisplaced(
          child, in: context.names[tree.nodes[node].name],
          advice: Phrase("Possible ici : em, strong, q, link.", "Possible here: em, strong, q, link."))
        continue
      }
      checkMarkAttributes(child, text)
      if !checkLine(child) { reportEmpty(child) }
    }
    return hasInk
  }

  /// Checks a piece of text: one line, or blocks.
  mutating func checkFlow(_ node: Int) {
    // A list or table that stands alone carries its language and is its own block.
    if let own = textElement(node), own.isBlock, own != .paragraph {
      return checkBlock(node, own)
    }
    var hasBlock = false
    for child in tree.children(of: node) where textElement(child)?.isBlock ?? false { hasBlock = true }
    guard hasBlock else { return checkInline(node) }
    let name = context.names[tree.nodes[node].name]
    for child in tree.children(of: node) {
      guard tree.nodes[child].isElement else {
        if !tree.isBlank(child) {
          reportText(child, in: name, Phrase("Mettre ce texte dans <p>.", "Put this text into <p>."))
        }
        continue
      }
      guard let text = textElement(child), text.isBlock else {
        reportMisplaced(child, in: name, advice: Phrase("Le mettre dans <p>.", "Put it into <p>."))
        continue
      }
      checkMarkAttributes(child, text)
      checkBlock(child, text)
    }
  }

  private mutating func checkBlock(_ node: Int, _ kind: TextElement) {
    switch kind {
    case .paragraph: checkInline(node)
    case .item, .header, .cell: checkFlow(node)
    case .unordered, .ordered, .table, .row:
      var count = 0
      for child in tree.children(of: node) {
        guard tree.nodes[child].isElement else {
          if !tree.isBlank(child) {
            reportText(
              child, in: kind.rawValue, Phrase("Mettre ce texte dans un élément.", "Put this text into an element."))
          }
          continue
        }
        count += 1
        guard let inner = textElement(child), kind.mayHold(inner) else {
          let possible = TextElement.allCases.filter(kind.mayHold).map(\.rawValue).joined(separator: ", ")
          reportMisplaced(
            child, in: kind.rawValue, advice: Phrase("Possible ici : \(possible).", "Possible here: \(possible)."))
          continue
        }
        checkMarkAttributes(child, inner)
        checkBlock(child, inner)
      }
      if count == 0 { reportEmpty(node) }
    case .emphasis, .strong, .quote, .link: break
    }
  }

  private func textElement(_ node: Int) -> TextElement? {
    guard tree.nodes[node].isElement, !tree.nodes[node].isForeign else { return nil }
    let index = tree.nodes[node].name.index
    return index < grammar.textKinds.count ? grammar.textKinds[index] : nil
  }

  /// Only a link takes an attribute, and it needs it.
  private mutating func checkMarkAttributes(_ node: Int, _ kind: TextElement) {
    var hasAddress = false
    for index in tree.attributeIndices(of: node) {
      let attribute = tree.attributes[index]
      let name = context.names[attribute.name]
      if kind == .link, name == "href" {
        hasAddress = true
        AttributeCheck(tree: tree, attribute: attribute, rule: .required("href", .address)).run(&findings)
      } else {
        findings.reportUnknown(
          "unknown-attribute", name, at: tree.nameRange(of: attribute), among: kind == .link ? ["href"] : [],
          Phrase(
            "<\(kind.rawValue)> n’a pas d’attribut « \(SafeText.excerpt(name)) ».",
            "<\(kind.rawValue)> does not take the attribute \"\(SafeText.excerpt(name))\"."))
        if kind == .link { hasAddress = true }
      }
    }
    if kind == .link, !hasAddress {
      findings.report(
        "missing-attribute", at: tree.nameRange(of: node),
        Phrase("<link> n’a pas d’attribut href.", "<link> has no attribute href."),
        advice: Phrase("Écrire href=\"https://…\".", "Write href=\"https://…\"."))
    }
  }

  private mutating func reportMisplaced(_ child: Int, in parent: String, advice: Phrase) {
    let name = context.names[tree.nodes[child].name]
    if tree.nodes[child].isForeign || !grammar.isElement(tree.nodes[child].name) {
      findings.reportUnknown(
        "unknown-element", name, at: tree.nameRange(of: child),
        among: TextElement.allCases.map(\.rawValue).filter { $0 != "table" },
        Phrase(
          "Il n’y a pas d’élément <\(SafeText.excerpt(name))>.", "There is no element <\(SafeText.excerpt(name))>."))
      return
    }
    findings.report(
      "misplaced-element", at: tree.nameRange(of: child),
      Phrase("<\(name)> ne va pas dans <\(parent)>.", "<\(name)> does not go into <\(parent)>."), advice: advice)
  }

  private mutating func reportText(_ text: Int, in name: String, _ advice: Phrase) {
    findings.report(
      "unexpected-text", at: tree.inkRange(of: text),
      Phrase("Du texte se trouve seul dans <\(name)>.", "Text stands alone in <\(name)>."), advice: advice)
  }

  private mutating func reportEmpty(_ node: Int) {
    let name = context.names[tree.nodes[node].name]
    findings.report(
      "empty-element", at: tree.nameRange(of: node),
      Phrase("<\(name)> est vide.", "<\(name)> is empty."),
      advice: Phrase("Écrire le texte, ou mettre <gap>.", "Write the text, or put a <gap>."))
  }
}
