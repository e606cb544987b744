import CourseDocument
import CourseModel
import Scoring
import Wording

/// What is said of each statement, in the order of the quiz.
struct RoomStatements {
  let report: RoomReport
  private var rules: RoomRules { report.rules }

  var blocks: [Block] {
    let spoken = Wave.allCases.filter { rules.detail($0) >= .labels }
    guard !spoken.isEmpty else { return [] }
    let items = rules.data.overall.items
    var blocks = [report.section("Énoncés", "Statements")]
    if spoken.contains(where: { rules.detail($0) == .counts }) {
      blocks.append(
        report.paragraph(
          report.say(
            "Bonnes réponses, parmi les personnes qui ont répondu; entre parenthèses, l’intervalle à 95 %.",
            "Right answers, of the people who answered; in brackets, the 95% interval.")))
      blocks += ReportCharts.dumbbells(
        items.indices.map { index in
          Chart.Pair(label: report.title(items[index]), before: value(.pre, index), after: value(.post, index))
        }, language: report.language)
    }
    return blocks + [table(spoken)] + revisited
  }

  private func value(_ wave: Wave, _ index: Int) -> Chart.Value? {
    let item = rules.shares[wave.rawValue][index]
    guard rules.detail(wave) == .counts, item.answered > 0 else { return nil }
    return Chart.Value(
      tenths: Rounding.tenthsOfPercent(item.correct, of: item.answered),
      label: Rounding.percent(item.correct, of: item.answered, in: report.language))
  }

  private func table(_ waves: [Wave]) -> Block {
    // Words alone have no number of passes beside them.
    let counted = waves.contains { rules.detail($0) == .counts }
    let pass = counted ? [report.say("« Je passe »; rien", "“Pass”; nothing")] : []
    return .table(
      Table(
        caption: [.text(report.say("Chaque énoncé", "Each statement"))],
        columns: [.init(width: 4)] + waves.map { _ in .init(width: 4, isNumeric: true) }
          + pass.map { _ in .init(width: 2) },
        header: ([report.say("Énoncé", "Statement")] + waves.map(report.wave) + pass).map { [.text($0)] },
        rows: rules.data.overall.items.enumerated().map { index, item in
          let shares = waves.map { (wave: $0, item: rules.shares[$0.rawValue][index]) }
          return [[report.paragraph(report.title(item))]]
            + shares.map { lines($0.item, $0.wave).map(report.paragraph) }
            + pass.map { _ in shares.map { report.paragraph(omitted($0.item, $0.wave)) } }
        }, hasRowHeaders: true))
  }

  /// Who passed and who left it blank, where numbers are said.
  private func omitted(_ item: ItemShares, _ wave: Wave) -> String {
    guard rules.detail(wave) == .counts, item.presented > 0 else { return "–" }
    let name = ReportWords.wave(wave)[report.language]
    return report.say("\(name) \(item.passes); \(item.blanks)", "\(name) \(item.passes); \(item.blanks)")
  }

  private func lines(_ item: ItemShares, _ wave: Wave) -> [String] {
    guard item.presented > 0 else { return [report.say("pas demandé", "not asked")] }
    guard rules.detail(wave) == .counts else {
      return [(RoomRules.isMostlyKnown(item) ? ReportWords.known : ReportWords.revisit)[report.language]]
    }
    guard item.answered > 0 else { return [report.say("personne n’a répondu", "nobody answered")] }
    let right = ReportWords.brief(item.correct, of: item.answered, in: report.language)
    guard let myths = item.myths else { return [right] }
    let myth = ReportWords.brief(myths, of: item.answered, in: report.language)
    return [right, report.say("croient le mythe : \(myth)", "believe the myth: \(myth)")]
  }

  /// The statements to discuss, where only labels are printed.
  private var revisited: [Block] {
    guard let wave = rules.lastWave, rules.detail(wave) == .labels else { return [] }
    let items = rules.revisited(wave)
    guard !items.isEmpty else { return [] }
    return [
      report.section("À revoir ensemble, dans l’ordre du quiz", "Worth coming back to, in the order of the quiz"),
      report.list(items.map { report.title($0.item) }),
    ]
  }
}

/// The three myths that most people believe, in the order of the quiz, with every answer to them.
struct RoomMyths {
  let report: RoomReport
  private static let most = 3

  var blocks: [Block] {
    let rules = report.rules
    guard let wave = Wave.allCases.last(where: { rules.detail($0) == .counts }) else { return [] }
    let believed = rules.shares[wave.rawValue].enumerated().filter { ($0.element.myths ?? 0) > 0 }
    let most = believed.sorted { a, b in
      let left = (a.element.myths ?? 0) * b.element.answered
      let right = (b.element.myths ?? 0) * a.element.answered
      return left == right ? a.offset < b.offset : left > right
    }.prefix(Self.most).sorted { $0.offset < $1.offset }.map(\.element)
    guard !most.isEmpty else { return [] }
    let name = ReportWords.wave(wave)[report.language]
    let title = report.say("Les mythes les plus répandus, \(name)", "The most widespread myths, \(name)")
    let answers = most.map(answers)
    let lines = zip(most, answers).map { item, answers in
      report.title(item.item) + " "
        + answers.map { report.say("\($0.label) : \($0.count)", "\($0.label): \($0.count)") }.joined(separator: "; ")
        + "."
    }
    let groups = zip(most, answers).map { item, answers in
      Chart.BarGroup(
        label: report.title(item.item),
        bars: answers.map { answer in
          Chart.Bar(
            label: answer.label,
            value: Chart.Value(
              tenths: Rounding.tenthsOfPercent(answer.count, of: item.presented),
              label: report.say("\(answer.count) sur \(item.presented)", "\(answer.count) of \(item.presented)")),
            isMain: answer.isMyth)
        })
    }
    return [
      .heading(level: 2, [.text(title)]),
      .chart(Chart(title: title, sentences: lines, form: .bars(groups))), report.list(lines),
    ]
  }

  private func answers(_ item: ItemShares) -> [(label: String, count: Int, isMyth: Bool)] {
    let options = item.options.map { option in
      let words = report.texts.option(option.option, of: item.item.id, in: report.language)
      let isMyth = option.option == item.item.myth
      let note =
        isMyth
        ? report.say(" (croient le mythe)", " (believe the myth)")
        : option.option == item.item.correct ? report.say(" (bonne réponse)", " (right answer)") : ""
      return (label: words + note, count: option.count, isMyth: isMyth)
    }
    return options + [
      (label: report.say("Je passe, ou rien", "Pass, or nothing"), count: item.passes + item.blanks, isMyth: false)
    ]
  }
}
