import CourseModel
import Wording

extension SessionPlan {
  /// The session itself: module by module, part by part.
  var script: [Block] {
    var out: [Block] = []
    var current: Int?
    for part in assembly.parts {
      if let index = part.module, index != current {
        current = index
        let module = assembly.modules[index]
        out.append(.heading(level: 2, assembly.text(module.title)))
        out.append(.paragraph(assembly.text(module.summary)))
      }
      let time = "\(assembly.clock(part.start)) · "
      let length: [Inline] = [.text(" (")] + say.minutes(part.minutes) + [.text(")")]
      out.append(.heading(level: 3, [.text(time)] + title(of: part) + length))
      out += body(of: part)
    }
    return out
  }

  private func body(of part: Assembly.TimedPart) -> [Block] {
    switch part.content {
    case .activity(let activity): self.activity(activity)
    case .quiz(let quiz): self.quiz(quiz)
    case .pause:
      [
        callout(
          .say, Words.say,
          [
            .paragraph(
              say(
                "Des questions? On peut aussi les écrire. Sinon, une pause.",
                "Any questions? They can be written down too. Otherwise, a pause."))
          ])
      ]
    }
  }

  private func activity(_ activity: Activity) -> [Block] {
    let caption = assembly.text(activity.title)
    let way: [Block] = kind(activity.kind).map { [.paragraph([.emphasis(say($0))])] } ?? []
    return way
      + activity.steps.flatMap { step -> [Block] in
        switch step {
        case .say(let text): [callout(.say, Words.say, flow(text, caption: caption))]
        case .act(let text): [callout(.act, Words.act, flow(text, caption: caption))]
        case .note(let text): [callout(.note, Words.note, flow(text, caption: caption))]
        case .ask(let text): [callout(.ask, Words.ask, flow(text, caption: caption))]
        case .show(let text): [callout(.show, Words.show, flow(text, caption: caption))]
        case .content(let text): flow(text, caption: caption)
        case .figure(let picture): [.figure(assembly.figure(picture))]
        }
      }
  }

  /// How people take part; nothing is said of plain talk.
  private func kind(_ kind: ActivityKind) -> Phrase? {
    switch kind {
    case .talk: nil
    case .sort: Phrase("Tri, en petits groupes", "Sorting, in small groups")
    case .match: Phrase("Appariement, en petits groupes", "Matching, in small groups")
    case .pairs: Phrase("À deux", "In pairs")
    case .vote:
      Phrase(
        "Vote silencieux : la carte contre soi, ou les yeux fermés",
        "Silent vote: the card held to the chest, or eyes closed")
    case .reading: Phrase("Lecture", "Reading")
    case .reflection: Phrase("Réflexion, en silence", "Reflection, in silence")
    case .pause: Phrase("Pause", "Pause")
    case .questionBox:
      Phrase(
        "Boîte à questions : chaque personne remet un papier, même blanc",
        "Question box: everyone hands in a slip, blank or not")
    }
  }

  private func quiz(_ quiz: NumberedQuiz) -> [Block] {
    var out: [Block] = [
      .paragraph([
        .emphasis(
          say(
            "Vote silencieux : la carte contre soi, ou la feuille. Lire l’énoncé, laisser répondre, dire le fait d’abord.",
            "Silent vote: the card held to the chest, or the sheet. Read the statement, let people answer, say the fact first."
          ))
      ])
    ]
    if let introduction = quiz.introduction {
      out.append(callout(.say, Words.say, flow(introduction, caption: assembly.text(quiz.title))))
    }
    return out
      + quiz.items.map { numbered in
        let entry = AnswerKeyEntry(numbered: numbered, assembly: assembly)
        let debriefs = numbered.item.debriefs.map {
          callout(.ask, Words.ask, flow($0, caption: assembly.text(numbered.item.prompt)))
        }
        return .question(
          Question(
            number: numbered.number, prompt: assembly.text(numbered.item.prompt),
            blocks: [.paragraph(entry.answer)] + debriefs))
      }
  }
}
