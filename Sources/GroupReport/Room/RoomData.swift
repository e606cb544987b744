import CourseDocument
import Scoring
import Wording

/// What was counted: sessions, sheets, tallies, matched people; then the totals.
struct RoomData {
  let report: RoomReport
  private var rules: RoomRules { report.rules }

  var blocks: [Block] {
    [report.section("Feuilles", "Sheets"), report.list(sheets)] + totals + sessions
  }

  private var sheets: [String] {
    var lines: [String] = []
    let sessions = rules.data.whole.clusters.sessions
    if sessions > 1 { lines.append(report.say("Séances : \(sessions).", "Sessions: \(sessions).")) }
    for wave in Wave.allCases {
      let count = ReportWords.sheets(report.statistics[wave].sheets)[report.language]
      let tallied = rules.shares[wave.rawValue].map(\.tallied).max() ?? 0
      let also =
        tallied == 0
        ? ""
        : report.say(
          "; comptées par cartes ou mains : \(ReportWords.people(tallied)[report.language])",
          "; counted by cards or hands: \(ReportWords.people(tallied)[report.language])")
      lines.append(report.say("\(report.wave(wave)) : \(count)\(also).", "\(report.wave(wave)): \(count)\(also)."))
    }
    let gain = report.statistics.gain
    let (matched, pre, post) = (gain.pairs, gain.preOnly, gain.postOnly)
    lines.append(
      report.say(
        "Avec les deux feuilles : \(ReportWords.people(matched)[report.language]). Avant seulement : \(pre). "
          + "Après seulement : \(post).",
        "With both sheets: \(ReportWords.people(matched)[report.language]). Before only: \(pre). After only: \(post)."))
    let duplicates = report.statistics.tables.duplicates.count
    if duplicates > 0 {
      lines.append(
        report.say(
          "Feuilles en double, comptées une fois : \(duplicates).",
          "Sheets that came again, counted once: \(duplicates)."))
    }
    return lines
  }

  private var totals: [Block] {
    let lines = Wave.allCases.filter { Detail(people: report.statistics[$0].sheets) == .counts }.flatMap(totals)
    return lines.isEmpty ? [] : [report.section("Totaux", "Totals"), report.list(lines)]
  }

  private func totals(_ wave: Wave) -> [String] {
    let numbers = report.statistics[wave]
    let name = report.wave(wave)
    let asked = numbers.items.reduce(0) { $0 + $1.presented }
    let right = numbers.items.reduce(0) { $0 + $1.correct }
    let passes = numbers.items.reduce(0) { $0 + $1.passes }
    let blanks = numbers.items.reduce(0) { $0 + $1.blanks }
    let other = asked - right - passes - blanks
    let mean = ReportWords.number(numbers.score.mean, in: report.language)
    let median = Rounding.decimal(numbers.score.median ?? 0, places: 1, in: report.language)
    let count = numbers.items.count
    return [
      report.say(
        "\(name) : en moyenne \(mean) bonnes réponses sur \(count), médiane \(median).",
        "\(name): \(mean) right answers of \(count) on average, median \(median)."),
      report.say(
        "\(name) : \(right) bonnes réponses, \(other) autres réponses, « Je passe » \(passes) fois, "
          + "sans réponse \(blanks) fois.",
        "\(name): \(right) right answers, \(other) other answers, “Pass” \(passes) times, "
          + "no answer \(blanks) times."),
    ]
  }

  /// Shares over all sessions, whose interval allows for people of one room being alike.
  private var sessions: [Block] {
    let data = rules.data.whole
    guard data.clusters.sessions > 1 else { return [] }
    let lines = Wave.allCases.compactMap { wave -> String? in
      guard rules.detail(wave) == .counts, let pooled = data.pooledTotal(wave, .answered),
        let interval = pooled.interval
      else { return nil }
      let value = ReportWords.percentage(pooled.share, in: report.language)
      let low = ReportWords.percentage(interval.lowerBound, in: report.language)
      let high = ReportWords.percentage(interval.upperBound, in: report.language)
      return report.say(
        "\(report.wave(wave)) : \(value) des réponses données sont bonnes, sur \(pooled.sessions) séances (intervalle à "
          + "95 % entre séances : de \(low) à \(high)).",
        "\(report.wave(wave)): \(value) of the answers given are right, over \(pooled.sessions) sessions (95% interval "
          + "between sessions: \(low) to \(high)).")
    }
    guard !lines.isEmpty else { return [] }
    return [
      report.section("Toutes les séances ensemble", "All sessions together"), report.list(lines),
      report.paragraph(
        report.say(
          "Les gens d’une même séance se ressemblent : cet intervalle en tient compte, ceux des énoncés non.",
          "People of one session are alike: this interval allows for that, those of the statements do not.")),
    ]
  }
}
