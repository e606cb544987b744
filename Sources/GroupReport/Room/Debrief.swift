import CourseDocument
import CourseModel
import Scoring
import Wording

/// One page for the discussion: up to three statements, each with the fact, why, and what to say.
struct Debrief {
  let report: RoomReport
  static let title = Phrase("À revoir ensemble", "Worth coming back to")

  /// The page; empty if nothing may be said of statements, or all are known.
  func blocks(level: Int) -> [Block] {
    guard let wave = report.rules.lastWave else { return [] }
    let items = report.rules.revisited(wave)
    guard !items.isEmpty else { return [] }
    return [
      .heading(level: level, [.text(Self.title[report.language])]),
      report.paragraph(
        report.say(
          "Discuter des énoncés, jamais de qui a répondu quoi. Dans l’ordre du quiz.",
          "Discuss the statements, never who answered what. In the order of the quiz.")),
    ] + items.flatMap { entry($0.item, level: level + 1) }
  }

  private func entry(_ item: GroupTables.Item, level: Int) -> [Block] {
    let heading = Block.heading(level: level, [.text(report.title(item))])
    guard let help = report.texts.help[item.id] else { return [heading] }
    var blocks = [heading, .paragraph([.strong([.text(report.say("En fait : ", "In fact: "))])] + help.fact)]
    blocks += led(by: report.say("Pourquoi : ", "Why: "), help.why)
    if let reply = help.replies.first {
      blocks.append(
        .callout(
          Callout(
            kind: .say, title: [.text(report.say("À dire", "What to say"))],
            blocks: [Block](reply, caption: [.text(report.title(item))]))))
    }
    return blocks
  }

  private func led(by label: String, _ flow: Flow) -> [Block] {
    let blocks = [Block](flow, caption: [.text(label)])
    guard case .paragraph(let words)? = blocks.first else { return [.paragraph([.strong([.text(label)])])] + blocks }
    return [.paragraph([.strong([.text(label)])] + words)] + blocks.dropFirst()
  }
}
