import CourseDocument
import CourseModel
import SessionStore
import Wording

/// The page of tickets to cut out: two halves each, one for the sheet before and one for the sheet after.
///
/// Nothing on it says what the workshop is about (care.md, section 2).
struct TicketSheet {
  let tickets: [Ticket]
  let language: Language
  let paper: Paper

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The page as a document of any format.
  var document: Document {
    let title = say("Billets", "Tickets")
    let words = DigitWords(language: language)
    let cards = tickets.flatMap { ticket in
      [Phrase("Avant", "Before"), Phrase("Après", "After")].map { half in
        Card(
          mark: nil, isLarge: true,
          faces: [
            Card.Face(
              language: language, title: [.text(ticket.description)],
              blocks: [.paragraph([.text(words.words(of: ticket))]), .paragraph([.text(half[language])])])
          ])
      }
    }
    return Document(
      name: "tickets", title: title, language: language, edition: .participant, style: PageStyle(paper: paper),
      blocks: [
        .heading(level: 1, [.text(title)]),
        .paragraph([
          .text(
            say(
              "Découper le long des lignes. Chaque personne tire les deux moitiés d’un billet au hasard, sans rien noter à côté.",
              "Cut along the lines. Each person draws both halves of a ticket at random; nothing is written beside it.")
          )
        ]),
        .cards(
          CardSheet(
            caption: [.text(say("Billets, deux moitiés chacun", "Tickets, two halves each"))], columns: 2, rows: 8,
            cards: cards)),
      ])
  }

  /// One ticket a line; with its digits in words for speech.
  func text(inWords: Bool) -> String {
    let words = DigitWords(language: language)
    return tickets.map { inWords ? "\($0): \(words.words(of: $0))\n" : "\($0)\n" }.joined()
  }
}
