import CourseModel
import Wording

extension SessionPlan {
  /// What has to be ready before people come in.
  var preparation: [Block] {
    var out: [Block] = [say.heading(2, Phrase("Avant la séance", "Before the session"))]
    let known = distinct(assembly.modules.flatMap(\.prerequisites).map(assembly.text))
    if !known.isEmpty {
      out += [say.heading(3, Phrase("Préalables", "Prerequisites")), bullets(known)]
    }
    out += [say.heading(3, Phrase("Personnes et lieux", "People and places")), contacts]
    let rooms = distinct(assembly.modules.compactMap(\.room))
    if !rooms.isEmpty {
      out.append(say.heading(3, Phrase("La salle", "The room")))
      out += rooms.flatMap { flow($0, caption: say("La salle", "The room")) }
    }
    return out + [callout(.safety, Phrase("À vérifier", "To check"), [bullets(checks)])]
  }

  private var contacts: Block {
    let local = assembly.local
    func row(_ label: Phrase, _ value: String?) -> [[Block]] {
      [[.paragraph(say(label))], value.map { [.paragraph([.text($0)])] } ?? []]
    }
    let numbers = local.numbers.isEmpty ? [nil] : local.numbers.map(Optional.some)
    let rows =
      [
        row(Phrase("Personne de soutien présente", "Support person present"), local.supportPerson),
        row(Phrase("Deuxième adulte", "Second adult"), local.secondAdult),
        row(Phrase("Salle calme", "Quiet room"), local.quietRoom),
        row(Phrase("Contact de l’organisme d’accueil", "Host contact"), local.hostContact),
      ] + numbers.map { row(Phrase("Numéro local", "Local number"), $0) }
    return .table(
      Table(
        caption: say("À remplir avant la séance", "To fill in before the session"),
        columns: [.init(width: 2), .init(width: 3)], header: [[], []], rows: rows, hasRowHeaders: true))
  }

  private var checks: [[Inline]] {
    var lines: [[Inline]] = [
      say(
        "Qui soutient qui : convenu avec l’organisme d’accueil. Personne n’anime sans deuxième adulte.",
        "Who supports whom: agreed with the host. Nobody facilitates without a second adult.")
    ]
    if assembly.services.contains(where: { $0.verified == .never }) {
      lines.append(
        say(
          "Les services marqués d’un * : appeler, ou lire leur page, avant la séance.",
          "Services marked with *: call them, or read their page, before the session."))
    }
    if assembly.modules.contains(where: { !$0.handouts.isEmpty }) {
      lines.append(
        assembly.options.audience == .adults
          ? say(
            "La feuille à emporter : on l’offre, sans insister.", "The sheet to take along: offer it, never insist.")
          : say(
            "La feuille « Relations saines » : on l’offre, sans insister. La laisser sur une table, sans compter.",
            "The “Healthy relationships” sheet: offer it, never insist. Leave it on a table, do not count."))
    }
    if assembly.options.audience == .shelter {
      lines.append(
        say(
          "Rien n’est gardé : ni nom, ni présence, ni réponse. Les feuilles sont détruites après la séance.",
          "Nothing is kept: no name, no attendance, no answer. Sheets are destroyed after the session."))
    }
    return lines
  }
}
