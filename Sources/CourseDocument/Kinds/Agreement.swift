import CourseModel
import Wording

extension DocumentKind {
  /// The group agreement, to hang on the wall.
  package static let agreement = DocumentKind(
    name: "agreement", purpose: Phrase("Affiche de l’entente du groupe", "Poster of the group agreement"),
    copies: .one, composer: .participant(composeAgreement))

  private static func composeAgreement(_ view: ParticipantView) -> Page? {
    guard !view.agreement.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Notre entente", "Our agreement")
    return Page(
      title: title, size: .poster,
      blocks: [say.heading(1, title)] + view.agreement.flatMap { [Block]($0, caption: say(title)) } + [
        .writingSpace(label: say("Et aussi", "And also"), lines: 2)
      ])
  }
}
