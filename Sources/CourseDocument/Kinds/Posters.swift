import CourseModel
import Wording

extension DocumentKind {
  /// What activities show to the whole room, one page each to hang on the wall where there is no projector.
  package static let posters = DocumentKind(
    name: "posters", purpose: Phrase("Affiches des activités, à montrer", "Posters for the activities, to show"),
    copies: .one, composer: .participant(composePosters))

  private static func composePosters(_ view: ParticipantView) -> Page? {
    let activities = view.activities.filter { $0.isShown && $0.isForTheRoom }
    guard !activities.isEmpty else { return nil }
    var blocks: [Block] = []
    for (index, activity) in activities.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks.append(.heading(level: 1, activity.title))
      blocks += activity.figures.map(Block.figure)
      blocks += activity.shown.flatMap { [Block]($0, caption: activity.title) }
    }
    return Page(title: Phrase("Affiches", "Posters"), size: .poster, blocks: blocks)
  }
}

extension ParticipantActivity {
  /// True if it shows anything.
  var isShown: Bool { !shown.isEmpty || !figures.isEmpty }

  /// True if what it shows is for everyone together, rather than for pairs.
  var isForTheRoom: Bool {
    switch kind {
    case .talk, .vote, .reading, .reflection, .pause, .questionBox: true
    case .sort, .match, .pairs: false
    }
  }
}
