import CourseModel
import Wording

extension SessionPlan {
  private var blocksOfModules: [SafetyBlock] { assembly.modules.compactMap(\.safety) }

  /// The safety page; it is never dropped.
  var safety: [Block] {
    let parts: [(Phrase, (SafetyBlock) -> Localized<Flow>)] = [
      (Phrase("Note sur le contenu", "Content note"), { $0.contentNote }),
      (Phrase("Entente du groupe", "Group agreement"), { $0.agreement }),
      (Phrase("À la place d’une activité", "In place of an activity"), { $0.optOut }),
      (Phrase("Pause d’ancrage : une invitation", "Grounding pause: an invitation"), { $0.grounding }),
      (Phrase("Après la séance", "After the session"), { $0.checkIn }),
    ]
    let heading = say.heading(2, Words.safety)
    guard !blocksOfModules.isEmpty else {
      return [
        heading,
        .paragraph(
          say(
            "On peut passer, sortir et revenir, sans donner de raison.",
            "Anyone can pass, step out and come back, no reason needed.")),
      ]
    }
    return [heading]
      + parts.map { title, part in
        callout(.safety, title, distinct(blocksOfModules.map(part)).flatMap { flow($0, caption: say(title)) })
      }
  }

  /// The page for when somebody confides, with who receives a report.
  var disclosure: [Block] {
    let title = Phrase("Si une personne se confie", "If someone confides")
    return [say.heading(2, title)]
      + distinct(blocksOfModules.map(\.disclosure)).flatMap { flow($0, caption: say(title)) } + [reporting]
  }

  /// Who receives a report about a minor; a box to fill in when the region has no page.
  var reporting: Block {
    guard let region = assembly.region else {
      return callout(
        .warning, Phrase("À remplir : qui reçoit un signalement", "To fill in: who receives a report"),
        [
          .paragraph(
            say(
              "La règle change d’une province à l’autre. Elle n’est pas dans ce plan : la trouver et la noter ici avant la séance.",
              "The rule differs by province. It is not in this plan: find it and note it here before the session.")),
          .writingSpace(label: say("Protection de l’enfance", "Child protection"), lines: 1),
          .writingSpace(label: say("Numéro, jour et nuit", "Number, day and night"), lines: 1),
          .writingSpace(
            label: say("Ce que dit la loi, et depuis quand", "What the law says, and since when"), lines: 2),
        ])
    }
    let name = assembly.text(region.name)
    var blocks: [Block] = [.paragraph([.strong(assembly.text(region.authority))])]
    if region.phones.isEmpty {
      blocks.append(.writingSpace(label: say("Numéro, jour et nuit", "Number, day and night"), lines: 1))
    }
    for phone in region.phones where phone.language == nil || phone.language == assembly.language {
      blocks.append(.paragraph([.strong([.text(phone.printed(in: assembly.language))])]))
    }
    blocks += flow(region.rule, caption: name)
    if let note = region.note { blocks.append(.paragraph(assembly.text(note))) }
    blocks.append(.paragraph(verification(region)))
    return .callout(
      Callout(
        kind: .warning,
        title: say("Signaler la situation d’une personne mineure : ", "Reporting about a minor: ") + name,
        blocks: blocks))
  }

  private func verification(_ region: Region) -> [Inline] {
    let sources = region.sources.compactMap { id in assembly.sources.first { $0.id == id } }
      .map { SourceLine.inlines($0, say) }.joinedInline(by: " ")
    return switch region.verified {
    case .never:
      say.strong(Phrase("À vérifier avant la séance.", "Check before the session.")) + [.text(" ")] + sources
    case .on(let day): say("Vérifié le \(day). ", "Checked \(day). ") + sources
    }
  }
}
