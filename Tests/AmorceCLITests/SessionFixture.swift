import Glibc
import SessionStore

/// A small kit with one session in it.
struct SessionFixture {
  /// The questions of a session for youth, in order.
  static let items = ["ailleurs", "large", "parent", "phrase", "gestes", "etapes", "signes"]
  /// Tickets that are right.
  static let tickets = (1000...1400).compactMap { Ticket(number: $0) }

  let kit: QuizFixture
  var path: String { kit.path("s.amorce") }

  /// Makes the session with the program itself.
  init(_ arguments: [String] = []) throws {
    kit = try QuizFixture()
    let made = try run(["new", "-o", path, "--created", "2026-11-21"] + arguments, input: "")
    guard made.status == 0 else { throw QuizError(code: made.status) }
  }

  /// Runs `amorce session`; its file is added where `FILE` stands.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> QuizProcess.Result {
    let words = arguments.map { $0 == "FILE" ? path : $0 }
    return try QuizProcess.run(
      ["session"] + words + ["--kit", kit.folder, "--lang", "en"], input: input, in: kit,
      environment: ["SOURCE_DATE_EPOCH": "1795219200"].merging(environment) { $1 })
  }

  /// Starts `amorce session` on a terminal.
  func terminal(_ arguments: [String], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["session"] + arguments.map { $0 == "FILE" ? path : $0 } + ["--kit", kit.folder, "--lang", "en"],
      columns: columns, rows: rows)
  }

  /// What is in the file now.
  func stored() throws -> SessionStore { try SessionStore.open(at: path, for: .reading) }

  /// Every byte of the file.
  func bytes() throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw QuizError(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
