import SessionStore
import TestSupport
import Testing
import Wording

struct TicketTests {
  static let all = (0...99_999).compactMap { try? Ticket(String($0)) }

  @Test func thereAreThousandsAndTheyAreTheOnesThatAreDrawn() {
    #expect(Self.all.count == Ticket.count)
    #expect(Ticket.count > 8000)
    #expect(Set(Self.all) == Set((0...20_000).compactMap { Ticket(number: $0) }))
    #expect(Self.all.allSatisfy { $0.digits.count == 5 && $0.digits.first != "0" })
  }

  /// Exhaustive: every ticket, every other digit in every place, and every swap of two digits.
  @Test func oneWrongDigitOrTwoSwappedNeverMakeATicket() {
    let tickets = Set(Self.all.map { Array($0.digits.utf8) })
    var (tried, found) = (0, 0)
    for ticket in tickets {
      var changed = ticket
      for place in 0..<5 {
        for digit in UInt8(0x30)...0x39 where digit != ticket[place] {
          changed[place] = digit
          tried += 1
          found += tickets.contains(changed) ? 1 : 0
        }
        changed[place] = ticket[place]
        for other in place + 1..<5 where ticket[other] != ticket[place] {
          changed.swapAt(place, other)
          tried += 1
          found += tickets.contains(changed) ? 1 : 0
          changed.swapAt(place, other)
        }
      }
    }
    #expect(tried > 400_000)
    #expect(found == 0)
  }

  /// The control: two wrong digits can make another ticket, so the search above would see one.
  @Test func twoWrongDigitsCanMakeAnother() throws {
    let first = try #require(Self.all.first)
    #expect(Self.all.contains { zip($0.digits, first.digits).count { $0 != $1 } == 2 })
  }

  @Test(arguments: ["1000 6", "10006", "1000-6", " 1000\u{A0}6 "])
  func spacesAndHyphensSayNothing(text: String) throws {
    let ticket = try Ticket(text)
    #expect(ticket.digits == "10006")
    #expect(ticket.description == "1000 6")
  }

  @Test(arguments: [
    ("10007", TicketProblem.check), ("1000", .length(4)), ("100061", .length(6)), ("1000x", .notDigits),
    ("", .length(0)), ("١٠٠٠٦", .notDigits), ("00000", .check),
  ])
  func whatIsNoTicketIsToldWhy(text: String, problem: TicketProblem) throws {
    let found = try #require(throws: TicketProblem.self) { try Ticket(text) }
    #expect(found == problem)
    #expect(found.message[.french] != found.message[.english])
  }

  @Test func aSessionNeverGivesATicketTwice() throws {
    let scratch = try Scratch()
    let store = try SessionStore.create(at: scratch.path("g.amorce"), info: Sample.info(items: 2, kind: .session))
    var generator = SeededGenerator(seed: 4)
    var seen: Set<Ticket> = []
    for count in [1, 30, 400] {
      let issued = try store.issueTickets(count, using: &generator)
      #expect(issued.count == count)
      #expect(issued.allSatisfy { seen.insert($0).inserted })
    }
    #expect(try store.tickets() == seen.sorted())
    let rest = try store.issueTickets(Ticket.count - seen.count, using: &generator)
    #expect(seen.union(rest).count == Ticket.count)
    let failure = try #require(throws: StoreFailure.self) { try store.issueTickets(1, using: &generator) }
    #expect(failure.kind == .cannotWrite)
  }
}
