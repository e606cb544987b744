package import CourseDocument
package import CourseModel
import Scoring
package import Wording

/// Turns a group's numbers into a document for the facilitator, under the rules of the room.
package struct GroupReport: Sendable {
  let rules: ReportRules
  let titles: [String: String]
  let language: Language

  /// Makes a report; `titles` are the statements by item id, and an item without one goes by its id.
  package init(_ rules: ReportRules, titles: [String: String] = [:], language: Language) {
    self.rules = rules
    self.titles = titles
    self.language = language
  }

  var statistics: GroupStatistics { rules.statistics }

  /// The document; `footer` are the support services.
  package func document(footer: [[Inline]] = []) -> Document {
    Document(
      name: "results", title: name, language: language, edition: .facilitator, footer: footer,
      blocks: parts.map(\.block))
  }

  private var name: String { say("Résultats du groupe", "Results of the group") }

  /// The parts of the report, in order.
  package var parts: [ReportPart] {
    var parts: [ReportPart] = [.heading(level: 1, name)]
    if ScoreJSON.isNotForDisplay(statistics) {
      parts.append(
        .paragraph(
          say(
            "Petit groupe : pour la personne qui anime, à ne pas montrer.",
            "Small group: for the facilitator, not for display.")))
    }
    parts += sheets + totals + statements
    parts += GainSection(report: self).parts
    parts += ItemStatisticsSection(report: self).parts
    return parts + omissions
  }

  func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  func title(_ item: GroupTables.Item) -> String { titles[item.id] ?? item.id }

  private var sheets: [ReportPart] {
    var lines = Wave.allCases.map { wave in
      let name = ReportWords.waveTitle(wave)[language]
      let count = ReportWords.sheets(statistics[wave].sheets)[language]
      return say("\(name) : \(count).", "\(name): \(count).")
    }
    let gain = statistics.gain
    let (matched, pre, post) = (gain.pairs, gain.preOnly, gain.postOnly)
    lines.append(
      say(
        "Avec les deux feuilles : \(ReportWords.people(matched)[language]). Avant seulement : \(pre). "
          + "Après seulement : \(post).",
        "With both sheets: \(ReportWords.people(matched)[language]). Before only: \(pre). After only: \(post)."))
    let duplicates = statistics.tables.duplicates.count
    if duplicates > 0 {
      lines.append(
        say(
          "Feuilles en double, comptées une fois : \(duplicates).",
          "Sheets that came again, counted once: \(duplicates)."))
    }
    return [.heading(level: 2, say("Feuilles", "Sheets")), .list(lines)]
  }

  private var totals: [ReportPart] {
    let lines = Wave.allCases.filter { rules.detail($0) == .counts }.flatMap(totals)
    return lines.isEmpty ? [] : [.heading(level: 2, say("Totaux", "Totals")), .list(lines)]
  }

  private func totals(_ wave: Wave) -> [String] {
    let numbers = statistics[wave]
    let name = ReportWords.waveTitle(wave)[language]
    let asked = numbers.items.reduce(0) { $0 + $1.presented }
    let right = numbers.items.reduce(0) { $0 + $1.correct }
    let passes = numbers.items.reduce(0) { $0 + $1.passes }
    let blanks = numbers.items.reduce(0) { $0 + $1.blanks }
    let other = asked - right - passes - blanks
    let mean = ReportWords.number(numbers.score.mean, in: language)
    let median = Rounding.decimal(numbers.score.median ?? 0, places: 1, in: language)
    let count = numbers.items.count
    return [
      say(
        "\(name) : en moyenne \(mean) bonnes réponses sur \(count), médiane \(median).",
        "\(name): \(mean) right answers of \(count) on average, median \(median)."),
      say(
        "\(name) : \(right) bonnes réponses, \(other) autres réponses, « Je passe » \(passes) fois, "
          + "sans réponse \(blanks) fois.",
        "\(name): \(right) right answers, \(other) other answers, “Pass” \(passes) times, "
          + "no answer \(blanks) times."),
    ]
  }

  private var omissions: [ReportPart] {
    let omissions = rules.omissions
    guard !omissions.isEmpty else { return [] }
    let lines = omissions.map { omission in
      let (title, why) = (omission.title[language], omission.why[language])
      return say("\(title) : \(why).", "\(title): \(why).")
    }
    return [
      .heading(level: 2, say("Ce qui n’est pas imprimé, et pourquoi", "What is not printed, and why")), .list(lines),
    ]
  }
}
