import CourseModel
import Wording

extension DocumentKind {
  /// What activities give to pairs, in type large enough for two at a table.
  package static let activitySheets = DocumentKind(
    name: "activity-sheets", purpose: Phrase("Feuilles des activités à deux", "Sheets for activities in pairs"),
    copies: .perPair, composer: .participant(composeActivitySheets))

  private static func composeActivitySheets(_ view: ParticipantView) -> Page? {
    let activities = view.activities.filter { $0.isShown && !$0.isForTheRoom && !$0.isCards }
    guard !activities.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Feuilles des activités", "Activity sheets")
    var blocks: [Block] = [say.heading(1, title)]
    for (index, activity) in activities.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks.append(.heading(level: 2, activity.title))
      blocks += activity.figures.map(Block.figure)
      blocks += activity.shown.flatMap { [Block]($0, caption: activity.title) }
    }
    return Page(title: title, size: .large, blocks: blocks)
  }
}
