package import CourseModel

extension Assembly {
  /// Words in the language of the pack.
  package func text(_ words: Localized<[Inline]>) -> [Inline] { words.value(in: language) }

  /// Blocks in the language of the pack.
  package func flow(_ blocks: Localized<Flow>) -> Flow { blocks.value(in: language) }

  /// The support services as lines to print.
  package var helpLines: [HelpLine] { services.map { HelpLine($0, in: language) } }

  func figure(_ figure: Figure) -> DocumentFigure {
    DocumentFigure(
      path: figure.path, alternative: text(figure.alternative).plainText, caption: figure.caption.map(text) ?? [],
      bytes: pictures[figure.path] ?? [])
  }

  /// The time at so many minutes after the beginning, as the plan prints it.
  func clock(_ minutes: Int) -> String {
    options.start.map { ClockTime(minutes: $0.minutes + minutes).printed(in: language) } ?? ClockTime.elapsed(minutes)
  }

  /// True while an item or a rehearsal of the pack has not been read by a person with lived experience.
  package var isDraft: Bool {
    quizzes.contains { $0.items.contains { $0.item.review == nil } } || rehearsals.contains { $0.review == nil }
  }

  /// True unless everything that needs it was left out of the session.
  func needs(_ material: Material) -> Bool {
    guard !material.activities.isEmpty else { return true }
    return parts.contains { part in
      guard case .activity(let activity) = part.content else { return false }
      return material.activities.contains(activity.id)
    }
  }
}
