import CourseDocument
import CourseModel
package import Scoring
import Wording

extension Release {
  /// What is not printed, and why; stable names for files, sentences for people.
  package var omissions: [Omission] {
    let k = threshold
    func omission(_ what: String, _ title: Phrase, _ why: Phrase) -> Omission {
      Omission(what: what, title: title, why: why)
    }
    let few = Phrase("moins de \(k) personnes", "fewer than \(k) people")
    var list: [Omission] = []
    for wave in Wave.allCases where people[wave.rawValue] == nil {
      list.append(omission(wave.name, Phrase("Tout,", "Everything,") + ReportWords.wave(wave), few))
    }
    if items.contains(where: { $0.cells.contains(.hidden(.small)) }) {
      list.append(
        omission(
          "small", Phrase("Des énoncés", "Some statements"),
          Phrase(
            "moins de \(k) personnes ont donné, ou n’ont pas donné, la bonne réponse",
            "fewer than \(k) people gave, or did not give, the right answer")))
    }
    if items.contains(where: { $0.cells.contains(.hidden(.previous)) }) {
      list.append(
        omission(
          "previous", Phrase("D’autres énoncés", "Other statements"),
          Phrase(
            "en soustrayant un rapport précédent, on retrouverait un petit nombre",
            "subtracting an earlier report would leave a small number")))
    }
    if items.allSatisfy({ $0.change == nil }) {
      list.append(
        omission(
          "change", Phrase("Ce qui a changé chez les mêmes personnes", "What changed in the same people"),
          Phrase(
            "un des nombres, ou ce qui resterait en les soustrayant, est de moins de \(k)",
            "one of the numbers, or what subtracting them leaves, is under \(k)")))
    }
    for facet in dropped {
      list.append(
        omission(
          "by-\(facet.rawValue)", Phrase("Par", "By") + ReportWords.facet(facet),
          Phrase(
            "il ne resterait pas deux groupes d’au moins \(k) personnes, ou une soustraction en montrerait un plus petit",
            "fewer than two groups of at least \(k) people would be left, or subtracting would show a smaller one")))
    }
    list.append(
      omission(
        "pass", Phrase("Combien ont passé, ou n’ont rien noté", "How many passed, or wrote nothing"),
        Phrase("cela fait partie du reste", "that is part of the others")))
    list.append(
      omission(
        "item-statistics",
        Phrase("Statistiques d’items, certitude, tailles d’effet", "Item statistics, certainty, effect sizes"),
        Phrase("elles en disent plus que les nombres ci-dessus", "they tell more than the numbers above")))
    if hasTallies {
      list.append(omission("tallies", ReportWords.tallyTitle, ReportWords.tallyLimits))
    }
    return list
  }
}

/// What is not printed, in words, and whether earlier reports were compared.
struct ReleaseOmissions {
  let report: ReleaseReport

  var blocks: [Block] {
    let compared =
      report.release.isCompared
      ? report.say(
        "Comparé aux rapports précédents indiqués : leur différence ne montre pas de petit nombre.",
        "Compared with the earlier reports given: their difference shows no small number.")
      : report.say(
        "Ce rapport n’a été comparé à aucun rapport précédent. Deux rapports qui ne diffèrent que par quelques personnes les "
          + "montreraient.",
        "This report was not compared with any earlier report. Two reports that differ by a few people would show them."
      )
    return [
      report.section("Ce qui n’est pas imprimé, et pourquoi", "What is not printed, and why"),
      report.list(
        report.release.omissions.map { omission in
          let (title, why) = (omission.title[report.language], omission.why[report.language])
          return report.say("\(title) : \(why).", "\(title): \(why).")
        }), report.paragraph(compared),
    ]
  }
}
