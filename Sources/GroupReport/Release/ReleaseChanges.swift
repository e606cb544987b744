import CourseDocument
import CourseModel
import Scoring
import Wording

/// What became of statements among matched people, where all four numbers may be shown.
struct ReleaseChanges {
  let report: ReleaseReport

  var blocks: [Block] {
    let rows = report.order.compactMap { index in
      report.release.items[index].change.map { (label: report.title(index), change: $0) }
    }
    guard !rows.isEmpty, let pairs = report.release.pairs else { return [] }
    let people = ReportWords.people(pairs)[report.language]
    return [
      report.section("Ce qui a changé", "What changed"),
      report.paragraph(
        report.say(
          "\(people) ont répondu avant et après. Le changement juste après un atelier ne dit pas ce qui restera dans un mois.",
          "\(people) answered before and after. A change right after a workshop does not say what will stay in a month."
        )),
      .chart(ReportCharts.changes(rows, language: report.language)),
      ReportTables.changes(rows, language: report.language),
    ]
  }
}

/// Right answers by region, language or audience: a poor translation shows up here.
struct ReleaseGroups {
  let report: ReleaseReport

  var blocks: [Block] { report.release.breakdowns.flatMap(breakdown) }

  private func breakdown(_ breakdown: Release.Breakdown) -> [Block] {
    let name = ReportWords.facet(breakdown.facet)[report.language]
    var blocks: [Block] = [.heading(level: 2, [.text(report.say("Par \(name)", "By \(name)"))])]
    blocks.append(
      report.list(
        breakdown.groups.map { group in
          let sizes = Wave.allCases.map { wave in
            let name = ReportWords.wave(wave)[report.language]
            let people = group.people[wave.rawValue]
            return people == 0 ? report.say("\(name), personne", "\(name), nobody") : "\(name), \(people)"
          }
          let title = self.title(group)
          return report.say("\(title) : ", "\(title): ") + sizes.joined(separator: "; ") + "."
        }))
    for wave in Wave.allCases {
      let shown = report.order.filter { index in
        breakdown.groups.contains { $0.items[wave.rawValue][index]?.right != nil }
      }
      guard !shown.isEmpty else { continue }
      blocks.append(table(breakdown, wave, shown))
    }
    return blocks
  }

  private func title(_ group: Release.Group) -> String {
    ReportWords.group(group.value, isOther: group.isOther)[report.language]
  }

  private func table(_ breakdown: Release.Breakdown, _ wave: Wave, _ shown: [Int]) -> Block {
    let caption =
      report.say("Bonnes réponses, ", "Right answers, ") + ReportWords.wave(wave)[report.language]
    return .table(
      Table(
        caption: [.text(caption)],
        columns: [.init(width: 4)] + breakdown.groups.map { _ in .init(width: 2, isNumeric: true) },
        header: [[.text(report.say("Énoncé", "Statement"))]] + breakdown.groups.map { [.text(title($0))] },
        rows: shown.map { index in
          [[report.paragraph(report.title(index))]]
            + breakdown.groups.map { group in
              guard let counts = group.items[wave.rawValue][index], let right = counts.right else {
                return [report.paragraph("–")]
              }
              return [
                report.paragraph(
                  report.say("\(right) sur \(counts.people)", "\(right) of \(counts.people)") + ", "
                    + Rounding.percent(right, of: counts.people, in: report.language))
              ]
            }
        }, hasRowHeaders: true))
  }
}
