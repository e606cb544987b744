import Diagnostics
import Wording

/// `reading-ease`: what participants read is plain.
///
/// Kandel and Moles at least 60 in French, Flesch-Kincaid at most 8 in English. The formulas, and how syllables are
/// counted, are in `docs/rules/reading-ease.md`.
struct ReadingEase: EditorialRule {
  static let id: DiagnosticID = "reading-ease"

  /// Fewer words say nothing.
  private static let leastWords = 40

  init(_ words: inout RuleWords) {}

  func check(_ unit: ReadingUnit, _ findings: inout RuleFindings) {
    for tongue in Tongue.allCases {
      let counts = unit[tongue]
      guard counts.words >= Self.leastWords, counts.sentences > 0 else { continue }
      switch tongue {
      case .french:
        let ease = Self.kandelMoles(counts)
        if ease < 60 {
          report(
            at: unit.range,
            Phrase(
              "Le français d’ici se lit difficilement : \(Self.tenths(ease)) selon Kandel et Moles.",
              "The French here is hard to read: Kandel-Moles \(Self.tenths(ease, "."))."),
            advice: Phrase(
              "Viser 60 ou plus : des phrases courtes, des mots courts.",
              "Aim at 60 or more: short sentences, short words."),
            to: &findings)
        }
      case .english:
        let grade = Self.fleschKincaid(counts)
        if grade > 8 {
          report(
            at: unit.range,
            Phrase(
              "L’anglais d’ici se lit difficilement : niveau \(Self.tenths(grade)) selon Flesch et Kincaid.",
              "The English here is hard to read: Flesch-Kincaid grade \(Self.tenths(grade, "."))."),
            advice: Phrase(
              "Viser 8 ou moins : des phrases courtes, des mots courts.",
              "Aim at 8 or less: short sentences, short words."),
            to: &findings)
        }
      }
    }
  }

  /// Kandel and Moles (1958): 207 - 1.015 words a sentence - 73.6 syllables a word.
  static func kandelMoles(_ counts: ReadingCounts) -> Double {
    207 - 1.015 * Double(counts.words) / Double(counts.sentences)
      - 73.6 * Double(counts.syllables) / Double(counts.words)
  }

  /// Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
  static func fleschKincaid(_ counts: ReadingCounts) -> Double {
    0.39 * Double(counts.words) / Double(counts.sentences)
      + 11.8 * Double(counts.syllables) / Double(counts.words) - 15.59
  }

  private static func tenths(_ value: Double, _ point: String = ",") -> String {
    let whole = Int((value * 10).rounded())
    return "\(whole < 0 ? "-" : "")\(abs(whole) / 10)\(point)\(abs(whole) % 10)"
  }
}
