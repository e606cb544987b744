import CourseModel
import Wording

/// Who receives a report about a minor: the page of the region, or a blank and where to find it.
struct ReportingLines {
  let course: Course
  let region: RegionCode?
  let language: Language

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The page.
  var blocks: [PageBlock] {
    guard let code = region else { return [.label(title)] + blanks + [.text(whereToFind)] }
    guard let page = course.region(code) else {
      let missing = say("La trousse n’a pas de page pour « \(code) ».", "The kit has no page for \(code).")
      return [.label(title), .text(missing)] + blanks + [.text(whereToFind)]
    }
    return blocks(of: page)
  }

  private var title: String { say("Qui reçoit un signalement", "Who receives a report") }

  private var blanks: [PageBlock] {
    [
      .text(say("La règle change d’une province à l’autre.", "The rule differs by province.")),
      .point("–", say("Protection de l’enfance : \(Self.blank)", "Child protection: \(Self.blank)")),
      .point("–", say("Numéro, jour et nuit : \(Self.blank)", "Number, day and night: \(Self.blank)")),
    ]
  }

  private static let blank = "____________________"

  private var whereToFind: String {
    let codes = course.regions.map(\.code.rawValue).joined(separator: ", ")
    let plan = say(
      "À trouver et à noter avant la séance, avec la page « Si une personne se confie » du plan.",
      "Find it and write it down before the session, with the page \u{201C}If someone confides\u{201D} of the plan.")
    guard !codes.isEmpty else { return plan }
    return say(
      "Avec --region, la page de la province est ici : \(codes).", "With --region, the page is here: \(codes).")
      + " " + plan
  }

  private func blocks(of page: Region) -> [PageBlock] {
    let text = PlainWords(language: language)
    let name = text(page.name)
    var out: [PageBlock] = [
      .label(say("Signaler la situation d’une personne mineure : \(name)", "Reporting about a minor: \(name)")),
      .text(text(page.authority)),
    ]
    let phones = page.phones.filter { $0.language == nil || $0.language == language }
    out += phones.map { .point("–", $0.printed(in: language)) }
    if phones.isEmpty {
      out.append(.point("–", say("Numéro, jour et nuit : \(Self.blank)", "Number, day and night: \(Self.blank)")))
    }
    out += text.blocks(page.rule.value(in: language))
    if let note = page.note { out.append(.text(text(note))) }
    switch page.verified {
    case .never: out.append(.text(say("À vérifier avant la séance.", "Check before the session.")))
    case .on(let day): out.append(.text(say("Vérifié le \(day).", "Checked \(day).")))
    }
    let titles = page.sources.compactMap { course.source($0)?.title }
    return titles.isEmpty ? out : out + [.text(QuizWords(language: language).source(titles))]
  }
}
