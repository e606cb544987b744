package import Diagnostics
package import Wording

/// What to do with a sheet that is there twice.
package enum DuplicatePolicy: String, CaseIterable, Sendable {
  case first, last, refuse
}

/// Reads the files of one data set, whole or in chunks, and counts them: all of it or, if anything is wrong, nothing.
package struct DataSetReader {
  /// What came of it.
  package struct Outcome: Sendable {
    /// What was counted, or nil if something is wrong.
    package let data: DataSet?
    package let diagnostics: [Diagnostic]
    package let sources: SourceMap
    /// The sessions and their sizes, if they were asked for.
    package var roster: [RosterEntry] = []
    /// Everybody with sheets.
    package var tables: GroupTables? { data?.overall }
  }

  private var rows: AnswerRows
  private var log = ProblemLog()
  private var scanner = CSVScanner()
  private let expectsAllItems: Bool

  /// Makes a reader; with `expectsAllItems`, it says which items of the key no file has.
  package init(key: ScoringKey, duplicates: DuplicatePolicy = .refuse, expectsAllItems: Bool = true) {
    rows = AnswerRows(key: key, policy: duplicates)
    self.expectsAllItems = expectsAllItems
  }

  /// Starts a file.
  package mutating func open(_ path: String) {
    log.open(path)
    scanner = CSVScanner()
    rows.beginFile()
  }

  /// Reads a chunk of the file.
  package mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    scanner.feed(chunk, to: &rows, log: &log)
  }

  /// Ends the file.
  package mutating func close() {
    scanner.finish(to: &rows, log: &log)
    rows.endFile()
  }

  /// Reads one file that is in memory.
  package mutating func read(_ bytes: [UInt8], path: String) {
    open(path)
    bytes.withUnsafeBufferPointer { feed($0) }
    close()
  }

  /// Takes a session, before or after any file; what is wrong with it is said of `path`.
  package mutating func add(_ session: SessionData, from path: String) {
    log.open(path)
    rows.beginFile()
    rows.add(session, log: &log)
  }

  /// Says that a file is the same as an earlier one, and is left out.
  package mutating func skip(_ path: String, sameAs first: String) {
    log.open(path)
    rows.beginFile()
    SessionWords.reportSameFile(first, log: &log)
  }

  /// Says that a session file cannot be counted.
  package mutating func refuse(_ path: String, _ message: Phrase, advice: Phrase?) {
    log.open(path)
    rows.beginFile()
    log.add("session-refused", at: LinePlace(line: 1), message, advice: advice)
  }

  /// Counts what was read; a roster of the sessions takes a pass of its own.
  package mutating func finish(withRoster: Bool = false) -> Outcome {
    if expectsAllItems, !log.hasErrors { rows.reportMissingItems(log: &log) }
    if !log.hasErrors {
      for (quiz, file) in rows.sessionFiles.outdated { SessionWords.reportOutdated(quiz, file, log: &log) }
    }
    rows.reportSize(log: &log)
    let (diagnostics, sources) = log.result()
    guard !log.hasErrors else { return Outcome(data: nil, diagnostics: diagnostics, sources: sources) }
    return Outcome(
      data: rows.dataSet(), diagnostics: diagnostics, sources: sources, roster: withRoster ? rows.roster() : [])
  }
}
