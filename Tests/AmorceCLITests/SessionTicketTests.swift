import Glibc
import SessionStore
import Testing

@Suite(.enabled(if: QuizProcess.program != nil))
struct SessionTicketTests {
  @Test func ticketsAreOneALineAndNeverTwiceInASession() throws {
    let session = try SessionFixture()
    var seen: Set<Ticket> = []
    for _ in 0..<3 {
      let result = try session.run(["tickets", "40", "FILE"])
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 40)
      for line in lines { #expect(seen.insert(try Ticket(line)).inserted) }
    }
    #expect(try session.stored().tickets() == seen.sorted())
  }

  @Test func digitsAreSaidInWordsInPlainText() throws {
    let kit = try QuizFixture()
    for (arguments, environment) in [(["--plain"], [:]), ([], ["AMORCE_PLAIN": "1"]), ([], ["TERM": "dumb"])] {
      let result = try QuizProcess.run(
        ["session", "tickets", "2", "--lang", "fr"] + arguments, in: kit, environment: environment)
      let line = try #require(result.output.split(separator: "\n").first)
      let parts = line.split(separator: ":")
      let ticket = try Ticket(parts[0])
      let words = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
      let said = ticket.digits.compactMap(\.wholeNumberValue).map { words[$0] }
      #expect(parts[1] == " " + said.dropLast().joined(separator: " ") + ", " + (said.last ?? ""))
    }
  }

  @Test func thePageHasTwoHalvesATicketAndNoTopic() throws {
    let session = try SessionFixture()
    let result = try session.run(["tickets", "9", "FILE", "--format", "html"])
    let tickets = try session.stored().tickets()
    #expect(tickets.count == 9)
    for ticket in tickets { #expect(result.output.ranges(of: ticket.description).count == 2, "\(ticket)") }
    #expect(result.output.ranges(of: "Before").count == 9)
    for word in ["traffick", "myth", "mythe", "traite", "quiz"] {
      #expect(!result.output.lowercased().contains(word), "\(word)")
    }
  }

  @Test(arguments: ["0", "-1", "9999", "x"])
  func aNumberThatCannotBeIsRefused(count: String) throws {
    let kit = try QuizFixture()
    #expect(try QuizProcess.run(["session", "tickets", count], in: kit).status == 2)
  }

  /// With `--force` a device was once replaced by a plain file.
  @Test func aDeviceIsWrittenThroughAndNeverReplaced() throws {
    let kit = try QuizFixture()
    let pipe = kit.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    let result = try QuizProcess.run(["session", "tickets", "2", "-o", pipe, "--force"], in: kit)
    #expect(result.status == 0)
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(reader, &bytes, 100) == 14)
  }
}
