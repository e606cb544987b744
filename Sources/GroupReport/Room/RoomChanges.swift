import CourseDocument
import CourseModel
import Scoring
import Wording

/// What changed among people with both sheets; each number says its name.
struct RoomChanges {
  let report: RoomReport
  private var gain: GainStatistics { report.statistics.gain }

  var blocks: [Block] {
    guard report.rules.printsGain else { return [] }
    let rows = gain.items.filter { $0.people >= 10 }.map { (label: report.title($0.item), change: $0.change) }
    let section = [
      report.section("Changements", "Changes"),
      report.paragraph(
        report.say(
          "Ce qui est su juste après un atelier n’est pas ce qui restera : le redemander dans un mois.",
          "What is known right after a workshop is not what will stay: ask again in a month.")),
      report.list(averages),
    ]
    guard !rows.isEmpty else { return section }
    return section + [
      .chart(ReportCharts.changes(rows, language: report.language)),
      ReportTables.changes(rows, language: report.language),
    ]
  }

  private func number(_ value: Double?) -> String? {
    value.map { Rounding.decimal($0, places: 2, in: report.language) }
  }

  private var averages: [String] {
    let people = ReportWords.people(gain.pairs)[report.language]
    let (pre, post) = (number(gain.preMean) ?? "", number(gain.postMean) ?? "")
    let excluded = gain.ceilingExcluded
    var lines = [
      report.say(
        "\(people) avec leurs deux feuilles : en moyenne \(pre) bonnes réponses avant, \(post) après.",
        "\(people) with both sheets: \(pre) right answers on average before, \(post) after."),
      number(gain.hake).map {
        report.say(
          "Gain des moyennes (Hake) : \($0) de ce qui restait à apprendre.",
          "Gain of averages (Hake): \($0) of what was left to learn.")
      }
        ?? report.say(
          "Gain des moyennes (Hake) : non défini, tout était su avant.",
          "Gain of averages (Hake): undefined, all was known before."),
      number(gain.meanIndividualGain).map {
        report.say(
          "Moyenne des gains individuels : \($0), sans compter \(excluded) qui savaient tout avant.",
          "Mean of individual gains: \($0), leaving out \(excluded) who knew all before.")
      }
        ?? report.say(
          "Moyenne des gains individuels : non définie, tout était su avant.",
          "Mean of individual gains: undefined, all was known before."),
    ]
    if let dz = number(gain.dz), let dav = number(gain.dav) {
      lines.append(
        report.say(
          "Taille d’effet : d_z \(dz) (par l’écart-type des différences), d_av \(dav) (par l’écart-type moyen).",
          "Effect size: d_z \(dz) (by the deviation of the differences), d_av \(dav) (by the mean deviation)."))
    } else {
      lines.append(
        report.say(
          "Taille d’effet : non définie, aucune différence entre les feuilles.",
          "Effect size: undefined, no difference between sheets."))
    }
    return lines
  }
}

/// How right people were at each certainty, if it was asked: sure and mistaken matters most, so sure comes first.
struct RoomCertainty {
  let report: RoomReport
  var blocks: [Block] {
    Wave.allCases.flatMap { wave -> [Block] in
      let numbers = report.statistics[wave]
      guard Detail(people: numbers.sheets) == .counts, let levels = numbers.confidence?.levels else { return [] }
      let name = ReportWords.wave(wave)[report.language]
      let title = report.say("Certitude et bonnes réponses, \(name)", "Certainty and right answers, \(name)")
      let rows = zip(Self.labels, levels).reversed().filter { $0.1.answers > 0 }
      guard !rows.isEmpty else { return [] }
      let lines = rows.map { label, level in
        report.say("\(label[report.language]) : ", "\(label[report.language]): ")
          + report.share(level.correct, of: level.answers) + ". "
          + report.say("Mythe pris pour une réalité : \(level.myths).", "Myth taken for a fact: \(level.myths).")
      }
      let bars = rows.map { label, level in
        Chart.Bar(
          label: label[report.language],
          value: Chart.Value(
            tenths: Rounding.tenthsOfPercent(level.correct, of: level.answers),
            label: report.say("\(level.correct) sur \(level.answers)", "\(level.correct) of \(level.answers)")),
          isMain: false)
      }
      return [
        .heading(level: 2, [.text(title)]),
        .chart(Chart(title: title, sentences: lines, form: .bars([Chart.BarGroup(label: "", bars: bars)]))),
        report.list(lines),
      ]
    }
  }

  private static let labels = [
    Phrase("Certitude 1 (peu)", "Certainty 1 (little)"), Phrase("Certitude 2", "Certainty 2"),
    Phrase("Certitude 3 (tout à fait)", "Certainty 3 (quite)"),
  ]
}
