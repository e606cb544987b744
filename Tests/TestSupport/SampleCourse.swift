package import CourseModel
import Wording

/// A small course in French and English that has one of everything, for tests of every floor.
package enum SampleCourse {
  /// The course.
  package static let course = Course(
    kit: Kit(
      id: ID("exemple"), title: text("Écouter d’abord", "Listen first"), languages: [.french, .english],
      acronym: text("J.A.S.E.", "T.A.L.K."), notice: text("Trousse indépendante.", "Independent kit."),
      modules: [ID("ouverture"), ID("faits"), ID("cloture")], quizzes: [ID("mythes"), ID("gestes")],
      defaultQuiz: ID("mythes"),
      workshop: Workshop(opening: ID("ouverture"), closing: ID("cloture"), modules: [ID("faits")])),
    modules: [opening, facts, closing], quizzes: [myths, gestures], services: services, regions: [region],
    sources: [
      Source(id: ID("guide"), title: "Un guide d’animation", publisher: "Un organisme", year: 2021, language: .french),
      Source(
        id: ID("page"), title: "A page of facts", publisher: "An agency", year: 2024, language: .english,
        address: "https://example.ca/facts", read: CalendarDate("2026-11-21")),
    ])

  /// Words in French and English; the French with its typography, as the reader sets it.
  package static func text(_ french: String, _ english: String) -> Localized<[Inline]> {
    Localized([.french: [.text(Phrase(french, english)[.french])], .english: [.text(english)]])
  }

  /// One paragraph in French and English.
  package static func flow(_ french: String, _ english: String) -> Localized<Flow> {
    text(french, english).map { [.paragraph($0)] }
  }

  /// A list in French and English.
  package static func list(_ french: [String], _ english: [String]) -> Localized<Flow> {
    func items(_ lines: [String], _ language: Language) -> Flow {
      [.list(ordered: false, items: lines.map { [.paragraph([.text(Phrase($0, $0)[language])])] })]
    }
    return Localized([.french: items(french, .french), .english: items(english, .english)])
  }

  private static let safety = SafetyBlock(
    contentNote: flow(
      "On parle de relations et de contrôle, sans détails.", "We talk about relationships and control, with no details."
    ),
    agreement: list(
      ["On peut passer, sans donner de raison.", "On parle en général, pas de sa vie."],
      ["You can pass, no reason needed.", "We talk in general, not about our lives."]),
    optOut: flow("Lire au calme, dessiner.", "Read quietly, draw."),
    grounding: flow("Une pause, les yeux ouverts, si on veut.", "A pause, eyes open, if you like."),
    checkIn: flow("Deux adultes restent dix minutes.", "Two adults stay for ten minutes."),
    disclosure: Localized([
      .french: [
        .list(
          ordered: true,
          items: [
            [.paragraph([.text("Écouter. Croire. Dire\u{A0}: "), .quote([.text("Merci de me le dire.")])])],
            [.paragraph([.text("Ne jamais promettre le secret.")])],
          ])
      ],
      .english: [
        .list(
          ordered: true,
          items: [
            [.paragraph([.text("Listen. Believe. Say: "), .quote([.text("Thank you for telling me.")])])],
            [.paragraph([.text("Never promise secrecy.")])],
          ])
      ],
    ]))

  private static let opening = Module(
    id: ID("ouverture"), step: .framing, intensity: .low, title: text("Ouverture", "Opening"),
    summary: text("On s’installe, on s’entend.", "People settle in and agree."),
    objectives: [text("Savoir qu’on peut passer.", "Know that passing is fine.")],
    materials: [
      Material(name: text("crayon", "pencil"), per: .person, count: 1),
      Material(name: text("boîte à questions", "question box"), per: .room, count: 1),
    ],
    safety: safety,
    parts: [
      .activity(
        Activity(
          id: ID("accueil"), title: text("Accueil", "Welcome"), duration: Duration(minutes: 5, upTo: 8),
          steps: [
            .say(flow("Bonjour. On peut toujours passer.", "Hello. You can always pass.")),
            .act(flow("Montrer la porte et la salle calme.", "Point out the door and the quiet room.")),
            .note(flow("Ne pas demander d’expérience personnelle.", "Do not ask for personal experience.")),
          ]))
    ])

  private static let facts = Module(
    id: ID("faits"), step: .learn, intensity: .medium, title: text("Les faits", "The facts"),
    summary: text("Ce qu’on croit, ce qu’on sait.", "What people believe, what is known."),
    objectives: [text("Distinguer un mythe d’un fait.", "Tell a myth from a fact.")],
    prerequisites: [text("Aucun.", "None.")],
    materials: [Material(name: text("crayon", "pencil"), per: .person, count: 1)],
    room: flow("Des chaises en cercle, un passage libre.", "Chairs in a circle, a clear way out."), safety: safety,
    parts: [
      .quiz(QuizReference(quiz: ID("mythes"), duration: Duration(minutes: 15, upTo: 20))),
      .activity(
        Activity(
          id: ID("paires"), title: text("Une phrase à deux", "A sentence in pairs"),
          duration: Duration(minutes: 10, upTo: 12), priority: .extra, kind: .pairs,
          steps: [
            .ask(flow("Quelle phrase aiderait?", "Which sentence would help?")),
            .content(signs),
            .show(list(["Écouter", "Rester là"], ["Listen", "Stay"])),
          ])),
      .quiz(QuizReference(quiz: ID("gestes"), duration: Duration(minutes: 10), priority: .extra)),
    ],
    handouts: [
      Handout(
        id: ID("a-retenir"), title: text("À retenir", "To remember"),
        parts: [
          .fact(of: ID("ailleurs")), .fact(of: ID("confiance")),
          .show(flow("On peut demander de l’aide.", "You can ask for help.")),
        ])
    ],
    rehearsals: [talk, report],
    adaptations: [Adaptation(setting: .paper, text: flow("Tout se fait sur papier.", "Everything works on paper."))],
    hardQuestions: [
      HardQuestion(
        question: flow("Et si c’était un choix?", "What if it was a choice?"),
        reply: flow("On ne choisit pas sous la menace.", "There is no choice under threat."))
    ],
    sources: [ID("guide")])

  private static let closing = Module(
    id: ID("cloture"), step: .reachOut, intensity: .low, title: text("Clôture", "Closing"),
    summary: text("On revient au calme.", "People come back to calm."), safety: safety,
    parts: [
      .activity(
        Activity(
          id: ID("merci"), title: text("Merci", "Thank you"), duration: Duration(minutes: 5), kind: .questionBox,
          steps: [.say(flow("Merci d’être là.", "Thank you for being here."))]))
    ])

  private static let signs: Localized<Flow> = Localized([
    .french: [table([["Sain", "Malsain"], ["le respect", "la menace"]])],
    .english: [table([["Healthy", "Unhealthy"], ["respect", "threats"]])],
  ])

  private static func table(_ rows: [[String]]) -> ContentBlock {
    .table(
      ContentTable(
        rows: rows.enumerated().map { index, row in
          row.map { .init(isHeader: index == 0, content: [.paragraph([.text($0)])]) }
        }))
  }
}
