import Diagnostics
import Wording

/// `verdict-word`: what comes after an answer never says *faux, erreur, raté, wrong, incorrect, failed*.
struct VerdictWord: EditorialRule {
  static let id: DiagnosticID = "verdict-word"

  private let patterns: [[WordPattern]]
  /// Words that are harsh when they stand alone.
  private let alone: [WordSet]

  init(_ words: inout RuleWords) {
    let french = words.patterns(
      """
      <est ?tout|bien|complètement|totalement|malheureusement faux|incorrect|raté|erroné
      est ?tout|bien|complètement|totalement|malheureusement|encore faux|incorrect|raté|erroné
      <est <une erreur
      mauvaise(s) réponse(s)|option(s)
      mauvais choix
      <as|avez raté|échoué|tort
      <vous|te|t|êtes|es trompé(e)(s)|trompes|trompez
      faux|erreur|raté|incorrect(e)|perdu
      """, .french)
    let english = words.patterns(
      """
      <you're|that's|it's wrong|mistaken|incorrect !to|with
      <that|this|it|answer|choice|option|you|reply <is|was|are|were wrong|mistaken|incorrect !to|with|of
      wrong|incorrect answer(s)|choice(s)|option(s)|reply|replies
      <you|you've failed|fail
      wrong|incorrect|failed|mistake|oops
      """, .english)
    patterns = [french, english]
    alone = [words.set("faux|erreur|raté|incorrect(e)|perdu", .french), words.set("wrong|incorrect|failed|mistake|oops", .english)]
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.voice == .answer else { return }
    let tongue = line.tongue.rawValue
    let classes = EditorialRules.compiled.lexicons[tongue].classes
    let none = WordSet()
    for index in line.words.indices {
      guard let range = patterns[tongue].lazy.compactMap({ $0.match(line, at: index) }).first,
        range.count > 1 || line.sentence(around: index).count == 1 && alone[tongue].contains(line.words[index].id),
        !line.isQuoted(range, classes), !line.isRejected(range, better: none, classes)
      else { continue }
      report(
        at: line.range(range),
        Phrase(
          "« \(line.text(range)) » juge la personne qui a répondu.", "\"\(line.text(range))\" judges whoever answered."),
        advice: Phrase(
          "Commencer par le fait : « En fait : … ».", "Open with the fact: \"In fact: …\"."), to: &findings)
      return
    }
  }
}
