import Glibc
import SessionStore
import Wording

/// Makes session files for the tests of other engines and the seeds of fuzzing: `SessionMaker FOLDER < description`.
///
/// A line is one of, with tabs between its parts (answers: `-` not presented, empty blank, `pass`, or an answer):
/// `session ID QUIZ LANGUAGE AUDIENCE REGION ITEM ITEM…`, `sheet PARTICIPANT WAVE CERTAINTY ANSWER ANSWER…`,
/// `tally WAVE ITEM ANSWER COUNT`. Sheets and counts belong to the session above them.
struct SessionMaker {
  let folder: String
  private var store: SessionStore?
  private var sheets: [StoredSheet] = []

  init(folder: String) { self.folder = folder }

  mutating func take(_ line: String) throws {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch parts.first {
    case "session" where parts.count > 6:
      try save()
      store = try SessionStore.create(
        at: folder + "/" + parts[1] + ".amorce",
        info: SessionInfo(
          session: parts[1], kind: .session, quiz: parts[2], digest: "0123456789abcdef", language: parts[3],
          audience: parts[4], region: parts[5].isEmpty ? nil : parts[5], created: "2026-11-21", ends: "2027-02-19",
          items: Array(parts[6...])))
    case "sheet" where parts.count > 4:
      sheets.append(
        StoredSheet(
          participant: parts[1], wave: parts[2], answers: parts[4...].map(Self.answer),
          certainty: parts[3].map { $0.wholeNumberValue ?? 0 }))
    case "tally" where parts.count == 5:
      try store?.record(
        StoredTally(wave: parts[1], item: parts[2], answer: Self.answer(parts[3]), count: Int(parts[4]) ?? 0))
    default: throw Unreadable(line: line)
    }
  }

  /// Saves the sheets of a session together.
  mutating func save() throws {
    if !sheets.isEmpty { try store?.record(sheets) }
    sheets = []
    store = nil
  }

  private static func answer(_ text: String) -> StoredAnswer {
    switch text {
    case "-": .notPresented
    case "": .blank
    case "pass": .pass
    default: .given(text)
    }
  }
}

struct Unreadable: Error { let line: String }

func say(_ message: String) {
  let text = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, text, text.count)
}

var maker = SessionMaker(folder: CommandLine.arguments.dropFirst().first ?? ".")
do {
  while let line = readLine() { try maker.take(line) }
  try maker.save()
} catch let failure as StoreFailure {
  say(failure.message[.english])
  exit(1)
} catch {
  say("\(error)")
  exit(1)
}
