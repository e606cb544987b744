package import Diagnostics
import Wording

/// The findings of a run over files that are not kept in memory.
///
/// At the end it makes small stand-ins of the files, in which only the lines with findings have text, so that the
/// usual renderer prints places and excerpts.
package struct ProblemLog: Sendable {
  /// How many messages one run tells, notes and the word that there are more included.
  package static let limit = 100
  /// How many of them may be warnings and notes: they never keep an error from being told, nor a file from being read.
  package static let quietLimit = 40

  private struct Entry: Sendable {
    let file: Int
    let place: LinePlace
    let severity: Severity
    let id: DiagnosticID
    let message: Phrase
    let advice: Phrase?
    let note: (file: Int, place: LinePlace, message: Phrase)?
  }

  private var paths: [String] = []
  private var entries: [Entry] = []
  private var messageCount = 0
  private var quietCount = 0
  private var isCut = false
  private var isQuietCut = false

  /// True if something is wrong.
  package private(set) var hasErrors = false
  package init() {}

  /// The number of the file that is being read.
  var file: Int { paths.count - 1 }

  /// Starts a file.
  mutating func open(_ path: String) { paths.append(path) }

  /// True when no more findings are taken: the rest of the files need not be read.
  package var isFull: Bool { isCut }

  /// Adds a finding in the file that is being read, or in another one.
  mutating func add(
    _ id: DiagnosticID, _ severity: Severity = .error, in file: Int? = nil, at place: @autoclosure () -> LinePlace,
    _ message: @autoclosure () -> Phrase, advice: @autoclosure () -> Phrase? = nil,
    note: (file: Int, place: LinePlace, message: Phrase)? = nil
  ) {
    if severity == .error { hasErrors = true }
    let messages = note == nil ? 1 : 2
    if severity != .error {
      guard quietCount + messages <= Self.quietLimit else {
        isQuietCut = true
        return
      }
      quietCount += messages
    } else {
      guard !isCut, messageCount + messages < Self.limit else {
        isCut = true
        return
      }
      messageCount += messages
    }
    entries.append(
      Entry(
        file: file ?? self.file, place: place(), severity: severity, id: id, message: message(), advice: advice(),
        note: note))
  }

  /// The findings in the order of their places, and the stand-ins of the files.
  package func result() -> (diagnostics: [Diagnostic], sources: SourceMap) {
    let lines = paths.indices.map { StandIn(lines: places(in: $0)) }
    var sources = SourceMap()
    for (path, standIn) in zip(paths, lines) { _ = sources.add(SourceFile(path: path, bytes: standIn.bytes)) }
    let sorted = kept.sorted { ($0.file, $0.place.line, $0.place.lower) < ($1.file, $1.place.line, $1.place.lower) }
    var diagnostics = sorted.map { entry in
      Diagnostic(
        entry.severity, entry.id, at: lines[entry.file].range(of: entry.place, file: entry.file), entry.message,
        advice: entry.advice,
        notes: entry.note.map {
          [Diagnostic.Note(range: lines[$0.file].range(of: $0.place, file: $0.file), message: $0.message)]
        } ?? [])
    }
    if isCut || isQuietCut || kept.count < entries.count, let last = diagnostics.last {
      diagnostics.append(
        Diagnostic(
          .note, "csv-more", at: last.range,
          Phrase("Il y en a d’autres, qui ne sont pas montrées.", "There are more, which are not shown.")))
    }
    return (diagnostics, sources)
  }

  /// All errors, and as many warnings and notes as there is room for beside them.
  private var kept: [Entry] {
    var room = Self.limit - 1 - messageCount
    return entries.filter { entry in
      guard entry.severity != .error else { return true }
      room -= entry.note == nil ? 1 : 2
      return room >= 0
    }
  }

  private func places(in file: Int) -> [LinePlace] {
    entries.filter { $0.file == file }.map(\.place)
      + entries.compactMap { $0.note }.filter { $0.file == file }.map(\.place)
  }
}

/// A file in which only some lines have text.
private struct StandIn {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int: Int] = [:]

  init(lines places: [LinePlace]) {
    var texts: [Int: [UInt8]] = [:]
    for place in places where (texts[place.line]?.count ?? -1) < place.text.count { texts[place.line] = place.text }
    var line = 1
    for (number, text) in texts.sorted(by: { $0.key < $1.key }) {
      bytes += repeatElement(UInt8(ascii: "\n"), count: number - line)
      line = number
      starts[number] = bytes.count
      bytes += text
    }
  }

  func range(of place: LinePlace, file: Int) -> SourceRange {
    let start = starts[place.line] ?? 0
    return SourceRange(
      file: FileID(rawValue: UInt32(file)), lower: start + place.lower, upper: start + place.upper)
  }
}
