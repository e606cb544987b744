import Diagnostics
import Wording

/// `myth-in-handout`: a page that goes home holds facts only; a myth that stands there alone is what gets remembered.
struct MythInHandout: EditorialRule {
  static let id: DiagnosticID = "myth-in-handout"

  private let labels: [WordSet]

  init(_ words: inout RuleWords) {
    labels = [
      words.callers("mythe(s)", .french),
      words.callers("myth(s)", .english),
    ]
  }

  /// A line that opens with the label "Myth:".
  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.isHanded, let first = line.words.first, labels[line.tongue.rawValue].contains(first.id),
      line.words.count == 1 || line.words[1].flags.contains(.clauseStart)
    else { return }
    report(
      at: line.range(0..<1), Phrase("Un feuillet ne montre pas de mythe.", "A handout shows no myth."),
      advice: Self.advice, to: &findings)
  }

  /// A sentence that is the claim of a myth.
  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    guard !kit.myths.isEmpty else { return }
    for sentence in kit.handed {
      guard let claim = kit.myths[sentence.hash] else { continue }
      report(
        at: sentence.range,
        Phrase("Cette phrase est un mythe du quiz.", "This sentence is a myth of the quiz."), advice: Self.advice,
        notes: [.init(range: claim, message: Phrase("Le mythe est ici.", "The myth is here."))], to: &findings)
    }
  }

  private static let advice = Phrase(
    "Écrire le fait, ou <fact-ref ref=\"…\"/>.", "Write the fact, or <fact-ref ref=\"…\"/>.")
}
