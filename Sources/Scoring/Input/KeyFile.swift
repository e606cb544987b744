package import Diagnostics
import Wording

/// Reads a key from CSV: `item,correct,myth,options`, options separated by `|`, values taken literally.
package struct KeyFile: Sendable {
  private var scanner = CSVScanner()
  private var log = ProblemLog()
  private var rows = Rows()

  fileprivate struct Rows {
    var columns: [String: Int] = [:]
    var items: [ScoringKey.Item] = []
    var lines: [String: LinePlace] = [:]
  }

  /// Starts reading a file.
  package init(path: String) { log.open(path) }

  /// Reads a chunk of it.
  package mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>) {
    scanner.feed(chunk, to: &rows, log: &log)
  }

  /// Ends the file: the key, or nil and what is wrong.
  package mutating func finish() -> (key: ScoringKey?, diagnostics: [Diagnostic], sources: SourceMap) {
    scanner.finish(to: &rows, log: &log)
    if rows.items.isEmpty, !log.hasErrors {
      log.add(
        "key-empty", at: LinePlace(line: 1), Phrase("La clé ne contient aucun énoncé.", "The key has no item."),
        advice: Phrase(
          "Une ligne par énoncé : item,correct,myth,options.", "One line an item: item,correct,myth,options."))
    }
    let (diagnostics, sources) = log.result()
    return (log.hasErrors ? nil : ScoringKey(items: rows.items), diagnostics, sources)
  }
}

extension KeyFile.Rows: CSVSink {
  private static let names = ["item", "correct", "myth", "options"]

  mutating func header(_ row: CSVRow, log: inout ProblemLog) {
    for index in 0..<row.count {
      let name = TextFolding.folded(row.text(index))
      if Self.names.contains(name) {
        columns[name] = index
      } else {
        let nearest = Spelling.nearest(to: name, among: Self.names)
        log.add(
          "key-unknown-column", at: row.place(index), ScoringWords.unknownColumn(row.trimmed(index)),
          advice: nearest.map(ScoringWords.didYouMean)
            ?? Phrase(
              "La clé a les colonnes item,correct,myth,options.", "A key has the columns item,correct,myth,options."))
      }
    }
    for name in ["item", "correct"] where columns[name] == nil {
      log.add(
        "key-missing-column", at: row.place(0), ScoringWords.missingColumn(name),
        advice: Phrase(
          "La clé a les colonnes item,correct,myth,options.", "A key has the columns item,correct,myth,options."))
    }
  }

  mutating func row(_ row: CSVRow, log: inout ProblemLog) {
    guard let itemColumn = columns["item"], let correctColumn = columns["correct"] else { return }
    let id = row.trimmed(itemColumn)
    let correct = row.text(correctColumn)
    let myth = columns["myth"].map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let listed = columns["options"].map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let options = listed.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    if id.isEmpty {
      log.add(
        "key-item", at: row.place(itemColumn), Phrase("Cet énoncé n’a pas de nom.", "This item has no name."),
        advice: Phrase("Écrire le nom de sa colonne.", "Write the name of its column."))
    } else if let first = lines[id] {
      log.add(
        "key-duplicate-item", at: row.place(itemColumn),
        Phrase(
          "L’énoncé « \(SafeText.excerpt(id)) » est là deux fois.", "The item “\(SafeText.excerpt(id))” is there twice."
        ),
        advice: Phrase("Garder une seule ligne par énoncé.", "Keep one line an item."),
        note: (log.file, first, Phrase("La première est ici.", "The first one is here.")))
    } else {
      lines[id] = row.place(itemColumn)
    }
    if correct.isEmpty {
      log.add(
        "key-no-answer", at: row.place(correctColumn),
        Phrase("Cet énoncé n’a pas de bonne réponse.", "This item has no right answer."),
        advice: Phrase("L’écrire comme elle figure dans les réponses.", "Write it as it stands in the answers."))
    }
    check(options, holds: correct, in: row, column: correctColumn, log: &log)
    if let myth, let column = columns["myth"] { check(options, holds: myth, in: row, column: column, log: &log) }
    items.append(.init(id: id, correct: correct, myth: myth, form: .literal(options), options: options))
  }

  private func check(
    _ options: [String]?, holds answer: String, in row: CSVRow, column: Int, log: inout ProblemLog
  ) {
    guard let options, !answer.isEmpty, !options.contains(answer) else { return }
    log.add(
      "key-unknown-option", at: row.place(column),
      Phrase(
        "« \(SafeText.excerpt(answer)) » n’est pas parmi les options de cet énoncé.",
        "“\(SafeText.excerpt(answer))” is not among this item’s options."),
      advice: Spelling.nearest(to: answer, among: options).map(ScoringWords.didYouMean)
        ?? Phrase("L’ajouter à la colonne options.", "Add it to the options column."))
  }
}
