import SessionStore
import Wording

/// The digits of a ticket in words, for speech and for those who read them out.
struct DigitWords {
  let language: Language

  private static let digits = [
    Phrase("zéro", "zero"), Phrase("un", "one"), Phrase("deux", "two"), Phrase("trois", "three"),
    Phrase("quatre", "four"), Phrase("cinq", "five"), Phrase("six", "six"), Phrase("sept", "seven"),
    Phrase("huit", "eight"), Phrase("neuf", "nine"),
  ]

  /// Each digit by itself, with a pause before the last: "four two seven three, nine".
  func words(of ticket: Ticket) -> String {
    let words = ticket.digits.compactMap { $0.wholeNumberValue }.map { Self.digits[$0][language] }
    return words.dropLast().joined(separator: " ") + ", " + (words.last ?? "")
  }
}
