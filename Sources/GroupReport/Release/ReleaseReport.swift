package import CourseDocument
import CourseModel
import Scoring
package import Wording

/// A release as a document; it knows nothing but the release, so it can say nothing else.
package struct ReleaseReport: Sendable {
  let release: Release
  let texts: ReportTexts
  let language: Language
  /// Items that are shown, the most that is left to learn first; then those that are not, in the order of the quiz.
  let order: [Int]

  /// Makes a report.
  package init(_ release: Release, texts: ReportTexts = ReportTexts(), language: Language) {
    self.release = release
    self.texts = texts
    self.language = language
    let left = release.items.map { Self.left($0) }
    order = release.items.indices.sorted { a, b in
      switch (left[a], left[b]) {
      case (let first?, let second?): first == second ? a < b : first > second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a < b
      }
    }
  }

  /// What is left to learn, in thousandths, by the last wave that shows anything; coded shares count as their code.
  private static func left(_ item: Release.Item) -> Int? {
    for cells in item.cells.reversed() {
      switch cells {
      case .counts(let counts):
        guard counts.people > 0 else { continue }
        if let right = counts.right { return 1000 - Rounding.tenthsOfPercent(right, of: counts.people) }
        return Rounding.tenthsOfPercent(counts.myth ?? 0, of: counts.people)
      case .atLeast(let percent, _), .atMost(let percent, _): return 1000 - 10 * percent
      case .hidden: continue
      }
    }
    return nil
  }

  /// The document.
  package func document() -> Document {
    Document(
      name: "report", title: say("Résultats des ateliers", "Results of the workshops"), language: language,
      edition: .participant, footer: texts.footer, blocks: blocks)
  }

  private var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 1, [.text(say("Résultats des ateliers", "Results of the workshops"))])]
    blocks.append(
      .paragraph([.text(rule)]))
    blocks += ReleaseData(report: self).blocks
    blocks += ReleaseStatements(report: self).blocks
    blocks += ReleaseMyths(report: self).blocks
    blocks += ReleaseChanges(report: self).blocks
    blocks += ReleaseGroups(report: self).blocks
    return blocks + ReleaseOmissions(report: self).blocks
  }

  private var rule: String {
    let k = release.threshold
    return say(
      "Rapport pour \(release.reader.name[language]). Aucun nombre de moins de \(k) personnes n’y figure ni ne peut en être déduit.",
      "Report for \(release.reader.name[language]). No number of fewer than \(k) people stands in it or can be worked out from it."
    )
  }

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  func title(_ index: Int) -> String { texts.title(release.items[index].item.id) }

  /// A count and its share of everybody, with the interval that each number needs.
  func share(_ part: Int, of total: Int) -> String {
    guard let interval = WilsonInterval(part, of: total) else { return "–" }
    return say("\(part) sur \(total)", "\(part) of \(total)") + " ("
      + ReportWords.share(part, of: total, interval, in: language) + ")"
  }

  func section(_ french: String, _ english: String) -> Block { .heading(level: 2, [.text(say(french, english))]) }

  func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  func list(_ lines: [String]) -> Block { .list(ordered: false, items: lines.map { [paragraph($0)] }) }
}

/// What data the release is made of.
struct ReleaseData {
  let report: ReleaseReport
  private var release: Release { report.release }

  var blocks: [Block] {
    let k = release.threshold
    var lines: [String] = []
    lines.append(
      release.sessions.map { report.say("Séances : \($0).", "Sessions: \($0).") }
        ?? report.say("Séances : moins de \(k).", "Sessions: fewer than \(k)."))
    for wave in Wave.allCases {
      let name = ReportWords.waveTitle(wave)[report.language]
      let people = release.people[wave.rawValue].map { ReportWords.people($0)[report.language] }
      lines.append(
        people.map { report.say("\(name) : \($0).", "\(name): \($0).") }
          ?? report.say("\(name) : moins de \(k) personnes.", "\(name): fewer than \(k) people."))
    }
    lines.append(
      release.pairs.map {
        report.say(
          "Avant et après, les mêmes : \(ReportWords.people($0)[report.language]).",
          "Before and after, the same: \(ReportWords.people($0)[report.language]).")
      } ?? report.say("Avant et après, les mêmes : non montré.", "Before and after, the same: not shown."))
    return [report.section("D’où viennent ces nombres", "Where these numbers come from"), report.list(lines)]
  }
}
