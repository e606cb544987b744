import CourseDocument
import CourseModel
import Scoring
import Wording

/// Right answers by region, language or audience, where every group has enough people: a poor translation shows here.
struct RoomGroups {
  let report: RoomReport

  var blocks: [Block] {
    Facet.allCases.flatMap { facet in
      report.rules.groups(facet).map { blocks(facet, $0) } ?? []
    }
  }

  private func blocks(_ facet: Facet, _ groups: [(value: String?, data: GroupData)]) -> [Block] {
    let name = ReportWords.facet(facet)[report.language]
    let titles = groups.map { ReportWords.group($0.value, isOther: false)[report.language] }
    var blocks: [Block] = [.heading(level: 2, [.text(report.say("Par \(name)", "By \(name)"))])]
    for wave in Wave.allCases where report.rules.detail(wave) == .counts {
      let shares = groups.map { $0.data.shares(wave) }
      let items = report.rules.data.overall.items
      let caption = report.say("Bonnes réponses, ", "Right answers, ") + ReportWords.wave(wave)[report.language]
      blocks.append(
        .table(
          Table(
            caption: [.text(caption)],
            columns: [.init(width: 4)] + groups.map { _ in .init(width: 2, isNumeric: true) },
            header: [[.text(report.say("Énoncé", "Statement"))]] + titles.map { [.text($0)] },
            rows: items.indices.map { index in
              [[report.paragraph(report.title(items[index]))]]
                + shares.map { shares in
                  let item = shares[index]
                  guard item.answered > 0 else { return [report.paragraph("–")] }
                  return [
                    report.paragraph(
                      report.say("\(item.correct) sur \(item.answered)", "\(item.correct) of \(item.answered)") + ", "
                        + Rounding.percent(item.correct, of: item.answered, in: report.language))
                  ]
                }
            }, hasRowHeaders: true)))
    }
    return blocks
  }
}

/// Reliability and discrimination, where there are enough people.
struct RoomItemStatistics {
  let report: RoomReport

  var blocks: [Block] {
    let waves = Wave.allCases.filter(report.rules.printsItemStatistics)
    guard !waves.isEmpty else { return [] }
    return [report.section("Statistiques d’items", "Item statistics")] + waves.flatMap(wave)
  }

  private func wave(_ wave: Wave) -> [Block] {
    let numbers = report.statistics[wave]
    let name = report.wave(wave)
    let alpha = ReportWords.number(numbers.alpha, in: report.language)
    let header = [
      report.say("Énoncé", "Statement"), report.say("Corrélation avec le reste", "Correlation with the rest"),
      report.say("Écart des 27 % extrêmes", "Upper-lower 27% difference"),
    ]
    return [
      report.paragraph(
        report.say("\(name) : alpha de Cronbach (KR-20) \(alpha).", "\(name): Cronbach’s alpha (KR-20) \(alpha).")),
      .table(
        Table(
          caption: [
            .text(report.say("Statistiques d’items, ", "Item statistics, ") + ReportWords.wave(wave)[report.language])
          ],
          columns: [.init(width: 4), .init(width: 2, isNumeric: true), .init(width: 2, isNumeric: true)],
          header: header.map { [.text($0)] },
          rows: numbers.items.map { item in
            [
              report.title(item.item), ReportWords.number(item.restCorrelation, in: report.language),
              ReportWords.number(item.upperLower?.value, in: report.language),
            ].map { [report.paragraph($0)] }
          }, hasRowHeaders: true)),
    ]
  }
}
