import Diagnostics
import Wording

/// What is said of session files; they have no lines, so all of it stands at their start.
enum SessionWords {
  private static let start = LinePlace(line: 1)

  static func reportCopy(_ first: Int, log: inout ProblemLog) {
    log.add(
      "same-session", .note, at: start,
      Phrase(
        "Cette séance est déjà là, identique; elle compte une fois.",
        "This session is there already, just the same; it counts once."),
      note: (first, start, Phrase("Elle a été lue ici.", "It was read here.")))
  }

  static func reportSameFile(_ first: String, log: inout ProblemLog) {
    let name = SafeText.excerpt(first, limit: 200)
    log.add(
      "same-file", .note, at: start,
      Phrase(
        "Ce fichier est identique à « \(name) »; il compte une fois.",
        "This file is the same as \(name); it counts once."))
  }

  static func reportConflict(_ session: String, _ first: Int, log: inout ProblemLog) {
    let name = SafeText.excerpt(session)
    log.add(
      "session-conflict", at: start,
      Phrase(
        "La séance « \(name) » est déjà là, avec d’autres réponses.",
        "The session “\(name)” is there already, with other answers."),
      advice: Phrase(
        "Garder le fichier le plus récent, et retirer l’autre.", "Keep the newer file, and remove the other."),
      note: (first, start, Phrase("L’autre est ici.", "The other one is here.")))
  }

  static func reportVersion(_ quiz: String, _ first: Int, log: inout ProblemLog) {
    let name = SafeText.excerpt(quiz)
    log.add(
      "quiz-version", at: start,
      Phrase(
        "Le quiz « \(name) » de cette séance n’est pas dans la même version que celui d’une autre.",
        "The quiz “\(name)” of this session is not in the same version as that of another one."),
      advice: Phrase("Compter les deux versions chacune de son côté.", "Count the two versions apart."),
      note: (first, start, Phrase("L’autre est ici.", "The other one is here.")))
  }

  static func reportOutdated(_ quiz: String, _ file: Int, log: inout ProblemLog) {
    let name = SafeText.excerpt(quiz)
    log.add(
      "quiz-changed", .warning, in: file, at: start,
      Phrase(
        "Le quiz « \(name) » a été modifié depuis cette séance.", "The quiz “\(name)” was edited since this session."),
      advice: Phrase(
        "Vérifier que ses bonnes réponses sont les mêmes.", "Make sure that its right answers are the same."))
  }

  static func reportTooManyGroups(log: inout ProblemLog) {
    log.add(
      "too-many-groups", at: start,
      Phrase(
        "Il y a plus de \(LabelReader.limit) groupes de région, langue et public.",
        "There are more than \(LabelReader.limit) groups of region, language and audience."),
      advice: Phrase("Compter moins de régions à la fois.", "Count fewer regions at a time."))
  }

  static func reportUnknownItem(_ name: String, among items: [String], log: inout ProblemLog) {
    let shown = SafeText.excerpt(name)
    log.add(
      "unknown-item", at: start,
      Phrase(
        "L’énoncé « \(shown) » de cette séance n’est pas connu.", "The item “\(shown)” of this session is not known."),
      advice: Spelling.nearest(to: name, among: items).map(ScoringWords.didYouMean)
        ?? Phrase("Prendre la trousse avec laquelle elle a été faite.", "Take the kit with which it was made."))
  }

  static func reportUnknownAnswer(_ text: String, _ item: String, log: inout ProblemLog) {
    let (shown, id) = (SafeText.excerpt(text), SafeText.excerpt(item))
    log.add(
      "unknown-answer", at: start,
      Phrase("« \(shown) » n’est pas une réponse à « \(id) ».", "“\(shown)” is not an answer to “\(id)”."),
      advice: Phrase("Prendre la trousse avec laquelle elle a été faite.", "Take the kit with which it was made."))
  }

  static func reportDuplicate(_ earlier: SheetStore.Origin, log: inout ProblemLog) {
    log.add(
      "duplicate-sheet", at: start,
      Phrase(
        "Une personne de cette séance a déjà une feuille pour cette phase.",
        "A person of this session already has a sheet for this phase."),
      advice: Phrase(
        "Retirer l’un des deux fichiers, ou choisir --duplicates first ou last.",
        "Remove one of the two files, or choose --duplicates first or last."),
      note: (
        Int(earlier.file), LinePlace(line: Int(earlier.line)),
        Phrase("La feuille commence ici.", "The sheet starts here.")
      ))
  }

  static func reportOtherGroup(log: inout ProblemLog) {
    log.add(
      "other-group", at: start,
      Phrase(
        "Une autre ligne de la même personne dit une autre région, langue ou un autre public.",
        "Another row of the same person says another region, language or audience."),
      advice: Phrase("Écrire la même chose partout.", "Write the same everywhere."))
  }

  static func report(_ problem: TallyRules.Problem, log: inout ProblemLog) {
    let item = SafeText.excerpt(problem.item)
    let when = problem.wave == .pre ? Phrase("avant", "before") : Phrase("après", "after")
    let again = Phrase("Refaire le compte de cet énoncé.", "Count this item again.")
    let what = Phrase("« \(item) », \(when[.french]) :", "“\(item)”, \(when[.english]):")
    switch problem.kind {
    case .negative:
      log.add(
        "tally-negative", at: start,
        what + Phrase("\(problem.count) personnes, c’est impossible.", "\(problem.count) people cannot be."),
        advice: again)
    case .notOnSheet:
      log.add(
        "unknown-item", at: start,
        what + Phrase("la séance n’a pas cet énoncé.", "the session does not have this item."), advice: again)
    case .tooMany(let size):
      log.add(
        "tally-too-many", at: start,
        what
          + Phrase(
            "plus de réponses que de personnes (\(size)).", "more answers than people (\(size))."), advice: again)
    case .uneven(let usual):
      log.add(
        "tally-uneven", at: start,
        what
          + Phrase(
            "\(problem.count) réponses, alors que les autres énoncés en ont environ \(usual).",
            "\(problem.count) answers, while other items have about \(usual)."), advice: again)
    case .besideSheets:
      log.add(
        "tally-beside-sheets", .warning, at: start,
        what + Phrase("il y a des feuilles et un compte.", "there are sheets and a count."),
        advice: Phrase(
          "Vérifier que personne n’est dans les deux.", "Make sure that nobody is in both."))
    }
  }
}
