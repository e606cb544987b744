import CourseModel
import Diagnostics
import QuizEngine
import Wording

/// The answers of `--answers FILE`: one `item-id answer [certainty]` a line (design section 3).
///
/// Fields are separated by tabs, spaces or `:`; empty lines and lines that start with `#` say nothing.
struct AnswersFile {
  /// A piece of a line and where it stands.
  private struct Field {
    let text: String
    let range: SourceRange
  }

  private let items: [String: Item]
  private let order: [String]
  private let file: FileID
  private var places: [String: SourceRange] = [:]

  /// The answers found, by item.
  private(set) var answers: [ID<Item>: Answer] = [:]
  /// Everything in the file that cannot be used.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file of answers to the items of a quiz.
  init(_ source: SourceFile, file: FileID, items: [Item]) {
    self.items = Dictionary(items.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    order = items.map(\.id.rawValue)
    self.file = file
    guard checkEncoding(source) else { return }
    for line in Self.lines(of: source) {
      let fields = fields(of: source, line)
      if let id = fields.first, !id.text.hasPrefix("#") { read(id, Array(fields.dropFirst())) }
    }
  }

  private mutating func read(_ id: Field, _ rest: [Field]) {
    guard let item = items[id.text] else {
      let near = Spelling.nearest(to: id.text, among: order)
      return report(
        "unknown-item", id.range,
        Phrase(
          "Il n’y a pas de question « \(SafeText.excerpt(id.text)) » dans ce quiz.",
          "There is no question \"\(SafeText.excerpt(id.text))\" in this quiz."),
        advice: near.map { Phrase("Peut-être « \($0) »?", "Did you mean \"\($0)\"?") })
    }
    if let first = places[id.text] {
      let note = Diagnostic.Note(range: first, message: Phrase("La première est ici.", "The first one is here."))
      return report(
        "duplicate-answer", id.range,
        Phrase("La question « \(id.text) » a déjà une réponse.", "Question \"\(id.text)\" has an answer already."),
        advice: Phrase("Garder une seule ligne.", "Keep one line."), notes: [note])
    }
    places[id.text] = id.range
    guard let answer = rest.first else {
      return report(
        "unknown-answer", id.range,
        Phrase("Il manque la réponse à « \(id.text) ».", "The answer to \"\(id.text)\" is missing."),
        advice: Phrase("Écrire « pass » pour passer.", "Write \"pass\" to pass."))
    }
    do {
      let response = try AnswerSyntax.parse(answer.text, for: item.interaction)
      guard let certainty = certainty(rest.dropFirst()) else { return }
      answers[item.id] = Answer(response, certainty: certainty.level)
    } catch {
      let start = Int(answer.range.lower)
      let range = SourceRange(file: file, lower: start + error.bytes.lowerBound, upper: start + error.bytes.upperBound)
      report(error.rule, range, error.message, advice: error.advice)
    }
  }

  /// The certainty of a line, or nil after saying what is wrong with it.
  private mutating func certainty(_ fields: ArraySlice<Field>) -> (level: Certainty?, Void)? {
    guard let field = fields.first else { return (nil, ()) }
    guard let level = Int(field.text).flatMap(Certainty.init), "\(level.rawValue)" == field.text else {
      report(
        "unknown-certainty", field.range,
        Phrase(
          "« \(SafeText.excerpt(field.text)) » n’est pas une certitude.",
          "\"\(SafeText.excerpt(field.text))\" is not a certainty."),
        advice: Phrase("Écrire 1, 2 ou 3, ou rien.", "Write 1, 2 or 3, or nothing."))
      return nil
    }
    if let extra = fields.dropFirst().first {
      report(
        "extra-field", extra.range,
        Phrase("La ligne a un champ de trop.", "The line has one field too many."),
        advice: Phrase("Une réponse s’écrit sans espace.", "An answer is written without spaces."))
      return nil
    }
    return (level, ())
  }

  private mutating func report(
    _ rule: DiagnosticID, _ range: SourceRange, _ message: Phrase, advice: Phrase?, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(rule, at: range, message, advice: advice, notes: notes))
  }

  private mutating func checkEncoding(_ source: SourceFile) -> Bool {
    if String(validating: source.bytes(0, source.count), as: UTF8.self) != nil { return true }
    report(
      "not-utf-8", SourceRange(file: file, lower: 0, upper: 0),
      Phrase("Ce fichier n’est pas en UTF-8.", "This file is not UTF-8."),
      advice: Phrase("L’enregistrer en UTF-8.", "Save it as UTF-8."))
    return false
  }

  /// The ranges of the lines, whatever the line breaks are.
  static func lines(of source: SourceFile) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = source.hasByteOrderMark ? 3 : 0
    for index in start..<max(start, source.count) where source.storage[index] == 0x0A || source.storage[index] == 0x0D {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<max(start, source.count)]
  }

  private func fields(of source: SourceFile, _ line: Range<Int>) -> [Field] {
    var fields: [Field] = []
    var start: Int?
    for index in line.lowerBound...line.upperBound {
      let isBreak = index == line.upperBound || [0x20, 0x09, 0x3A].contains(source.storage[index])
      if !isBreak {
        start = start ?? index
      } else if let from = start {
        fields.append(Field(text: source.text(from, index), range: SourceRange(file: file, lower: from, upper: index)))
        start = nil
      }
    }
    return fields
  }
}
