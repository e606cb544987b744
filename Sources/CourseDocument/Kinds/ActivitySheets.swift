import CourseModel
import Wording

extension DocumentKind {
  /// What activities show, in type large enough for two at a table or for a wall, where there is no projector.
  package static let activitySheets = DocumentKind(
    name: "activity-sheets",
    purpose: Phrase("Feuilles et affiches des activités, à montrer", "Activity sheets and posters, to show"),
    copies: .perPair, composer: .participant(composeActivitySheets))

  private static func composeActivitySheets(_ view: ParticipantView) -> Page? {
    let activities = view.activities.filter { !$0.isCards && !($0.shown.isEmpty && $0.figures.isEmpty) }
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
