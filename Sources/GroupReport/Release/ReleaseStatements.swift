import CourseDocument
import CourseModel
import Scoring
import Wording

/// The shares of each statement, before and after: chart, then table.
struct ReleaseStatements {
  let report: ReleaseReport
  private var release: Release { report.release }

  var blocks: [Block] {
    let shown = report.order.filter { index in
      release.items[index].cells.contains { cells in
        if case .hidden = cells { return false }
        return true
      }
    }
    var blocks = [report.section("Énoncé par énoncé", "Statement by statement")]
    guard !shown.isEmpty else {
      return blocks + [
        report.paragraph(
          report.say(
            "Aucun énoncé ne peut être montré : les groupes sont trop petits pour ce lecteur.",
            "No statement can be shown: the groups are too small for this reader."))
      ]
    }
    blocks.append(
      report.paragraph(
        report.say(
          "Bonnes réponses, parmi toutes les personnes à qui l’énoncé a été présenté; les autres ont répondu autre chose, "
            + "passé, ou rien noté. Entre parenthèses, l’intervalle à 95 %. D’abord ce qui reste le plus à apprendre.",
          "Right answers, of all people who were shown the statement; the others answered something else, passed, or "
            + "wrote nothing. In brackets, the 95% interval. What is most left to learn comes first.")))
    blocks += ReportCharts.dumbbells(
      shown.map { index in
        let item = release.items[index]
        return Chart.Pair(label: report.title(index), before: value(item[.pre]), after: value(item[.post]))
      }, language: report.language)
    return blocks + [table(shown)]
  }

  private func value(_ cells: Release.Cells) -> Chart.Value? {
    switch cells {
    case .counts(let counts):
      guard let right = counts.right else { return nil }
      return Chart.Value(
        tenths: Rounding.tenthsOfPercent(right, of: counts.people),
        label: Rounding.percent(right, of: counts.people, in: report.language))
    case .atLeast(let percent, _): return Chart.Value(tenths: percent * 10, label: "≥ " + whole(percent))
    case .atMost(let percent, _): return Chart.Value(tenths: percent * 10, label: "≤ " + whole(percent))
    case .hidden: return nil
    }
  }

  private func whole(_ percent: Int) -> String { report.say("\(percent) %", "\(percent)%") }

  private func table(_ shown: [Int]) -> Block {
    .table(
      Table(
        caption: [.text(report.say("Bonnes réponses", "Right answers"))],
        columns: [.init(width: 3), .init(width: 3, isNumeric: true), .init(width: 3, isNumeric: true)],
        header: [
          [.text(report.say("Énoncé", "Statement"))], [.text(ReportWords.waveTitle(.pre)[report.language])],
          [.text(ReportWords.waveTitle(.post)[report.language])],
        ],
        rows: shown.map { index in
          [[report.paragraph(report.title(index))]]
            + Wave.allCases.map { [report.paragraph(words(release.items[index], $0))] }
        }, hasRowHeaders: true))
  }

  private func words(_ item: Release.Item, _ wave: Wave) -> String {
    switch item[wave] {
    case .counts(let counts):
      guard let right = counts.right else { return report.say("non montré", "not shown") }
      let share = ReportWords.brief(right, of: counts.people, in: report.language)
      guard let pooled = item.pooled[wave.rawValue] else { return share }
      return share + "; "
        + report.say(
          "entre séances, de \(whole(pooled.lowerBound)) à \(whole(pooled.upperBound))",
          "between sessions, \(whole(pooled.lowerBound)) to \(whole(pooled.upperBound))")
    case .atLeast(let percent, let people):
      return report.say("\(percent) % ou plus de \(people)", "\(percent)% or more of \(people)")
    case .atMost(let percent, let people):
      return report.say("\(percent) % ou moins de \(people)", "\(percent)% or less of \(people)")
    case .hidden(.small), .hidden(.previous): return report.say("non montré", "not shown")
    case .hidden(.notAsked): return report.say("pas demandé", "not asked")
    }
  }
}

/// The myths that most people believe, as far as they can be shown.
struct ReleaseMyths {
  let report: ReleaseReport
  private static let most = 3

  var blocks: [Block] {
    let items = report.release.items
    guard let wave = Wave.allCases.last(where: { wave in items.contains { $0[wave].counts?.myth != nil } }) else {
      return []
    }
    let believed = items.indices.compactMap { index -> (index: Int, counts: Release.Counts, myth: Int)? in
      guard let counts = items[index][wave].counts, let myth = counts.myth else { return nil }
      return (index, counts, myth)
    }
    let most = believed.sorted { a, b in
      let (left, right) = (a.myth * b.counts.people, b.myth * a.counts.people)
      return left == right ? a.index < b.index : left > right
    }.prefix(Self.most)
    let name = ReportWords.wave(wave)[report.language]
    let title = report.say("Les mythes les plus répandus, \(name)", "The most widespread myths, \(name)")
    let groups = most.map { entry in
      var bars = [bar(report.say("croient le mythe", "believe the myth"), entry.myth, entry.counts, isMain: true)]
      if let right = entry.counts.right {
        bars.append(bar(report.say("bonne réponse", "right answer"), right, entry.counts))
      }
      bars.append(bar(report.say("tout le reste", "all others"), entry.counts.rest, entry.counts))
      return Chart.BarGroup(label: report.title(entry.index), bars: bars)
    }
    let lines = most.map { entry in
      report.title(entry.index) + " " + report.say("Croient le mythe : ", "Believe the myth: ")
        + report.share(entry.myth, of: entry.counts.people) + "."
    }
    return [
      .heading(level: 2, [.text(title)]), .chart(Chart(title: title, sentences: lines, form: .bars(groups))),
      report.list(lines),
    ]
  }

  private func bar(_ label: String, _ part: Int, _ counts: Release.Counts, isMain: Bool = false) -> Chart.Bar {
    Chart.Bar(
      label: label,
      value: Chart.Value(
        tenths: Rounding.tenthsOfPercent(part, of: counts.people),
        label: report.say("\(part) sur \(counts.people)", "\(part) of \(counts.people)")),
      isMain: isMain)
  }
}
