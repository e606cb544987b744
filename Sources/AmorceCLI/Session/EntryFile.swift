import CourseModel
import Diagnostics
import SessionStore
import Wording

/// Paper sheets in a file or from a pipe: all of them are saved together, or none.
struct EntryFile {
  let room: SessionRoom
  let replaces: Bool

  /// Reads, checks and saves.
  ///
  /// - Returns: how many sheets were saved.
  /// - Throws: ``SilentExit`` 2 after every mistake was printed.
  func save(_ path: String, in language: Language) throws -> Int {
    var sources = SourceMap()
    let file = sources.add(try FileInput.read(path, limit: 16 << 20))
    var diagnostics: [Diagnostic] = []
    let lines = try read(sources[file], file, &diagnostics)
    guard diagnostics.isEmpty else {
      try MistakeList(sources: sources, language: language).refuse(diagnostics)
      return 0
    }
    var spare = try room.unpairedTickets(lines.count { $0.owner == .nobody })
    let sheets = lines.map { line -> StoredSheet in
      let ticket: Ticket?
      switch line.owner {
      case .ticket(let known): ticket = known
      case .nobody: ticket = spare.popLast()
      }
      return line.sheet(participant: ticket?.digits ?? "", wave: room.phase.wave, items: room.items)
    }
    if !sheets.isEmpty {
      try CommandFailure.translating { () throws(StoreFailure) in try room.store.record(sheets) }
    }
    return sheets.count
  }

  private func read(_ source: SourceFile, _ file: FileID, _ diagnostics: inout [Diagnostic]) throws -> [SheetLine] {
    guard MistakeList.isUTF8(source, file, &diagnostics) else { return [] }
    let reader = SheetLineReader(items: room.items, file: file)
    let stored = try CommandFailure.translating { () throws(StoreFailure) in
      Set(try room.store.sheets().filter { $0.wave == room.phase.wave }.map(\.participant))
    }
    var seen: [Ticket: SourceRange] = [:]
    var lines: [SheetLine] = []
    for line in AnswersFile.lines(of: source) {
      switch reader.read(source, line) {
      case nil: continue
      case .failure(let mistakes): diagnostics += mistakes.found
      case .success(let sheet):
        lines.append(sheet)
        guard case .ticket(let ticket) = sheet.owner else { continue }
        if let first = seen[ticket] {
          diagnostics.append(
            Diagnostic(
              "duplicate-sheet", at: sheet.ownerRange,
              Phrase("Ce billet a déjà une feuille.", "This ticket has a sheet already."),
              advice: Phrase("Garder une seule ligne.", "Keep one line."),
              notes: [.init(range: first, message: Phrase("La première est ici.", "The first one is here."))]))
        } else if stored.contains(ticket.digits), !replaces {
          diagnostics.append(
            Diagnostic(
              "duplicate-sheet", at: sheet.ownerRange,
              Phrase(
                "Ce billet a déjà une feuille dans la session.", "This ticket has a sheet in the session already."),
              advice: Phrase("Pour la remplacer : --replace.", "To replace it: --replace.")))
        }
        seen[ticket] = seen[ticket] ?? sheet.ownerRange
      }
    }
    return lines
  }
}

/// Mistakes of a file, printed all at once.
struct MistakeList {
  let sources: SourceMap
  let language: Language

  /// Prints the mistakes and ends the command; nothing was stored.
  func refuse(_ diagnostics: [Diagnostic]) throws {
    let renderer = DiagnosticRenderer(sources: sources, language: language)
    for diagnostic in diagnostics.sorted(by: { $0.range < $1.range }).prefix(100) {
      StandardStreams.say(renderer.line(diagnostic))
    }
    StandardStreams.say(Phrase("amorce: rien n’est enregistré.", "amorce: nothing was saved.")[language])
    throw SilentExit(status: .usage)
  }

  /// True if a file is UTF-8; if not, says so.
  static func isUTF8(_ source: SourceFile, _ file: FileID, _ diagnostics: inout [Diagnostic]) -> Bool {
    if String(validating: source.bytes(0, source.count), as: UTF8.self) != nil { return true }
    diagnostics.append(
      Diagnostic(
        "not-utf-8", at: SourceRange(file: file, lower: 0, upper: 0),
        Phrase("Ce fichier n’est pas en UTF-8.", "This file is not UTF-8."),
        advice: Phrase("L’enregistrer en UTF-8.", "Save it as UTF-8.")))
    return false
  }
}
