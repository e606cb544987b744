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

  /// The mark of the edition, if it has one.
  package static func mark(of document: Document) -> String? {
    document.style.isMarkedForFacilitator ? facilitator[document.language] : nil
  }
}
