import CourseDocument
import CourseModel
import Wording

/// What a facilitator should know before printing; said on standard error, never in a page.
struct PackNotices {
  private let assembly: Assembly
  private let missingPictures: [String]
  private let today: CalendarDate

  init(assembly: Assembly, missingPictures: [String], today: CalendarDate) {
    self.assembly = assembly
    self.missingPictures = missingPictures
    self.today = today
  }

  /// One line a notice, in the language of the program.
  var lines: [String] { (region + services + items + pictures).map { $0[Speech.language] } }

  private var region: [Phrase] {
    guard let code = assembly.options.region else {
      return [
        Phrase(
          "sans --region, le plan laisse en blanc qui reçoit un signalement pour une personne mineure.",
          "without --region, the plan leaves blank who receives a report about a minor.")
      ]
    }
    guard let region = assembly.region else {
      return [
        Phrase(
          "la trousse n’a pas de page pour « \(code) » : qui reçoit un signalement reste à remplir.",
          "the kit has no page for \(code): who receives a report is left to fill in.")
      ]
    }
    guard case .on(let day) = region.verified, Freshness.isRuleStale(day, on: today) else { return [] }
    return [
      Phrase(
        "la règle de signalement (\(code)) a été vérifiée le \(day), il y a plus de 12 mois.",
        "the reporting rule (\(code)) was checked on \(day), more than 12 months ago.")
    ]
  }

  private var services: [Phrase] {
    let old = assembly.services.compactMap { service -> String? in
      guard case .on(let day) = service.verified, Freshness.isServiceStale(day, on: today) else { return nil }
      return "\(service.id) (\(day))"
    }
    let unverified = assembly.services.filter { $0.verified == .never }.count
    var out: [Phrase] = []
    if unverified > 0 {
      out.append(
        Phrase(
          unverified == 1
            ? "1 service est à vérifier avant la séance; il porte un *."
            : "\(unverified) services sont à vérifier avant la séance; ils portent un *.",
          unverified == 1
            ? "1 service is to be checked before the session; it is marked *."
            : "\(unverified) services are to be checked before the session; they are marked *."))
    }
    if !old.isEmpty {
      let list = old.joined(separator: ", ")
      out.append(
        Phrase("vérifiés il y a plus de 180 jours : \(list).", "checked more than 180 days ago: \(list)."))
    }
    return out
  }

  private var items: [Phrase] {
    let count = assembly.quizzes.flatMap(\.items).filter { $0.item.review == nil }.count
    guard count > 0 else { return [] }
    return [
      Phrase(
        "\(count) énoncé\(count > 1 ? "s" : "") sans relecture par une personne ayant une expérience vécue : « Ébauche » sur le plan et le corrigé.",
        "\(count) statement\(count == 1 ? "" : "s") not reviewed by a person with lived experience: “Draft” on plan and key."
      )
    ]
  }

  private var pictures: [Phrase] {
    missingPictures.map { name in
      Phrase(
        "l’image « \(name) » n’est pas un PNG lisible; sa description la remplace.",
        "the picture \(name) is not a readable PNG; its description stands in its place.")
    }
  }
}
