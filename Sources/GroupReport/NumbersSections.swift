import CourseDocument
import Scoring
import Wording

/// What changed among people with both sheets.
struct GainSection {
  let report: GroupReport

  var parts: [ReportPart] {
    guard report.rules.printsGain else { return [] }
    return [.heading(level: 2, report.say("Changements", "Changes")), .list(averages)]
      + report.statistics.gain.items.flatMap(item)
  }

  private var averages: [String] {
    let gain = report.statistics.gain
    let number = { (value: Double?) in value.map { Rounding.decimal($0, places: 2, in: report.language) } }
    let people = ReportWords.people(gain.pairs)[report.language]
    let (pre, post) = (number(gain.preMean) ?? "", number(gain.postMean) ?? "")
    var lines = [
      report.say(
        "\(people) avec leurs deux feuilles : en moyenne \(pre) bonnes réponses avant, \(post) après.",
        "\(people) with both sheets: \(pre) right answers on average before, \(post) after.")
    ]
    lines.append(
      number(gain.hake).map {
        report.say(
          "Gain des moyennes : \($0) de ce qui restait à apprendre.",
          "Gain of averages: \($0) of what was left to learn.")
      }
        ?? report.say(
          "Gain des moyennes : non défini, tout était su avant.", "Gain of averages: undefined, all was known before."))
    let excluded = gain.ceilingExcluded
    lines.append(
      number(gain.meanIndividualGain).map {
        report.say(
          "Moyenne des gains individuels : \($0), sans compter \(excluded) qui savaient tout avant.",
          "Mean of individual gains: \($0), leaving out \(excluded) who knew all before.")
      }
        ?? report.say(
          "Moyenne des gains individuels : non définie, tout était su avant.",
          "Mean of individual gains: undefined, all was known before."))
    return lines
  }

  private func item(_ gain: ItemGain) -> [ReportPart] {
    guard gain.people >= 10 else { return [] }
    let change = gain.change
    return [
      .heading(level: 3, report.title(gain.item)),
      .paragraph(
        report.say(
          "Appris : \(change.learned). Gardé : \(change.kept). Perdu : \(change.lost). À revoir : \(change.neither).",
          "Learned: \(change.learned). Kept: \(change.kept). Lost: \(change.lost). To revisit: \(change.neither).")),
    ]
  }
}

/// Reliability and discrimination, where there are enough people.
struct ItemStatisticsSection {
  let report: GroupReport

  var parts: [ReportPart] {
    let waves = Wave.allCases.filter(report.rules.printsItemStatistics)
    guard !waves.isEmpty else { return [] }
    return [.heading(level: 2, report.say("Statistiques d’items", "Item statistics"))] + waves.flatMap(wave)
  }

  private func wave(_ wave: Wave) -> [ReportPart] {
    let numbers = report.statistics[wave]
    let name = ReportWords.waveTitle(wave)[report.language]
    let alpha = ReportWords.number(numbers.alpha, in: report.language)
    var lines = [
      report.say("\(name) : alpha de Cronbach (KR-20) \(alpha).", "\(name): Cronbach’s alpha (KR-20) \(alpha).")
    ]
    for item in numbers.items {
      let title = report.title(item.item)
      let rest = ReportWords.number(item.restCorrelation, in: report.language)
      let d = ReportWords.number(item.upperLower?.value, in: report.language)
      lines.append(
        report.say(
          "« \(title) » : corrélation avec le reste \(rest), écart des 27 % extrêmes \(d).",
          "“\(title)”: correlation with the rest \(rest), upper-lower 27% difference \(d)."))
    }
    return [.list(lines)]
  }
}
