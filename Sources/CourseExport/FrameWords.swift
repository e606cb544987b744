package import CourseDocument
package import Wording

/// What the frame of a page says, whatever its format.
package enum FrameWords {
  package static let help = Phrase("Besoin d’aide?", "Need help?")
  package static let facilitator = Phrase(
    "Pour la personne qui anime : ne pas distribuer", "For the facilitator: do not hand out")
  package static let contents = Phrase("Dans ce document", "In this document")
  package static let skip = Phrase("Aller au contenu", "Skip to the content")
  package static let questionNumber = Phrase("Question", "Question")

  package static let previous = Phrase("Précédente", "Previous")
  package static let next = Phrase("Suivante", "Next")

  /// The mark of the edition, if it has one, in the language of the page and in that of its companion.
  package static func mark(of document: Document) -> String? {
    let marks = marks(of: document).map(\.words)
    return marks.isEmpty ? nil : marks.joined(separator: " / ")
  }

  /// The mark of the edition in each language of the page; none for a page that is handed out.
  package static func marks(of document: Document) -> [(language: Language, words: String)] {
    guard document.style.isMarkedForFacilitator else { return [] }
    return ([document.language] + (document.companion.map { [$0.language] } ?? [])).map { ($0, facilitator[$0]) }
  }
}
