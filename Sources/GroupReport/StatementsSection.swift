import CourseDocument
import Scoring
import Wording

extension GroupReport {
  /// What is said of each statement, in the order of the quiz.
  var statements: [ReportPart] {
    let spoken = Wave.allCases.filter { rules.detail($0) >= .labels }
    guard !spoken.isEmpty else { return [] }
    var blocks: [ReportPart] = [.heading(level: 2, say("Énoncés", "Statements"))]
    for index in statistics.tables.items.indices {
      blocks.append(.heading(level: 3, title(statistics.tables.items[index])))
      blocks.append(.list(spoken.flatMap { lines(statistics[$0].items[index], $0) }))
    }
    return blocks + revisited
  }

  private func lines(_ item: ItemStatistics, _ wave: Wave) -> [String] {
    let name = ReportWords.waveTitle(wave)[language]
    guard item.presented > 0 else { return [say("\(name) : pas demandé.", "\(name): not asked.")] }
    guard rules.detail(wave) == .counts else {
      let label = (ReportRules.isMostlyKnown(item) ? ReportWords.known : ReportWords.revisit)[language]
      return [say("\(name) : \(label).", "\(name): \(label).")]
    }
    return counts(item, name)
  }

  private func counts(_ item: ItemStatistics, _ name: String) -> [String] {
    let (correct, answered) = (item.correct, item.answered)
    let omitted = say(
      "« Je passe » : \(item.passes). Sans réponse : \(item.blanks).",
      "“Pass”: \(item.passes). No answer: \(item.blanks).")
    guard let interval = item.answeredInterval else {
      return [say("\(name) : personne n’a répondu. \(omitted)", "\(name): nobody answered. \(omitted)")]
    }
    let share = ReportWords.share(correct, of: answered, interval, in: language)
    var lines = [
      say(
        "\(name) : \(correct) sur \(answered) ont la bonne réponse (\(share)). \(omitted)",
        "\(name): \(correct) of \(answered) have the right answer (\(share)). \(omitted)")
    ]
    if let myths = item.myths, let interval = WilsonInterval(myths, of: answered) {
      let share = ReportWords.share(myths, of: answered, interval, in: language)
      lines.append(
        say(
          "\(name) : \(myths) sur \(answered) croient le mythe (\(share)).",
          "\(name): \(myths) of \(answered) believe the myth (\(share))."))
    }
    return lines
  }

  /// The statements to discuss, where only labels are printed.
  private var revisited: [ReportPart] {
    guard let wave = Wave.allCases.last(where: { rules.detail($0) >= .labels }), rules.detail(wave) == .labels
    else { return [] }
    let items = rules.revisited(wave)
    guard !items.isEmpty else { return [] }
    return [
      .heading(
        level: 2, say("À revoir ensemble, dans l’ordre du quiz", "Worth coming back to, in the order of the quiz")),
      .list(items.map { title($0.item) }),
    ]
  }
}
