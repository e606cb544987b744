import CourseModel
import Wording

extension DocumentKind {
  /// Rehearsals turn by turn: the other person's lines, every reply, what it does and where it leads.
  package static let rehearsalMap = DocumentKind(
    name: "rehearsal-map",
    purpose: Phrase(
      "Répétition : ce que dit l’autre personne, où mène chaque réplique",
      "Rehearsal: what the other person says, where each reply leads"),
    copies: .one, composer: .facilitator(composeRehearsalMap))

  private static func composeRehearsalMap(_ assembly: Assembly) -> Page? {
    guard !assembly.rehearsals.isEmpty else { return nil }
    let say = Voice(language: assembly.language)
    let title = Phrase("Plan de la répétition", "Rehearsal map")
    var blocks: [Block] = [say.heading(1, title)]
    blocks += draftNotice(assembly, say)
    blocks.append(
      .callout(
        Callout(
          kind: .safety, title: say(Words.safety),
          blocks: [.list(ordered: false, items: reminders(say).map { [.paragraph($0)] })])))
    for (index, rehearsal) in assembly.rehearsals.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks += RehearsalEntry(rehearsal: rehearsal, assembly: assembly).blocks
    }
    if assembly.rehearsals.contains(where: { $0.ends.contains { $0.kind == .reporting } }) {
      blocks += [
        .pageBreak, say.heading(2, Phrase("La page de signalement", "The reporting page")),
        SessionPlan(assembly: assembly).reporting,
      ]
    }
    return Page(title: title, blocks: blocks)
  }

  private static func reminders(_ say: Voice) -> [[Inline]] {
    [
      say(
        "Le groupe ne pratique que la personne qui soutient. Lire à voix haute ce que dit l’autre; personne ne la joue.",
        "The group practises the supporter only. Read aloud what the other person says; nobody plays them."),
      say(
        "Ce plan reste entre vos mains; les équipes n’ont que les cartes.",
        "This map stays in your hands; pairs have the cards only."),
      say(
        "On peut passer, sortir ou arrêter à tout moment. « Pas aujourd’hui » est une bonne fin.",
        "Anyone can pass, step out or stop at any time. “Not today” is a good end."),
      say(
        "Lire l’effet d’une réplique sans dire de qui elle vient, et sans la juger : on peut toujours se reprendre.",
        "Read what a reply does without saying whose it is, and without judging it: it can always be taken back."),
      say(
        "Si quelqu’un parle d’une situation réelle : arrêter, et suivre « Si une personne se confie » du plan de séance.",
        "If someone speaks of a real situation: stop, and follow “If someone confides” in the session plan."),
      say(
        "À la fin de chaque chemin, montrer les services d’aide.",
        "At the end of each path, point to the help services."),
    ]
  }
}

/// One rehearsal of the map.
private struct RehearsalEntry {
  let rehearsal: Rehearsal
  let assembly: Assembly
  private var say: Voice { Voice(language: assembly.language) }
  private var title: [Inline] { assembly.text(rehearsal.title) }

  init(rehearsal: Rehearsal, assembly: Assembly) {
    self.rehearsal = rehearsal
    self.assembly = assembly
  }

  var blocks: [Block] {
    [
      .heading(level: 2, title), .paragraph(say(RehearsalWords.people(of: rehearsal) + count) + [.text(".")]),
      callout(.say, Words.say, rehearsal.setting),
    ] + rehearsal.turns.enumerated().flatMap { turn($1, number: $0 + 1) } + rehearsal.ends.flatMap(end)
      + provenance
  }

  private var count: Phrase {
    let (turns, ends) = (rehearsal.turns.count, rehearsal.ends.count)
    return Phrase(
      "\(turns) tour\(turns > 1 ? "s" : ""), \(ends) fin\(ends > 1 ? "s" : "") :",
      "\(turns) turn\(turns == 1 ? "" : "s"), \(ends) end\(ends == 1 ? "" : "s"):")
      + RehearsalWords.paths(of: rehearsal)
  }

  private func turn(_ turn: RehearsalTurn, number: Int) -> [Block] {
    let replies = PresentationOrder.replies(of: turn, in: rehearsal.id)
    return [
      say.heading(3, Phrase("Tour \(number)", "Turn \(number)")),
      callout(.say, Phrase("À lire, ce que dit l’autre personne", "Read aloud what the other person says"), turn.line),
      .list(
        ordered: false,
        items: replies.enumerated().map { index, reply in
          let code = RehearsalWords.code(turn: number, reply: index + 1)
          let helps = reply.isGood ? say.strong(RehearsalWords.helps) + [.text(" ")] : []
          return [
            .paragraph([.strong([.text(code)]), .text(" ")] + assembly.text(reply.text)),
            .paragraph(helps + assembly.text(reply.feedback)),
            say.labelled(
              Phrase("Suite", "Next"), say(RehearsalWords.destination(of: reply, in: rehearsal)) + [.text(".")]),
          ]
        }),
    ]
  }

  private func end(_ end: RehearsalEnd) -> [Block] {
    let letter = RehearsalWords.letter(of: end.id, in: rehearsal)
    let kind = say(RehearsalWords.title(of: end.kind))
    return [
      .heading(level: 3, say(Phrase("Fin \(letter) : ", "End \(letter): ")) + kind),
      callout(.say, Words.say, end.text),
    ]
  }

  private var provenance: [Block] {
    let sources = rehearsal.sources.compactMap { id in assembly.sources.first { $0.id == id } }
    let cited = sources.map { SourceLine.inlines($0, say) }.joinedInline(by: " ")
    let review =
      rehearsal.review.map { say("Relu le \($0.date) : \($0.role).", "Reviewed \($0.date): \($0.role).") }
      ?? say("Pas encore relu.", "Not yet reviewed.")
    let words = (sources.isEmpty ? [] : cited + [.text(" ")]) + review + [.text(" (\(rehearsal.id.rawValue))")]
    return [say.labelled(Words.sources, words)]
  }

  private func callout(_ kind: Callout.Kind, _ label: Phrase, _ text: Localized<Flow>) -> Block {
    .callout(Callout(kind: kind, title: say(label), blocks: [Block](assembly.flow(text), caption: title)))
  }
}
