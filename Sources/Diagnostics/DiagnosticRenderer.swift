package import Wording

/// The ways to print diagnostics.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  case text, gnu, json
}

/// Prints diagnostics in the order of their places; it never changes what they say.
package struct DiagnosticRenderer {
  /// The lines of the file that was asked for last: diagnostics come file by file.
  private final class Cache {
    var file: FileID?
    var lines: LineTable?
  }

  private let sources: SourceMap
  private let language: Language
  private let cache = Cache()

  /// Makes a renderer for the files of a run.
  package init(sources: SourceMap, language: Language) {
    self.sources = sources
    self.language = language
  }

  /// One diagnostic as `file:line:col: error [rule] what is wrong. What to do.`, with its notes on lines of their own.
  package func line(_ diagnostic: Diagnostic) -> String {
    var out = place(diagnostic.range) + ": " + diagnostic.severity.rawValue
    out += " [\(diagnostic.id)] " + printable(diagnostic.sentence(in: language)) + "\n"
    for note in diagnostic.notes {
      out += place(note.range) + ": note: " + printable(note.message[language]) + "\n"
    }
    return out
  }

  /// The line of ``line(_:)`` followed by the source line and a caret under the place.
  package func excerpt(_ diagnostic: Diagnostic) -> String {
    var out = place(diagnostic.range) + ": " + diagnostic.severity.rawValue
    out += " [\(diagnostic.id)] " + printable(diagnostic.sentence(in: language)) + "\n"
    out += caret(diagnostic.range)
    for note in diagnostic.notes {
      out += place(note.range) + ": note: " + printable(note.message[language]) + "\n" + caret(note.range)
    }
    return out
  }

  /// `file:line:column` of the start of a range, safe to print.
  package func place(_ range: SourceRange) -> String {
    let file = sources[range.file]
    let position = lines(of: range.file).position(of: Int(range.lower))
    return "\(SafeText.printable(file.path)):\(position.line):\(position.column)"
  }

  private func lines(of file: FileID) -> LineTable {
    if cache.file == file, let lines = cache.lines { return lines }
    let lines = sources[file].lines
    cache.file = file
    cache.lines = lines
    return lines
  }

  private func printable(_ text: String) -> String { SafeText.printable(text) }

  /// How many columns of a source line are shown, so that one long line cannot fill a screen.
  private static let widest = 100

  private func caret(_ range: SourceRange) -> String {
    let file = sources[range.file]
    let lineRange = lines(of: range.file).range(around: Int(range.lower))
    let line = Array(file.text(lineRange.lowerBound, lineRange.upperBound))
    guard !line.isEmpty else { return "" }
    let before = file.text(lineRange.lowerBound, Int(range.lower)).count
    let inside = max(1, file.text(Int(range.lower), min(Int(range.upper), lineRange.upperBound)).count)
    let start = max(0, min(before - Self.widest / 2, line.count - Self.widest))
    let shown = line[start..<min(line.count, start + Self.widest)]
    let lead = line[start..<max(start, min(before, line.count))]
    let indent = lead.map { $0 == "\t" ? "\t" : String(repeating: " ", count: width($0)) }.joined()
    let marked = line[max(start, min(before, line.count))..<min(line.count, before + inside, start + Self.widest)]
    let length = max(1, marked.reduce(0) { $0 + width($1) })
    let text = shown.map { $0 == "\t" ? "\t" : SafeText.printable(String($0)) }.joined()
    return "  " + text + "\n  " + indent + "^" + String(repeating: "~", count: length - 1) + "\n"
  }

  private func width(_ character: Character) -> Int {
    DisplayWidth.of(SafeText.printable(String(character)))
  }

  /// The JSON of one diagnostic, as design section 3 names its fields.
  package func json(_ diagnostic: Diagnostic) -> JSONValue {
    let notes = diagnostic.notes.map { note in
      JSONValue.object(placeMembers(note.range) + [JSONValue.Member("message", .string(note.message[language]))])
    }
    var members: [JSONValue.Member] = [
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("rule", .string(diagnostic.id.name)),
    ]
    members += placeMembers(diagnostic.range)
    members.append(.init("message", .string(diagnostic.sentence(in: language))))
    members.append(.init("notes", .array(notes)))
    if !diagnostic.fixIts.isEmpty {
      members.append(.init("fixIts", .array(diagnostic.fixIts.map(json))))
    }
    return .object(members)
  }

  private func json(_ fixIt: FixIt) -> JSONValue {
    .object(placeMembers(fixIt.range) + [JSONValue.Member("replacement", .string(fixIt.replacement))])
  }

  private func placeMembers(_ range: SourceRange) -> [JSONValue.Member] {
    let file = sources[range.file]
    let lines = lines(of: range.file)
    let start = lines.position(of: Int(range.lower))
    let end = range.upper == range.lower ? start : lines.position(of: Int(range.upper))
    return [
      .init("file", .string(file.path)), .init("line", .integer(start.line)),
      .init("column", .integer(start.column)), .init("endLine", .integer(end.line)),
      .init("endColumn", .integer(end.column)),
    ]
  }
}
