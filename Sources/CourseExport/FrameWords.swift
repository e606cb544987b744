import CourseDocument
import Wording

/// What the frame of a page says, whatever its format.
enum FrameWords {
  static let help = Phrase("Besoin d’aide?", "Need help?")
  static let facilitator = Phrase(
    "Pour la personne qui anime : ne pas distribuer", "For the facilitator: do not hand out")
  static let contents = Phrase("Dans ce document", "In this document")
  static let skip = Phrase("Aller au contenu", "Skip to the content")
  static let questionNumber = Phrase("Question", "Question")

  /// The mark of the edition, if it has one.
  static func mark(of document: Document) -> String? {
    switch document.edition {
    case .facilitator: facilitator[document.language]
    case .participant: nil
    }
  }
}
