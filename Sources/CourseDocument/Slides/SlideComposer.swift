import CourseModel
import Wording

/// Composes the slides of a pack in the order of its agenda.
struct SlideComposer {
  let assembly: Assembly
  private var say: Voice { Voice(language: assembly.language) }
  private let title = Phrase("Diapositives", "Slides")

  init(assembly: Assembly) { self.assembly = assembly }

  var deck: SlideDeck {
    var slides = [opening] + agreement
    var explained = false
    for part in assembly.parts {
      switch part.content {
      case .activity(let activity): slides += self.slides(of: activity)
      case .quiz(let quiz):
        if !explained, quiz.items.contains(where: { $0.item.type == .statement }) {
          slides.append(instructions)
          explained = true
        }
        slides += quiz.items.flatMap { self.slides(of: $0) }
      case .pause: break
      }
    }
    return SlideDeck(
      name: DocumentKind.slides.name, title: assembly.text(assembly.kit.title).plainText, language: assembly.language,
      style: PageStyle(paper: assembly.options.paper, size: assembly.options.size),
      footer: assembly.helpLines.footer(in: assembly.language), slides: slides + [closing])
  }

  private var opening: Slide {
    Slide(
      kind: .title, title: assembly.text(assembly.kit.title),
      blocks: [
        .paragraph(
          say(
            "On peut passer, sortir et revenir, sans donner de raison.",
            "Anyone can pass, step out and come back, no reason needed."))
      ],
      notes: [
        .paragraph(
          say(
            "À l’écran quand les gens arrivent. Montrer la porte, la salle calme et les deux adultes qui restent après la séance.",
            "On screen while people come in. Point out the door, the quiet room and the two adults who stay afterwards."
          ))
      ])
  }

  private var agreement: [Slide] {
    assembly.agreement.map { flow in
      Slide(
        kind: .agreement, title: say("Notre entente", "Our agreement"),
        blocks: [Block](flow, caption: say("Notre entente", "Our agreement")),
        notes: [
          .paragraph(
            say(
              "Lire à voix haute. Demander quoi ajouter ou changer; l’écrire sur l’affiche.",
              "Read aloud. Ask what to add or change; write it on the poster."))
        ])
    }
  }

  private var instructions: Slide {
    let cards = DocumentKind.answerMarks.map { mark, word in
      Card(mark: mark, isLarge: true, faces: [Card.Face(language: assembly.language, title: say(word))])
    }
    return Slide(
      kind: .instructions, title: say("Quatre réponses", "Four answers"),
      blocks: [
        .cards(
          CardSheet(caption: say("Les quatre réponses", "The four answers"), columns: 4, rows: 1, cards: cards)),
        .paragraph(
          say(
            "La carte contre soi, ou la feuille. « Je passe » est toujours une réponse.",
            "The card held to the chest, or the sheet. “Pass” is always an answer.")),
      ],
      notes: [
        .paragraph(
          say(
            "Vote silencieux. Personne ne montre sa carte aux autres, personne ne s’explique.",
            "Silent vote. Nobody shows their card to others, nobody explains."))
      ])
  }

  /// A statement, then its answer.
  private func slides(of numbered: NumberedItem) -> [Slide] {
    let item = numbered.item
    let prompt = assembly.text(item.prompt)
    let entry = AnswerKeyEntry(numbered: numbered, assembly: assembly)
    let options: [Block] =
      numbered.options.isEmpty
      ? [
        .paragraph(DocumentKind.answerMarks.map { say($0.word) }.joinedInline(by: "\u{A0} · \u{A0}"))
      ]
      : [
        .list(
          ordered: false,
          items: numbered.options.map {
            [.paragraph([.strong([.text($0.letter + ".")]), .text(" ")] + assembly.text($0.choice.text))]
          })
      ]
    var categories: [Block] = []
    if case .match(_, into: let targets, key: _) = item.interaction {
      categories = [.paragraph(targets.map { assembly.text($0.text) }.joinedInline(by: "\u{A0} · \u{A0}"))]
    }
    let question = Slide(
      kind: .question, item: numbered.number, title: prompt, blocks: categories + options,
      notes: [
        .paragraph(
          say(
            "Lire l’énoncé, laisser répondre en silence, puis passer à la suite.",
            "Read the statement, let people answer in silence, then go on."))
      ])
    let answer = Slide(
      kind: .answer, item: numbered.number, title: say(Words.inFact) + assembly.text(item.fact),
      blocks: entry.projected, notes: entry.spoken)
    return [question, answer]
  }

  /// What an activity shows; a list that is cut into cards or a large table is on paper instead.
  private func slides(of activity: Activity) -> [Slide] {
    let title = assembly.text(activity.title)
    let notes: [Block] = [
      .paragraph(say("Voir le plan de séance : « ", "See the session plan: “") + title + say(" ».", "”."))
    ]
    var blocks: [Block] = []
    var pictures: [Slide] = []
    for step in activity.steps {
      switch step {
      case .show(let words): blocks += [Block](assembly.flow(words), caption: title)
      case .figure(let picture):
        pictures.append(Slide(kind: .figure, title: title, blocks: [.figure(assembly.figure(picture))], notes: notes))
      case .say, .act, .note, .ask, .content: break
      }
    }
    let isShort = blocks.allSatisfy { block in
      switch block {
      case .list(_, let items): items.count <= 7
      case .paragraph: true
      case .heading, .table, .callout, .figure, .question, .answerBoxes, .writingSpace, .cards, .parallel, .pageBreak:
        false
      }
    }
    guard isShort, !blocks.isEmpty else { return pictures }
    return pictures + [Slide(kind: .section, title: title, blocks: blocks, notes: notes)]
  }

  private var closing: Slide {
    Slide(
      kind: .closing, title: say("Des gens à qui parler", "People to talk to"),
      blocks: [.list(ordered: false, items: assembly.helpLines.map { [.paragraph($0.short)] })],
      notes: [
        .paragraph(
          say(
            "Laisser cette diapositive à l’écran jusqu’à la fin. Deux adultes restent après la séance.",
            "Leave this slide on screen until the end. Two adults stay afterwards."))
      ])
  }
}

extension AnswerKeyEntry {
  /// What the room sees after the fact: the verdict sentence, why, and the sources.
  var projected: [Block] {
    var out: [Block] = []
    if case .verdict(let verdict) = numbered.item.interaction {
      out.append(.paragraph([.strong(say.verdict(verdict))]))
    }
    return out + projectedKey + [Block](assembly.flow(numbered.item.why), caption: assembly.text(numbered.item.prompt))
      + [.paragraph([.emphasis(cited)])]
  }

  /// What stays with the facilitator: what people believe, what to reply, what to ask.
  var spoken: [Block] {
    blocks.filter { block in
      if case .callout = block { true } else { false }
    } + beliefs + [provenance]
  }

  private var cited: [Inline] {
    let sources = numbered.item.sources.compactMap { id in assembly.sources.first { $0.id == id } }
    let titles = sources.map { source -> [Inline] in
      [.text([source.title, source.year.map(String.init)].compactMap { $0 }.joined(separator: ", "))]
    }
    return say(Words.sources) + say(Words.colon) + titles.joinedInline(by: "; ")
  }
}
