import CourseModel
import Diagnostics
import Wording

/// `verdict-balance`: neither "myth" nor "fact" is a good guess, and "it depends" is a real answer.
struct VerdictBalance: EditorialRule {
  static let id: DiagnosticID = "verdict-balance"

  /// From how many statements on the share of myths is judged.
  private static let pool = 10

  init(_ words: inout RuleWords) {}

  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {
    for quiz in kit.quizzes {
      guard let statements = kit.statements(of: quiz), statements.count >= GiveAwayWords.leastStatements else {
        continue
      }
      let count = statements.count
      let myths = statements.count { $0.verdict == .myth }
      let depends = statements.count { $0.verdict == .depends }
      if count >= Self.pool, myths * 100 < 40 * count || myths * 100 > 60 * count {
        report(
          at: quiz.range,
          Phrase("\(myths) énoncés sur \(count) sont des mythes.", "\(myths) of \(count) statements are myths."),
          advice: Phrase("En garder de 40 à 60 %.", "Keep them between 40 and 60%."), to: &findings)
      }
      if depends * 100 < 15 * count {
        report(
          at: quiz.range,
          Phrase(
            "\(depends) des \(count) énoncés ont la réponse « ça dépend ».",
            "\(depends) of \(count) statements have the answer \"it depends\"."),
          advice: Phrase("En écrire au moins 15 %.", "Write at least 15%."), to: &findings)
      }
    }
  }
}
