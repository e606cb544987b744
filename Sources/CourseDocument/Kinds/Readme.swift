import CourseModel
package import Wording

extension DocumentKind {
  /// What the pack holds, what to print, and how many.
  package static let readme = DocumentKind(
    name: "README", purpose: Phrase("Cette page : quoi imprimer, combien", "This page: what to print, how many"),
    copies: .one, composer: .facilitator(composeReadme))

  private static func composeReadme(_ assembly: Assembly) -> Page? {
    let say = Voice(language: assembly.language)
    let title = Phrase("À lire d’abord", "Read this first")
    let rows = all.compactMap { kind -> [[Block]]? in
      guard kind.name != readme.name, let name = kind.fileName(for: assembly) else { return nil }
      let copies = kind.copies(for: assembly.options.participants)
      return [
        [.paragraph([.strong([.text(name)])])], [.paragraph(say(kind.purpose))],
        [.paragraph(say(kind.edition == .facilitator ? facilitator : participants))],
        [.paragraph(say(copies))],
      ]
    }
    let plan = SessionPlan(assembly: assembly)
    let blocks: [Block] =
      [say.heading(1, title), .paragraph([.strong(assembly.text(assembly.kit.title))])]
      + draftNotice(assembly, say) + [
        say.heading(2, Phrase("Quoi imprimer", "What to print")),
        .table(
          Table(
            caption: say("Les documents et le nombre de copies", "The documents and how many copies"),
            columns: [.init(width: 8), .init(width: 20), .init(width: 12), .init(width: 7)],
            header: [
              say("Fichier", "File"), say("Ce que c’est", "What it is"), say("Pour qui", "For whom"),
              say("Copies", "Copies"),
            ], rows: rows,
            hasRowHeaders: true)),
        .paragraph(
          say(
            "Les pages de la personne qui anime portent une mention en haut de chaque page : elles ne circulent pas.",
            "The facilitator’s pages are marked at the top of every page: they are not handed out.")),
        say.heading(2, Phrase("Avant la séance", "Before the session")),
        .list(ordered: true, items: steps(assembly, say).map { [.paragraph($0)] }),
      ] + plan.notice
    return Page(title: title, blocks: blocks)
  }

  private static let facilitator = Phrase("la personne qui anime", "the facilitator")
  private static let participants = Phrase("le groupe", "the group")

  private static func steps(_ assembly: Assembly, _ say: Voice) -> [[Inline]] {
    var steps = [
      say(
        "Lire le plan de séance en entier, surtout les pages « Sécurité » et « Si une personne se confie ».",
        "Read the whole session plan, above all the pages “Safety” and “If someone confides”."),
      say(
        "Remplir « Personnes et lieux » avec l’organisme d’accueil.",
        "Fill in “People and places” with the host."),
      say(
        "Vérifier les services d’aide marqués d’un *, et noter les numéros locaux.",
        "Check the help services marked with *, and note local numbers."),
    ]
    if assembly.region == nil {
      steps.append(
        say(
          "Trouver qui reçoit un signalement dans la province : ce plan a été fait sans --region.",
          "Find out who receives a report in the province: this plan was made without --region."))
    }
    if assembly.participantView.isDiscreet {
      steps.append(
        say(
          "Plier la feuille à emporter, la première page à l’extérieur. L’offrir, sans insister.",
          "Fold the take-home sheet with its first page outside. Offer it, never insist."))
    }
    if assembly.options.audience == .shelter {
      steps.append(
        say(
          "Ne rien garder après la séance : détruire les feuilles et le compte.",
          "Keep nothing after the session: destroy the sheets and the count."))
    }
    return steps
  }
}

extension DocumentKind {
  /// How many to print, in words.
  package func copies(for participants: Int?) -> Phrase {
    switch (copies, participants) {
    case (.screen, _): Phrase("à projeter", "to project")
    case (.one, _): Phrase("1", "1")
    case (.perPerson, nil): Phrase("1 par personne", "1 a person")
    case (.perPerson, let count?): Phrase("\(count)", "\(count)")
    case (.perPair, nil): Phrase("1 par équipe de deux", "1 a pair")
    case (.perPair, let count?): Phrase("\((count + 1) / 2)", "\((count + 1) / 2)")
    case (.offered, nil): Phrase("1 pour qui en veut", "1 for those who want it")
    case (.offered, let count?): Phrase("jusqu’à \(count)", "up to \(count)")
    }
  }
}
