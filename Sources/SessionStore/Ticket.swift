package import Wording

/// A pairing ticket: five digits that link the two sheets of one person and say nothing about anybody.
///
/// Four digits are drawn, the fifth checks them: with the weights 5, 4, 3, 2 and 1 the sum is a multiple of 11. All
/// weights are different and smaller than 11, so one wrong digit, or any two swapped, never makes another ticket. Digits
/// whose check would be 10 are not used, and none starts with 0, which spreadsheets drop.
package struct Ticket: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The five digits in one piece, as they are stored.
  package let digits: String

  /// How many different tickets there are.
  package static var count: Int { numbers.count { check(of: $0) < 10 } }

  private static var numbers: ClosedRange<Int> { 1000...9999 }
  private static let weights = [5, 4, 3, 2, 1]

  /// The ticket of four digits, or nil if they have none.
  package init?(number: Int) {
    let check = Self.check(of: number)
    guard Self.numbers.contains(number), check < 10 else { return nil }
    digits = "\(number)\(check)"
  }

  /// A ticket as it is typed or stored; spaces, no-break spaces and hyphens between its digits say nothing.
  package init(_ text: some StringProtocol) throws(TicketProblem) {
    let kept = String(text.filter { !Self.separators.contains($0) })
    let values = kept.utf8.map { Int($0) - 0x30 }
    guard values.allSatisfy({ (0...9).contains($0) }) else { throw .notDigits }
    guard values.count == Self.weights.count else { throw .length(values.count) }
    let sum = zip(values, Self.weights).map { $0 * $1 }.reduce(0, +)
    guard sum % 11 == 0, values[0] != 0 else { throw .check }
    digits = kept
  }

  /// A ticket that is in none of two sets, or nil when all are taken.
  package static func random(
    using generator: inout some RandomNumberGenerator, isTaken: (Ticket) -> Bool
  ) -> Ticket? {
    // Most are free in any room; a full list is only made when luck does not find one.
    for _ in 0..<64 {
      if let ticket = Ticket(number: Int.random(in: numbers, using: &generator)), !isTaken(ticket) { return ticket }
    }
    return numbers.compactMap { Ticket(number: $0) }.filter { !isTaken($0) }.randomElement(using: &generator)
  }

  /// In two groups, for people: `4273 9`.
  package var description: String { digits.prefix(4) + " " + digits.suffix(1) }

  package static func < (a: Ticket, b: Ticket) -> Bool { a.digits < b.digits }

  private static let separators: Set<Character> = [" ", "\u{A0}", "\u{202F}", "-"]

  /// The digit that checks four others, or 10 for none.
  private static func check(of number: Int) -> Int {
    var (rest, sum) = (number, 0)
    for weight in weights.dropLast().reversed() {
      sum += rest % 10 * weight
      rest /= 10
    }
    return (11 - sum % 11) % 11
  }
}

/// Why digits are no ticket; the words never say which ticket was meant.
package enum TicketProblem: Error, Hashable, Sendable {
  case notDigits
  case length(Int)
  /// The last digit does not go with the others.
  case check

  /// What is wrong and what to do.
  package var message: Phrase {
    switch self {
    case .notDigits: Phrase("Un billet n’a que des chiffres.", "A ticket has digits only.")
    case .length(let count):
      Phrase(
        "Un billet a 5 chiffres; ici, il y en a \(count).", "A ticket has 5 digits; here there \(Self.are(count)).")
    case .check:
      Phrase(
        "Ces chiffres ne vont pas ensemble : un chiffre a changé, ou deux sont inversés. Relire le billet.",
        "These digits do not go together: one has changed, or two are swapped. Read the ticket again.")
    }
  }

  private static func are(_ count: Int) -> String { count == 1 ? "is 1" : "are \(count)" }
}
