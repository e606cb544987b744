import Diagnostics
import Wording

/// `verdict-word`: what comes after an answer never says *faux, erreur, raté, wrong, incorrect, failed*.
struct VerdictWord: EditorialRule {
  static let id: DiagnosticID = "verdict-word"

  private let patterns: [[WordPattern]]
  /// What is harsh when it is the whole sentence.
  private let alone: [[WordPattern]]

  init(_ words: inout RuleWords) {
    patterns = [
      words.patterns(
        """
        <est ?tout|bien|complètement|totalement|malheureusement|encore =faux|incorrect|=raté|erroné
        <est <une erreur
        <est <une|la mauvaise réponse|option
        <est <un|le mauvais choix
        <as|avez =raté|=échoué|tort
        <t|vous <es|êtes =trompé(e)(s)
        <te|vous trompes|trompez
        """, .french),
      words.patterns(
        """
        <you're|that's|it's wrong|mistaken|incorrect !to|with
        <that|this|it|answer|choice|option|you|reply <is|was|are|were wrong|mistaken|incorrect !to|with|of
        wrong|incorrect answer(s)|choice(s)|option(s)|reply|replies
        <you|you've failed|fail
        """, .english),
    ]
    alone = [
      words.patterns(
        """
        faux|erreur|=raté|incorrect(e)|perdu
        mauvaise réponse|option
        mauvais choix
        """, .french),
      words.patterns("wrong|incorrect|failed|mistake|mistaken|oops", .english),
    ]
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.voice == .answer else { return }
    let tongue = line.tongue.rawValue
    let classes = EditorialRules.compiled.classes[tongue]
    let none = WordSet()
    for index in line.words.indices {
      guard line.words[index].id != .other, let range = match(line, index),
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
  private func match(_ line: Line, _ index: Int) -> Range<Int>? {
    let tongue = line.tongue.rawValue
    for pattern in patterns[tongue] { if let range = pattern.match(line, at: index) { return range } }
    for pattern in alone[tongue] {
      if let range = pattern.match(line, at: index), range == line.sentence(around: index) { return range }
    }
    return nil
  }
}
