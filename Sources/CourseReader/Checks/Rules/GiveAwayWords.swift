import CourseModel
import Diagnostics
import Wording

/// `give-away-words`: *toujours, seul, peut, souvent* must not tell a myth from a fact (care.md, section 8).
struct GiveAwayWords: EditorialRule {
  static let id: DiagnosticID = "give-away-words"

  /// Fewer statements than this cannot be judged.
  static let leastStatements = 6
  private static let mostPoints = 15

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for quiz in kit.quizzes {
      guard let statements = kit.statements(of: quiz), statements.count >= Self.leastStatements else { continue }
      for tongue in Tongue.allCases {
        for (wordClass, name) in [(WordClass.absolute, Self.absolutes), (.hedge, Self.hedges)] {
          check(statements, wordClass, tongue, name, quiz, &findings)
        }
      }
    }
  }

  private static let absolutes = [
    Phrase("toujours, jamais, seul, tous", "toujours, jamais, seul, tous"),
    Phrase("always, never, only, all", "always, never, only, all"),
  ]
  private static let hedges = [
    Phrase("peut, souvent, parfois", "peut, souvent, parfois"),
    Phrase("can, often, sometimes, may", "can, often, sometimes, may"),
  ]

  private func check(
    _ statements: [StatementFacts], _ wordClass: WordClass, _ tongue: Tongue, _ names: [Phrase], _ quiz: QuizFacts,
    _ findings: inout RuleFindings
  ) {
    let myths = statements.filter { $0.verdict == .myth }
    let facts = statements.filter { $0.verdict == .fact }
    guard !myths.isEmpty, !facts.isEmpty else { return }
    func count(_ group: [StatementFacts]) -> Int {
      group.count { $0[tongue].contains(wordClass) }
    }
    let (a, b) = (count(myths), count(facts))
    // |a/m - b/f| > 15/100, in integers.
    guard abs(a * facts.count - b * myths.count) * 100 > Self.mostPoints * myths.count * facts.count else { return }
    let word = names[tongue.rawValue]
    let language = tongue == .french ? Phrase("français", "French") : Phrase("anglais", "English")
    report(
      at: quiz.range,
      Phrase(
        "En \(language[.french]), « \(word[.french]) » : \(a) des \(myths.count) mythes, \(b) des \(facts.count) faits.",
        "In \(language[.english]), \"\(word[.english])\": \(a) of \(myths.count) myths, \(b) of \(facts.count) facts."),
      advice: Phrase(
        "Ces mots donnent la réponse : rapprocher les deux parts à \(Self.mostPoints) points.",
        "Such words give the answer away: bring the two shares within \(Self.mostPoints) points."), to: &findings)
  }
}

extension KitFacts {
  /// The statements of a quiz, those of other quizzes in their place; nil if one of them was not read.
  func statements(of quiz: QuizFacts) -> [StatementFacts]? {
    var out: [StatementFacts] = []
    for entry in quiz.entries {
      switch entry {
      case .statement(let statement): out.append(statement)
      case .reference(let id):
        if let statement = statements[id] {
          out.append(statement)
        } else if !otherItems.contains(id) {
          return nil
        }
      case .other: break
      }
    }
    return out
  }
}
