import CourseModel
package import Diagnostics
import Wording
import XMLSource

extension KitTexts {
  /// Collects the texts of files that belong together; their numbers are those of a reading of the same files.
  package static func collect(_ files: [SourceFile]) -> KitTexts {
    let languages = CourseReader.languages(of: files)
    var names = Vocabulary.compiled.names
    var sources = SourceMap()
    var texts: [KitText] = []
    var unreadable: [FileID] = []
    for source in files {
      let file = sources.add(source)
      let parsed = XMLParser.parse(
        source, file: file, names: &names, mayNest: { Vocabulary.compiled.mayNest($0, $1) })
      let found = parsed.document?.withTree { tree -> [KitText]? in
        guard let root = tree.nodes.firstIndex(where: \.isElement) else { return nil }
        let context = ReadingContext(
          tree: tree, names: names, languages: languages, languageName: Vocabulary.compiled.languageName)
        return withExtendedLifetime(context) {
          let view = ElementView(context: context, node: root)
          guard let rule = Vocabulary.roots.first(where: { $0.name == view.name }) else { return nil }
          var collector = KitTextCollector(languages: languages)
          collector.visit(view, rule, inside: [])
          return collector.texts
        }
      }
      if let found { texts += found } else { unreadable.append(file) }
    }
    return KitTexts(languages: languages, texts: texts, unreadable: unreadable, sources: sources)
  }
}

/// Walks one tree along the rules of the vocabulary.
private struct KitTextCollector {
  let languages: [Language]
  private(set) var texts: [KitText] = []

  init(languages: [Language]) { self.languages = languages }

  mutating func visit(_ element: ElementView, _ rule: ElementRule, inside outer: [KitText.Step]) {
    let steps = outer + [element.step(rule)]
    var written: Set<String> = []
    var pending = groups(of: element, rule)
    for child in element.elements {
      guard let childRule = rule.children.first(where: { $0.rule.name == child.name })?.rule else { continue }
      if childRule.language == .every {
        written.insert(child.name)
        // A text stands where its first version stands.
        guard let index = pending.firstIndex(where: { $0.members.first?.node == child.node }) else { continue }
        add(pending.remove(at: index), childRule, steps)
      } else if case .elements = childRule.content {
        visit(child, childRule, inside: steps)
      }
    }
    addGaps(of: element, rule, steps, except: written)
  }

  /// The texts directly in an element.
  private func groups(of element: ElementView, _ rule: ElementRule) -> [TextGroup] {
    rule.children.filter { $0.rule.language == .every }.flatMap { child -> [TextGroup] in
      let members = element.children(child.rule.name).filter { $0.language != nil }
      let found = pairs(members)
      return found.enumerated().map { TextGroup(members: $1, number: $0 + 1, count: found.count) }
    }
  }

  /// Puts versions together: the k-th of each language, or, where some are missing, those that stand together.
  private func pairs(_ members: [ElementView]) -> [[ElementView]] {
    let counts = Set(languages.map { language in members.count { $0.language == language } })
    if counts.count <= 1 {
      let byLanguage = languages.map { language in members.filter { $0.language == language } }
      return (0..<(counts.first ?? 0)).map { index in
        byLanguage.map { $0[index] }.sorted { $0.nameRange < $1.nameRange }
      }
    }
    return members.reduce(into: []) { groups, member in
      if let last = groups.last, !last.contains(where: { $0.language == member.language }) {
        groups[groups.count - 1].append(member)
      } else {
        groups.append([member])
      }
    }
  }

  private mutating func add(_ group: TextGroup, _ rule: ElementRule, _ steps: [KitText.Step]) {
    let versions = group.members.compactMap { member in
      member.language.map { language in
        KitText.Version(
          language: language, lines: member.lines(rule, in: language), range: member.range, nameRange: member.nameRange)
      }
    }
    guard let first = versions.first else { return }
    texts.append(
      KitText(
        name: rule.name, steps: steps, number: group.number, count: group.count, versions: versions,
        lacking: languages.filter { language in !versions.contains { $0.language == language } },
        place: first.nameRange))
  }

  /// What is still to be written lacks every language.
  private mutating func addGaps(
    of element: ElementView, _ rule: ElementRule, _ steps: [KitText.Step], except written: Set<String>
  ) {
    for gap in element.children("gap") {
      guard let field = gap.attribute("field"), !written.contains(field),
        let child = rule.children.first(where: { $0.rule.name == field }), child.rule.language == .every
      else { continue }
      texts.append(
        KitText(
          name: field, steps: steps, number: 1, count: 1, versions: [], lacking: languages, place: gap.nameRange))
    }
  }
}

/// The versions of one text.
private struct TextGroup {
  let members: [ElementView]
  let number: Int
  let count: Int
}

extension ElementView {
  /// All its bytes.
  fileprivate var range: SourceRange {
    let node = context.tree.nodes[node]
    return SourceRange(file: nameRange.file, lower: Int(node.lower), upper: Int(node.upper))
  }

  fileprivate func step(_ rule: ElementRule) -> KitText.Step {
    let attributes = context.tree.attributeIndices(of: node).map { context.tree.attributes[$0] }
    let declaring = rule.attributes.first { attribute in
      switch attribute.type {
      case .declares, .regionCode: true
      case .localIdentifier, .refers, .refersToSome, .localReference, .keyword, .keywords, .integer, .boolean, .date,
        .verification, .covers, .languages, .reach, .fileName, .address, .words:
        false
      }
    }
    return KitText.Step(
      name: name, id: declaring.flatMap { attribute($0.name) },
      attributes: Dictionary(
        attributes.map { (context.names[$0.name], context.tree.text(of: $0)) }, uniquingKeysWith: { first, _ in first }),
      range: range)
  }

  /// The words inside, a line for each paragraph, list item and table row.
  fileprivate func lines(_ rule: ElementRule, in language: Language) -> [String] {
    if case .flow = rule.content { return flow(in: language).flatMap(Self.lines) }
    return [inline(in: language).plainText]
  }

  private static func lines(_ block: ContentBlock) -> [String] {
    switch block {
    case .paragraph(let line): [line.plainText]
    case .list(_, let items): items.flatMap { $0.flatMap(lines) }
    case .table(let table):
      table.rows.map { row in row.map { $0.content.flatMap(lines).joined(separator: " ") }.joined(separator: " | ") }
    }
  }
}
