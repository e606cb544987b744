import Diagnostics
import Wording
import XMLSource

/// Says which children of one element are missing or too many, in which language.
///
/// The k-th French and the k-th English of a name belong together, wherever they stand. The validator counts first and
/// comes here only when the numbers do not fit.
struct ChildCount {
  private struct Tally {
    var nodes: [Int] = []
    var byLanguage: [[Int]]
    var hasUnknownLanguage = false
  }

  private let validator: Validator
  private let rule: CompiledGrammar.Rule
  private let node: Int
  private var tallies: [Tally]

  private var tree: XMLTree { validator.tree }
  private var languages: [String] { validator.languageCodes }

  init(_ validator: Validator, _ rule: CompiledGrammar.Rule, of node: Int, guesses: [Int: Int]) {
    self.validator = validator
    self.rule = rule
    self.node = node
    let empty = Tally(byLanguage: Array(repeating: [], count: validator.languageCodes.count))
    tallies = Array(repeating: empty, count: rule.children.count)
    for child in tree.children(of: node) where tree.nodes[child].isElement && !tree.nodes[child].isForeign {
      let number = guesses[child] ?? rule.child(tree.nodes[child].name)
      guard number >= 0 else { continue }
      tallies[number].nodes.append(child)
      guard rule.source.children[number].rule.language == .every else { continue }
      if let index = validator.languageIndex(of: child) {
        tallies[number].byLanguage[index].append(child)
      } else {
        tallies[number].hasUnknownLanguage = true
      }
    }
  }

  /// Reports what is missing or too many.
  ///
  /// - Parameters:
  ///   - guessed: children that stand under a misspelt name and have a finding of their own.
  ///   - gaps: fields that are marked as still to be written.
  func report(except guessed: Set<Int>, gaps: Set<String>, _ findings: inout Findings) {
    for (number, child) in rule.children.enumerated() where !guessed.contains(number) {
      let name = rule.source.children[number].rule.name
      let tally = tallies[number]
      if tally.nodes.isEmpty {
        if child.occurrence.isRequired, !gaps.contains(name) {
          findings.reportMissingChild(name, in: ElementView(context: validator.context, node: node))
        }
      } else if rule.source.children[number].rule.language == .every {
        reportLanguages(tally, name, child.occurrence, gaps: gaps, &findings)
      } else if child.occurrence.isSingle {
        for extra in tally.nodes.dropFirst() { reportExtra(extra, first: tally.nodes[0], name, &findings) }
      }
    }
  }

  private func reportLanguages(
    _ tally: Tally, _ name: String, _ occurrence: Occurrence, gaps: Set<String>, _ findings: inout Findings
  ) {
    if occurrence.isSingle {
      for nodes in tally.byLanguage {
        for extra in nodes.dropFirst() { reportExtra(extra, first: nodes[0], name, &findings) }
      }
    }
    guard !tally.hasUnknownLanguage, !gaps.contains(name) else { return }
    let counts = tally.byLanguage.map { occurrence.isSingle ? min($0.count, 1) : $0.count }
    guard let most = counts.max(), let full = counts.firstIndex(of: most) else { return }
    for (index, count) in counts.enumerated() where count < most {
      let here = unpaired(tally.byLanguage[full], tally.byLanguage[index])
      let code = languages[index]
      let share = most > 1 ? Phrase(" (\(count) sur \(most))", " (\(count) of \(most))") : Phrase(same: "")
      findings.report(
        "missing-language", at: tree.nameRange(of: node),
        Phrase(
          "<\(rule.source.name)> n’a pas de <\(name)> en « \(code) »\(share[.french]).",
          "<\(rule.source.name)> has no <\(name)> in \"\(code)\"\(share[.english])."),
        advice: Phrase("Ajouter <\(name) xml:lang=\"\(code)\">.", "Add <\(name) xml:lang=\"\(code)\">."),
        notes: [
          .init(
            range: tree.nameRange(of: here),
            message: Phrase("Celui-ci est en « \(languages[full]) ».", "This one is in \"\(languages[full])\"."))
        ])
    }
  }

  /// The element that most likely lacks its twin: the first one not followed by one of the other language.
  private func unpaired(_ full: [Int], _ short: [Int]) -> Int {
    for (index, node) in full.enumerated() {
      let next = index + 1 < full.count ? full[index + 1] : Int.max
      if !short.contains(where: { $0 > node && $0 < next }) { return node }
    }
    return full.last ?? node
  }

  private func reportExtra(_ extra: Int, first: Int, _ name: String, _ findings: inout Findings) {
    findings.report(
      "duplicate-element", at: tree.nameRange(of: extra),
      Phrase("<\(name)> est là deux fois.", "<\(name)> is there twice."), advice: Phrase("En garder un.", "Keep one."),
      notes: [.init(range: tree.nameRange(of: first), message: Phrase("Le premier est ici.", "The first one is here."))]
    )
  }
}
