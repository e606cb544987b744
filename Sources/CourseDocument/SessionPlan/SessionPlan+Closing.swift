import CourseModel
import Wording

extension SessionPlan {
  /// Questions that facilitators meet, with replies that help.
  var hardQuestions: [Block] {
    let questions = distinct(assembly.modules.flatMap(\.hardQuestions))
    guard !questions.isEmpty else { return [] }
    let title = Phrase("Questions difficiles", "Hard questions")
    return [say.heading(2, title)]
      + questions.flatMap { question -> [Block] in
        [
          .heading(level: 3, assembly.flow(question.question).plainInlines),
          callout(.say, Phrase("Une réponse possible", "A possible reply"), flow(question.reply, caption: say(title))),
        ]
      }
  }

  /// How to run it in another setting.
  var adaptations: [Block] {
    let all = distinct(assembly.modules.flatMap(\.adaptations))
    guard !all.isEmpty else { return [] }
    let title = Phrase("Adaptations", "Adaptations")
    return [say.heading(2, title)]
      + Adaptation.Setting.allCases.flatMap { setting -> [Block] in
        let texts = all.filter { $0.setting == setting }
        guard !texts.isEmpty else { return [] }
        return [say.heading(3, name(of: setting))] + texts.flatMap { flow($0.text, caption: say(title)) }
      }
  }

  private func name(of setting: Adaptation.Setting) -> Phrase {
    switch setting {
    case .paper: Phrase("Sur papier seulement", "On paper only")
    case .languages: Phrase("Plusieurs langues dans la salle", "Several languages in the room")
    case .smallGroup: Phrase("Petit groupe", "Small group")
    case .screenReader: Phrase("Lecteur d’écran", "Screen reader")
    }
  }

  /// Every service with what is known of it.
  var services: [Block] {
    let lines = assembly.helpLines
    guard !lines.isEmpty else { return [] }
    return [
      say.heading(2, Words.helpLines),
      .list(ordered: false, items: lines.map(details)),
    ]
  }

  private func details(_ line: HelpLine) -> [Block] {
    var facts: [[Inline]] = line.languages.isEmpty ? [] : [line.languages]
    switch line.verified {
    case .never: facts.append(say.strong(Words.checkBefore))
    case .on(let day): facts.append(say("vérifié le \(day)", "checked \(day)"))
    }
    let texts = [line.confidentiality, line.note].filter { !$0.isEmpty }
    return [.paragraph(line.full), .paragraph(facts.joinedInline(by: " · "))]
      + (texts.isEmpty ? [] : [.paragraph(texts.joinedInline(by: " "))])
  }

  /// Where the facts come from, and who did not make this kit.
  var provenance: [Block] {
    var out: [Block] = []
    if !assembly.sources.isEmpty {
      out += [
        say.heading(2, Words.sources),
        .list(ordered: false, items: assembly.sources.map { [SourceLine.block($0, say)] }),
      ]
    }
    return out + notice
  }

  /// The notice of the kit.
  var notice: [Block] {
    guard let notice = assembly.kit.notice else { return [] }
    return [
      .callout(
        Callout(
          kind: .note, title: say("À propos de cette trousse", "About this kit"),
          blocks: [.paragraph(assembly.text(notice))]))
    ]
  }
}
