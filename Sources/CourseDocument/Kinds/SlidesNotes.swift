import CourseModel
import Wording

extension DocumentKind {
  /// What the facilitator says at each slide: a document of its own, because the room sees whatever is projected.
  package static let slidesNotes = DocumentKind(
    name: "slides-notes",
    purpose: Phrase("Notes des diapositives, à garder en main", "Notes for the slides, to keep in hand"), copies: .one,
    composer: .facilitator(composeSlidesNotes))

  private static func composeSlidesNotes(_ assembly: Assembly) -> Page? {
    guard assembly.options.hasSlides else { return nil }
    let say = Voice(language: assembly.language)
    let title = Phrase("Notes des diapositives", "Notes for the slides")
    let deck = SlideComposer(assembly: assembly).deck
    var blocks: [Block] =
      [say.heading(1, title)] + draftNotice(assembly, say) + [
        .paragraph(
          say(
            "Les numéros sont ceux du coin des diapositives. Rien de ce qui suit n’est à l’écran.",
            "The numbers are those in the corner of the slides. Nothing below is on the screen."))
      ]
    blocks.append(say.heading(2, Phrase("Une diapositive à la fois", "Slide by slide")))
    for (index, slide) in deck.slides.enumerated() {
      let place = [Inline.text("\(index + 1) · ")]
      blocks.append(.heading(level: 3, place + (slide.label.map { say($0) + [.text(" · ")] } ?? []) + slide.title))
      blocks += slide.notes
    }
    return Page(title: title, blocks: blocks)
  }
}
