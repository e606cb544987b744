import Diagnostics
import Wording
import XMLSource

/// Counts the children of one element by kind and language, then says what is missing or too many.
///
/// The k-th French and the k-th English of a name belong together, wherever they stand.
struct ChildCount {
  /// The language of a child.
  enum Tongue {
    /// It carries none.
    case none
    /// It should, but what it says is not a language of the kit: that has its own finding.
    case unknown
    case index(Int)
  }

  private struct Tally {
    var nodes: [Int] = []
    var byLanguage: [[Int]]
    var hasUnknownLanguage = false
  }

  private let rule: CompiledGrammar.Rule
  private let languages: [String]
  private var tallies: [Tally?]

  init(rule: CompiledGrammar.Rule, languages: [String]) {
    self.rule = rule
    self.languages = languages
    tallies = [Tally?](repeating: nil, count: rule.children.count)
  }

  /// Counts a child.
  mutating func add(_ node: Int, _ number: Int, language: Tongue) {
    var tally = tallies[number] ?? Tally(byLanguage: Array(repeating: [], count: languages.count))
    tally.nodes.append(node)
    switch language {
    case .none: break
    case .unknown: tally.hasUnknownLanguage = true
    case .index(let index): tally.byLanguage[index].append(node)
    }
    tallies[number] = tally
  }

  /// Reports what is missing or too many.
  ///
  /// - Parameters:
  ///   - guessed: children that stand under a misspelt name and have a finding of their own.
  ///   - gaps: fields that are marked as still to be written.
  func report(
    _ context: ReadingContext, of node: Int, except guessed: Set<Int>, gaps: Set<String>, _ findings: inout Findings
  ) {
    for (number, child) in rule.children.enumerated() where !guessed.contains(number) {
      let name = rule.source.children[number].rule.name
      guard let tally = tallies[number] else {
        if child.occurrence.isRequired, !gaps.contains(name) {
          findings.reportMissingChild(name, in: ElementView(context: context, node: node))
        }
        continue
      }
      if rule.source.children[number].rule.language == .every {
        reportLanguages(tally, name, child.occurrence, context, of: node, gaps: gaps, &findings)
      } else if child.occurrence.isSingle {
        for extra in tally.nodes.dropFirst() {
          reportExtra(extra, first: tally.nodes[0], name, context, &findings)
        }
      }
    }
  }

  private func reportLanguages(
    _ tally: Tally, _ name: String, _ occurrence: Occurrence, _ context: ReadingContext, of node: Int,
    gaps: Set<String>, _ findings: inout Findings
  ) {
    if occurrence.isSingle {
      for nodes in tally.byLanguage {
        for extra in nodes.dropFirst() { reportExtra(extra, first: nodes[0], name, context, &findings) }
      }
    }
    guard !tally.hasUnknownLanguage, !gaps.contains(name) else { return }
    let counts = tally.byLanguage.map { occurrence.isSingle ? min($0.count, 1) : $0.count }
    guard let most = counts.max(), let full = counts.firstIndex(of: most) else { return }
    for (index, count) in counts.enumerated() where count < most {
      let here = unpaired(tally.byLanguage[full], tally.byLanguage[index], context)
      let code = languages[index]
      findings.report(
        "missing-language", at: context.document.nameRange(of: node),
        Phrase(
          "<\(rule.source.name)> n’a pas de <\(name)> en « \(code) »\(most > 1 ? " (\(count) sur \(most))" : "").",
          "<\(rule.source.name)> has no <\(name)> in \"\(code)\"\(most > 1 ? " (\(count) of \(most))" : "")."),
        advice: Phrase("Ajouter <\(name) xml:lang=\"\(code)\">.", "Add <\(name) xml:lang=\"\(code)\">."),
        notes: [
          .init(
            range: context.document.nameRange(of: here),
            message: Phrase("Celui-ci est en « \(languages[full]) ».", "This one is in \"\(languages[full])\"."))
        ])
    }
  }

  /// The element that most likely lacks its twin: the first one not followed by one of the other language.
  private func unpaired(_ full: [Int], _ short: [Int], _ context: ReadingContext) -> Int {
    for (index, node) in full.enumerated() {
      let next = index + 1 < full.count ? full[index + 1] : Int.max
      if !short.contains(where: { $0 > node && $0 < next }) { return node }
    }
    return full.last ?? 0
  }

  private func reportExtra(
    _ extra: Int, first: Int, _ name: String, _ context: ReadingContext, _ findings: inout Findings
  ) {
    findings.report(
      "duplicate-element", at: context.document.nameRange(of: extra),
      Phrase("<\(name)> est là deux fois.", "<\(name)> is there twice."),
      advice: Phrase("En garder un.", "Keep one."),
      notes: [
        .init(
          range: context.document.nameRange(of: first), message: Phrase("Le premier est ici.", "The first one is here.")
        )
      ])
  }
}
