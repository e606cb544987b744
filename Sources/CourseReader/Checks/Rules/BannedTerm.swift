import Diagnostics
import Wording

/// `banned-term`: words that hurt whoever says them, and that no sentence of a kit needs.
struct BannedTerm: EditorialRule {
  static let id: DiagnosticID = "banned-term"
  static let severity = Severity.error

  private var terms = TermList()

  init(_ words: inout RuleWords) {
    let minor = Phrase("exploitation sexuelle d’une jeune personne", "sexual exploitation of a young person")
    let material = Phrase(
      "matériel d’abus et d’exploitation pédosexuels", "child sexual abuse and exploitation material")
    let person = Phrase("personne qui vend des services sexuels", "person who sells sexual services")
    let trafficking = Phrase("traite à des fins sexuelles", "sex trafficking")
    terms.add(
      .french,
      """
      prostitution enfantine|juvénile|infantile|adolescente
      prostitution des|de|d ?les mineur(e)(s)|enfant(s)|adolescent(e)(s)|jeunes|ados
      <enfant(s)|mineur(e)(s)|adolescent(e)(s)|ado(s)|jeune(s)|fillette(s) prostitué(e)(s)
      prostitué(e)(s) mineur(e)(s)|juvénile(s)
      """, prefer: minor, to: &words)
    terms.add(
      .french,
      """
      pédopornographie|pédopornographique(s)|pédoporno|pédoporn
      pornographie|porno juvénile|enfantine|infantile
      pornographie|porno d enfant(s)
      """, prefer: material, to: &words)
    terms.add(.french, "pute(s)|putain(s)", prefer: person, to: &words)
    terms.add(.french, "esclave(s)|esclavage ?du|de|d sexuel(le)(s)|sexe", prefer: trafficking, to: &words)
    terms.add(
      .english,
      """
      <child|children|teen|teenage|juvenile|underage|minor|youth|kid|young|adolescent prostitute(s)|prostitution
      prostituted child|children|teen(s)|teenager(s)|girl(s)|boy(s)|minor(s)|youth|kid(s)
      <child|children|minor(s)|teen(s) <in prostitution
      """, prefer: minor, to: &words)
    terms.add(
      .english,
      """
      <child|kid|kiddie|underage|teen porn|porno|pornography
      kiddieporn|childporn
      """, prefer: material, to: &words)
    terms.add(.english, "whore(s)|hooker(s)|slut(s)", prefer: person, to: &words)
    terms.add(.english, "<sex|sexual slave(s)|slavery", prefer: trafficking, to: &words)
  }

  func check(_ line: Line, _ findings: inout RuleFindings) {
    guard line.voice != .myth else { return }
    let classes = EditorialRules.compiled.classes[line.tongue.rawValue]
    for (term, range) in terms.matches(in: line) where !line.isQuoted(range, classes) {
      report(
        at: line.range(range),
        Phrase("« \(line.text(range)) » blesse.", "\"\(line.text(range))\" hurts."),
        advice: Phrase("Écrire : \(term.prefer[.french]).", "Write: \(term.prefer[.english])."), to: &findings)
    }
  }
}
