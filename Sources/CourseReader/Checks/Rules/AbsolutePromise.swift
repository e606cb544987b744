import Diagnostics
import Wording

/// `absolute-promise`: no help line is *fully anonymous* or *always confidential* (care.md, section 1).
struct AbsolutePromise: EditorialRule {
  static let id: DiagnosticID = "absolute-promise"

  private let patterns: [[WordPattern]]
  private static let voices = VoiceSet(.answer, .page, .spoken, .staff, .supporter, .label, .option)

  init(_ words: inout RuleWords) {
    patterns = [
      words.patterns(
        """
        <entièrement|totalement|complètement|parfaitement|toujours|absolument|strictement|100 anonyme(s)|confidentiel(le)(s)
        anonyme(s)|confidentiel(le)(s) à 100
        anonymat|confidentialité garanti(e)|absolue|totale|total|absolu
        """, .french),
      words.patterns(
        """
        <fully|totally|completely|entirely|absolutely|always|strictly|100|guaranteed anonymous|confidential
        <guaranteed|total|full|complete|absolute anonymity|confidentiality
        """, .english),
    ]
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard Self.voices.contains(line.voice) else { return }
    let classes = EditorialRules.compiled.classes[line.tongue.rawValue]
    let none = WordSet()
    for index in line.words.indices {
      guard let range = patterns[line.tongue.rawValue].lazy.compactMap({ $0.match(line, at: index) }).first,
        !line.isQuoted(range, classes), !line.isRejected(range, better: none, classes)
      else { continue }
      report(
        at: line.range(range),
        Phrase(
          "« \(line.text(range)) » promet plus qu’un service ne peut tenir.",
          "\"\(line.text(range))\" promises more than a service can keep."),
        advice: Phrase(
          "Dire la limite : la loi, le danger, une personne mineure.", "Say the limit: the law, danger, a minor."),
        to: &findings)
    }
  }
}
