import Diagnostics
import Wording

/// The first row: which delimiter it uses, and whether its names can be told apart.
enum CSVHeader {
  /// What may stand between cells.
  static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The delimiter that the first row uses most outside quotes; nil if its end is not there yet.
  static func delimiter(of text: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool) -> UInt8? {
    var counts = [0, 0, 0]
    var isQuoted = false
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return mostUsed(counts) }
      if let which = delimiters.firstIndex(of: byte) { counts[which] += 1 }
    }
    return isWhole ? mostUsed(counts) : nil
  }

  private static func mostUsed(_ counts: [Int]) -> UInt8 {
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return delimiters[best]
  }

  /// True if every column has a name of its own; names are compared without capitals.
  static func check(_ row: CSVRow, log: inout ProblemLog) -> Bool {
    var first: [String: Int] = [:]
    var isGood = true
    for index in 0..<row.count {
      let name = TextFolding.folded(row.text(index))
      if name.isEmpty {
        isGood = false
        log.add(
          "csv-column-name", at: row.place(index),
          Phrase("La colonne \(index + 1) n’a pas de nom.", "Column \(index + 1) has no name."),
          advice: Phrase("Lui donner un nom, ou la retirer.", "Name it, or remove it."))
      } else if let earlier = first[name] {
        isGood = false
        let shown = SafeText.excerpt(row.trimmed(index))
        log.add(
          "csv-duplicate-column", at: row.place(index),
          Phrase("La colonne « \(shown) » est là deux fois.", "The column “\(shown)” is there twice."),
          advice: Phrase("Retirer ou renommer l’une des deux.", "Remove or rename one of them."),
          note: (log.file, row.place(earlier), Phrase("La première est ici.", "The first one is here.")))
      } else {
        first[name] = index
      }
    }
    return isGood
  }
}
