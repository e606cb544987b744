import SessionStore
import Testing

/// The same answers by every way in: keyboard, paper, CSV wide and long give the same numbers, byte for byte.
@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionRoutesTests {
  private static let items = SessionFixture.items

  /// What each person answers, before and after, in the answer syntax; the keys of a terminal and of paper.
  private static let people: [(answers: [String], keys: [String], paper: String)] = [
    (
      ["myth", "fact", "depends", "ouverte", "telephone,silence", "suite,ecoute,choix", "respect=sain,menace=malsain"],
      ["1", "2", "3", "1", "1 3"], "123 a ac"
    ),
    (
      ["fact", "pass", "myth", "reproche", "conseil", "pass", "pass"], ["2", "p", "1", "2", "2"], "2p1 b b"
    ),
  ]

  private func score(_ kit: QuizFixture, _ path: String, _ format: String) throws -> QuizProcess.Result {
    try QuizProcess.run(
      ["score", path, "--format", format, "--kit", kit.folder, "--lang", "en"], in: kit)
  }

  @Test(arguments: ["json", "text", "md", "html"])
  func everyRouteGivesTheSameBytes(format: String) throws {
    let (typed, written) = (try SessionFixture(["--region", "QC"]), try SessionFixture(["--region", "QC"]))
    let tickets = SessionFixture.tickets
    for phase in ["pre", "post"] {
      var keys: [String] = []
      var lines = ""
      for (person, ticket) in zip(Self.people, tickets) {
        // Orders and sorts are passed here: which digits stand for them is another test's matter.
        let ticketAgain = [ticket.digits]
        keys += ticketAgain + person.keys + ["p", "p"]
        lines += ticket.digits + " " + person.paper + " p p\n"
      }
      let seat = try typed.run(
        ["seat", "FILE", "--phase", phase], input: (keys + ["q"]).map { $0 + "\n" }.joined())
      #expect(seat.status == 0, "\(seat.messages)")
      #expect(try written.run(["enter", "FILE", "--phase", phase], input: lines).status == 0)
    }
    #expect(try typed.stored().sheets() == written.stored().sheets())
    #expect(try typed.stored().sheets().count == 4)
    let one = try score(typed.kit, typed.path, format)
    #expect(one.status == 0, "\(one.messages)")
    #expect(!one.output.isEmpty)
    let other = try score(written.kit, written.path, format)
    #expect(neutral(other.output, try written.stored()) == neutral(one.output, try typed.stored()))
    for (name, csv) in [("wide.csv", Self.wide(tickets)), ("long.csv", Self.long(tickets))] {
      try typed.kit.write(name, csv)
      let table = try score(typed.kit, typed.kit.path(name), format)
      #expect(table.status == 0, "\(table.messages)")
      #expect(table.output == neutral(one.output, try typed.stored()), "\(name)")
    }
  }

  /// Counts by cards know of everybody what sheets know, and nothing of anybody: equal shares, and a list of the rest.
  @Test func talliesGiveTheSharesOfSheetsAndSayWhatTheyCannot() throws {
    let (written, counted) = (try SessionFixture(["--size", "11"]), try SessionFixture(["--size", "11"]))
    // Letters of paper, in the order of a tally: myth, fact, it depends, pass. Eleven people, two statements.
    let answers = ["mf", "mm", "mp", "fd", "fm", "df", "pm", "mm", "mf", "pp", "fd"]
    for phase in ["pre", "post"] {
      let lines = zip(answers, SessionFixture.tickets).map { "\($1.digits) \($0) - - - - -\n" }.joined()
      let entered = try written.run(["enter", "FILE", "--phase", phase], input: lines)
      #expect(entered.status == 0, "\(entered.messages)")
      let counts = zip(Self.items, 0...1).map { item, place in
        let column = answers.map { Array($0)[place] }
        return item + "mfdp".map { letter in " \(column.filter { $0 == letter }.count)" }.joined() + "\n"
      }
      let tallied = try counted.run(["tally", "FILE", "--phase", phase], input: counts.joined())
      #expect(tallied.status == 0, "\(tallied.messages)")
    }
    let (sheets, hands) = (try score(written.kit, written.path, "csv"), try score(counted.kit, counted.path, "csv"))
    #expect(sheets.status == 0 && hands.status == 0)
    let shares = try [sheets, hands].map { try Self.shares($0.output, of: Array(Self.items.prefix(2))) }
    #expect(shares[0].count >= 2 * 2 * 4)
    #expect(shares[0] == shares[1])

    let (json, text) = (try score(counted.kit, counted.path, "json"), try score(counted.kit, counted.path, "text"))
    #expect(json.output.contains("\"what\": \"tallies\"") && json.output.contains("\"what\": \"gain\""))
    let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("no change in a person, no score, no item statistics, no certainty"), "\(words)")
    // The control: sheets say none of that.
    let other = try score(written.kit, written.path, "json")
    #expect(other.output.contains("\"alpha\"") && !other.output.contains("\"what\": \"tallies\""))
    #expect(!json.output.contains("\"alpha\""))
  }

  /// The rows of a CSV about these items, but for the columns that say where the people come from.
  private static func shares(_ csv: String, of items: [String]) throws -> Set<[Substring]> {
    let rows = csv.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let head = try #require(rows.first)
    let kept = head.indices.filter { !["sheets", "tallied"].contains(head[$0]) }
    #expect(kept.count == head.count - 2)
    return Set(rows.dropFirst().map { row in kept.map { row[$0] } }.filter { items.contains(String($0[1])) })
  }

  /// A session's random name is the one thing that differs.
  private func neutral(_ text: String, _ store: SessionStore) -> String {
    text.split(separator: store.info.session, omittingEmptySubsequences: false).joined(separator: "s")
  }

  private static func rows(_ tickets: [Ticket]) -> [(ticket: String, phase: String, answers: [String])] {
    ["pre", "post"].flatMap { phase in
      zip(people, tickets).map { person, ticket in
        (ticket.digits, phase, person.answers.prefix(5) + ["pass", "pass"])
      }
    }
  }

  private static func quoted(_ cell: String) -> String { cell.contains(",") ? "\"\(cell)\"" : cell }

  private static func wide(_ tickets: [Ticket]) -> String {
    let head = "session,region,language,audience,participant,phase," + items.joined(separator: ",") + "\n"
    return head
      + rows(tickets).map { row in
        "s,QC,en,youth,\(row.ticket),\(row.phase)," + row.answers.map(quoted).joined(separator: ",") + "\n"
      }.joined()
  }

  private static func long(_ tickets: [Ticket]) -> String {
    "session,region,language,audience,participant,phase,item,answer\n"
      + rows(tickets).flatMap { row in
        zip(items, row.answers).map { "s,QC,en,youth,\(row.ticket),\(row.phase),\($0),\(quoted($1))\n" }
      }.joined()
  }
}
