import CourseModel
import Wording

extension DocumentKind {
  /// Slides for a projector; the facilitator's words are on `slides-notes`, never on the screen.
  package static let slides = DocumentKind(
    name: "slides", purpose: Phrase("Diapositives à projeter", "Slides to project"), copies: .screen,
    composer: .deck { SlideComposer(assembly: $0).deck })
}
