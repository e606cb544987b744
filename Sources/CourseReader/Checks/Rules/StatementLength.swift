import Diagnostics
import Wording

/// `statement-length`: a statement to judge holds at most 20 words.
struct StatementLength: EditorialRule {
  static let id: DiagnosticID = "statement-length"
  static let always = VoiceSet(.claim, .myth)

  private static let most = 20

  init(_ words: inout RuleWords) {}

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.counts.words > Self.most else { return }
    var count = 0
    guard
      let first = line.words.firstIndex(where: { word in
        count += word.flags.contains(.spaced) ? 1 : 0
        return count > Self.most
      })
    else { return }
    report(
      at: line.range(first..<line.words.count),
      Phrase(
        "Cet énoncé a \(line.counts.words) mots.", "This statement has \(line.counts.words) words."),
      advice: Phrase("En garder au plus \(Self.most).", "Keep at most \(Self.most)."), to: &findings)
  }
}
