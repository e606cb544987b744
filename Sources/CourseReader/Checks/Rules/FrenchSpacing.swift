import Diagnostics
import Wording

/// `french-spacing`: spaces as Canadian French sets them; the program makes them no-break, it does not invent them.
struct FrenchSpacing: EditorialRule {
  static let id: DiagnosticID = "french-spacing"
  static let looksAtTypography = true

  init(_ words: inout RuleWords) {}

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.tongue == .french else { return }
    for mark in line.marks {
      switch mark.kind {
      case .missingSpace:
        report(at: line.range(mark), Self.missing, advice: Self.missingAdvice, to: &findings)
      case .extraSpace:
        report(at: line.range(mark), Self.extra, advice: Self.extraAdvice, to: &findings)
      case .innerDot, .ending: break
      }
    }
  }

  private static let missing = Phrase("Il manque une espace ici.", "A space is missing here.")
  private static let missingAdvice = Phrase(
    "Écrire une espace : « mot », mot : 50 %, 5 $, 13 h 30.", "Write a space: « mot », mot : 50 %, 5 $, 13 h 30.")
  private static let extra = Phrase(
    "Il y a une espace de trop avant ce signe.", "There is a space too many before this sign.")
  private static let extraAdvice = Phrase(
    "Au Canada, rien ne précède le point-virgule, le point d’interrogation et le point d’exclamation.",
    "In Canada nothing stands before a semicolon, a question mark or an exclamation mark.")
}
