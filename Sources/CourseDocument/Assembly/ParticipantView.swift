package import CourseModel
package import Wording

/// What a page for participants is composed from.
///
/// There is no place in these types for a verdict, a key, a reason, a feedback, a reply or a note: a participant page
/// that leaks one does not compile.
package struct ParticipantView: Hashable, Sendable {
  package let language: Language
  package let audience: Audience
  package let paper: Paper
  package let size: PageStyle.Size
  /// The length of the session in minutes.
  package let minutes: Int
  /// True if attestations of attendance were asked for.
  package let hasCertificate: Bool
  package let title: [Inline]
  package let quizzes: [ParticipantQuiz]
  package let rehearsals: [ParticipantRehearsal]
  /// What activities show, in the order of the agenda.
  package let activities: [ParticipantActivity]
  /// What the group agrees on; parts that modules share stand once.
  package let agreement: [Flow]
  package let handouts: [ParticipantHandout]
  package let services: [HelpLine]
  /// The sources of the facts that handouts print.
  package let sources: [Source]

  /// True where a page to take home must say nothing of the topic on its outside (care.md section 2).
  package var isDiscreet: Bool { audience != .adults }
}

/// What an activity shows to the room; what is said and done in it has no place here.
package struct ParticipantActivity: Hashable, Sendable {
  package let title: [Inline]
  package let kind: ActivityKind
  package let shown: [Flow]
  package let figures: [DocumentFigure]

  /// True if what is shown is cut into cards: a list to sort, or a table of two columns to match.
  package var isCards: Bool {
    guard kind == .sort || kind == .match, !shown.isEmpty else { return false }
    return shown.allSatisfy { flow in
      flow.allSatisfy { block in
        switch block {
        case .paragraph, .list: true
        case .table(let table): table.rows.allSatisfy { $0.count == 2 }
        }
      }
    }
  }
}

/// A quiz as it is asked.
package struct ParticipantQuiz: Hashable, Sendable {
  package let title: [Inline]
  package let introduction: Flow
  package let items: [ParticipantItem]
}

/// A question as it is asked: its number, its words, and the boxes.
package struct ParticipantItem: Hashable, Sendable {
  package let number: Int
  package let prompt: [Inline]
  package let form: AnswerForm
}

/// How an answer is given on paper.
package enum AnswerForm: Hashable, Sendable {
  case verdict
  case choice([PrintedOption], several: Bool)
  case order([PrintedOption])
  case sort([PrintedOption], into: [[Inline]])
}

/// An option with its letter.
package struct PrintedOption: Hashable, Sendable {
  package let letter: String
  package let text: [Inline]
}

/// What the supporter may say in a rehearsal, turn by turn; the other person's lines have no place here.
package struct ParticipantRehearsal: Hashable, Sendable {
  /// The replies of one turn.
  package struct Turn: Hashable, Sendable {
    package let number: Int
    /// In the order in which they are shown, which says nothing of which one helps.
    package let replies: [[Inline]]
  }

  package let title: [Inline]
  package let turns: [Turn]
}

/// A sheet to take along: facts and what is shown.
package struct ParticipantHandout: Hashable, Sendable {
  /// A piece of it.
  package enum Part: Hashable, Sendable {
    case text(Flow)
    case fact([Inline])
    case figure(DocumentFigure)
  }

  package let title: [Inline]
  package let parts: [Part]
}

extension Assembly {
  /// The pack as participants may see it: the only way from a course to their pages.
  package var participantView: ParticipantView {
    ParticipantView(
      language: language, audience: options.audience, paper: options.paper, size: options.size, minutes: minutes,
      hasCertificate: options.hasCertificate && options.audience != .shelter, title: text(kit.title),
      quizzes: quizzes.map { quiz in
        ParticipantQuiz(
          title: text(quiz.title), introduction: quiz.introduction.map(flow) ?? [],
          items: quiz.items.map { ParticipantItem(number: $0.number, prompt: text($0.item.prompt), form: form(of: $0)) }
        )
      },
      rehearsals: rehearsals.map { rehearsal in
        ParticipantRehearsal(
          title: text(rehearsal.title),
          turns: rehearsal.turns.enumerated().map { index, turn in
            ParticipantRehearsal.Turn(
              number: index + 1,
              replies: PresentationOrder.replies(of: turn, in: rehearsal.id).map { text($0.text) })
          })
      },
      activities: activitiesShown,
      agreement: agreement,
      handouts: modules.flatMap(\.handouts).map { handout in
        ParticipantHandout(title: text(handout.title), parts: handout.parts.compactMap(part))
      },
      services: helpLines,
      sources: sources.filter { source in quoted.values.contains { $0.sources.contains(source.id) } })
  }

  private var activitiesShown: [ParticipantActivity] {
    parts.compactMap { part in
      guard case .activity(let activity) = part.content else { return nil }
      var shown: [Flow] = []
      var figures: [DocumentFigure] = []
      for step in activity.steps {
        switch step {
        case .show(let words): shown.append(flow(words))
        case .figure(let picture): figures.append(figure(picture))
        case .say, .act, .note, .ask, .content: break
        }
      }
      return ParticipantActivity(title: text(activity.title), kind: activity.kind, shown: shown, figures: figures)
    }
  }

  /// What the group agrees on, from the safety blocks of the modules.
  var agreement: [Flow] {
    var seen: Set<Localized<Flow>> = []
    return modules.compactMap(\.safety?.agreement).filter { seen.insert($0).inserted }.map(flow)
  }

  private func form(of numbered: NumberedItem) -> AnswerForm {
    let options = numbered.options.map { PrintedOption(letter: $0.letter, text: text($0.choice.text)) }
    return switch numbered.item.interaction {
    case .verdict: .verdict
    case .choice(_, key: _, multiple: let several): .choice(options, several: several)
    case .order: .order(options)
    case .match(_, into: let categories, key: _): .sort(options, into: categories.map { text($0.text) })
    }
  }

  private func part(_ part: HandoutPart) -> ParticipantHandout.Part? {
    switch part {
    case .show(let shown): .text(flow(shown))
    case .fact(let id): quoted[id].map { .fact(text($0.fact)) }
    case .figure(let picture): .figure(figure(picture))
    }
  }
}
