/// Names for the rules of the vocabulary: an element that means the same everywhere has its own name; where it means
/// two things, the rarer one carries the name of its parent (`source.title`).
struct RelaxNGNames {
  /// A rule and its name.
  struct Named {
    let name: String
    let rule: ElementRule
  }

  /// Every rule once, parents before children.
  let all: [Named]
  private let nameBySignature: [String: String]

  init(roots: [ElementRule]) {
    var census = Census()
    for root in roots { census.visit(root, parent: "start") }
    var taken = Set(TextElement.allCases.map(\.rawValue))
    var names: [String: String] = [:]
    for entry in census.entries.enumerated().sorted(by: Census.comesFirst).map(\.element) {
      let plain = [entry.rule.name, entry.parent + "." + entry.rule.name]
      let name = plain.first { !taken.contains($0) } ?? plain[1] + ".\(taken.count)"
      taken.insert(name)
      names[entry.signature] = name
    }
    nameBySignature = names
    all = census.entries.compactMap { entry in
      names[entry.signature].map { Named(name: $0, rule: entry.rule) }
    }
  }

  /// The reference to a rule.
  func reference(_ rule: ElementRule) -> RelaxNGPattern {
    .reference(nameBySignature[Census.signature(of: rule)] ?? rule.name)
  }

  private struct Census {
    struct Entry {
      let signature: String
      let rule: ElementRule
      let parent: String
      var uses = 1
    }

    private(set) var entries: [Entry] = []
    private var index: [String: Int] = [:]

    mutating func visit(_ rule: ElementRule, parent: String) {
      let signature = Self.signature(of: rule)
      if let known = index[signature] {
        entries[known].uses += 1
        return
      }
      index[signature] = entries.count
      entries.append(Entry(signature: signature, rule: rule, parent: parent))
      for child in rule.children { visit(child.rule, parent: rule.name) }
    }

    /// What is used most takes the plain name; of two, the one that was met first.
    static func comesFirst(_ a: (offset: Int, element: Entry), _ b: (offset: Int, element: Entry)) -> Bool {
      (-a.element.uses, a.offset) < (-b.element.uses, b.offset)
    }

    /// Two rules with one signature accept the same.
    static func signature(of rule: ElementRule) -> String {
      let attributes = rule.attributes.map { "\($0.name):\($0.type):\($0.isRequired)" }.joined(separator: ",")
      let content =
        switch rule.content {
        case .elements(let children):
          children.map { "\($0.occurrence)(\(signature(of: $0.rule)))" }.joined(separator: ",")
        case .empty, .words, .inline, .flow: "\(rule.content)"
        }
      return "\(rule.name)[\(attributes)]\(rule.language){\(content)}"
    }
  }
}
