import CourseModel
import Wording

extension SampleCourse {
  /// Three statements, one of each verdict, and one for adults only.
  static let myths = Quiz(
    id: ID("mythes"), title: text("Mythe ou réalité?", "Myth or fact?"),
    introduction: flow("On peut toujours passer.", "You can always pass."),
    items: [
      statement(
        "ailleurs", .myth, text("Cela n’arrive qu’ailleurs.", "It only happens elsewhere."),
        fact: text("Toutes les communautés sont touchées.", "Every community is affected."), source: "page"),
      statement(
        "confiance", .fact, text("La confiance se gagne peu à peu.", "Trust is won step by step."),
        fact: text("La confiance se construit avec le temps.", "Trust is built over time."), isReviewed: true),
      statement(
        "delicat", .fact, text("Un énoncé délicat.", "A sensitive statement."),
        fact: text("Un fait délicat.", "A sensitive fact."), isSensitive: true),
      statement(
        "parent", .depends, text("Il vaut mieux en parler à un parent.", "It is best to tell a parent."),
        fact: text("Un adulte de confiance, parent ou non.", "A trusted adult, a parent or not.")),
    ])

  /// One item of each other type.
  static let gestures = Quiz(
    id: ID("gestes"), title: text("Que faire?", "What to do?"),
    items: [
      item(
        "phrase", "choose", text("Quelle phrase aide?", "Which sentence helps?"),
        .choice(
          [
            choice("ouverte", text("Peux-tu m’en dire plus?", "Can you tell me more?"), feedback: true),
            choice("reproche", text("Pourquoi as-tu fait ça?", "Why did you do that?"), feedback: true),
          ], key: [ID("ouverte")], multiple: false)),
      item(
        "attention", "select", text("Quels gestes aident?", "Which gestures help?"),
        .choice(
          [
            choice("telephone", text("Poser le téléphone", "Put the phone down"), feedback: true),
            choice("silence", text("Laisser un silence", "Leave a silence"), feedback: true),
            choice("conseil", text("Donner vite un conseil", "Give quick advice"), feedback: true),
          ], key: [ID("telephone"), ID("silence")], multiple: true)),
      item(
        "etapes", "order", text("Dans quel ordre?", "In which order?"),
        .order([
          choice("ecoute", text("On écoute", "They listen")),
          choice("options", text("On regarde les options", "They look at options")),
          choice("suite", text("On convient de la suite", "They agree on what comes next")),
        ])),
      item(
        "signes", "sort", text("Sain ou malsain?", "Healthy or unhealthy?"),
        .match(
          [
            choice("respect", text("Le respect", "Respect")),
            choice("temps", text("Du temps pour soi", "Time for oneself")),
            choice("menace", text("La menace", "Threats")),
          ],
          into: [
            Category(id: ID("sain"), text: text("Sain", "Healthy")),
            Category(id: ID("malsain"), text: text("Malsain", "Unhealthy")),
          ],
          key: [ID("respect"): ID("sain"), ID("temps"): ID("sain"), ID("menace"): ID("malsain")])),
    ])

  /// A general line with a phone, an emergency number, a line on the topic and one of a region.
  static let services: [Service] = [
    Service(
      id: ID("urgence"), name: text("Urgence", "Emergency"),
      contacts: [
        Contact(channel: .phone, language: .french, value: "911 ou le numéro local"),
        Contact(channel: .phone, language: .english, value: "911 or the local number"),
      ], scope: .emergency, verified: .never),
    Service(
      id: ID("ecoute"), name: text("Une ligne d’écoute", "A help line"),
      contacts: [
        Contact(channel: .phone, value: "1-800-555-0100"),
        Contact(channel: .text, language: .french, value: "PARLER au 55555"),
        Contact(channel: .text, language: .english, value: "TALK to 55555"),
      ], hours: text("jour et nuit", "day and night"), languages: text("français, anglais", "French, English"),
      confidentiality: text("On choisit ce qu’on dit.", "You choose what you share."), scope: .general,
      verified: CalendarDate("2026-11-01").map(Verification.on) ?? .never),
    Service(
      id: ID("traite"), name: text("Ligne contre la traite", "Trafficking hotline"),
      contacts: [
        Contact(channel: .phone, value: "1-800-555-0199"), Contact(channel: .chat, value: "traite.example.ca"),
      ], hours: text("jour et nuit", "day and night"), scope: .trafficking, verified: .never),
    Service(
      id: ID("regionale"), name: text("Ligne du Québec", "Quebec line"),
      contacts: [Contact(channel: .phone, value: "1-800-555-0102")], scope: .general,
      reach: .region(RegionCode("QC")), verified: .never),
  ]

  /// A region with a rule.
  static let region = Region(
    code: RegionCode("QC"), name: text("Québec", "Quebec"),
    authority: text("Direction de la protection de la jeunesse", "Director of Youth Protection"),
    rule: flow("À confirmer auprès de la direction.", "Confirm with the director."), verified: .never,
    sources: [ID("guide")])

  private static func statement(
    _ id: String, _ verdict: Verdict, _ claim: Localized<[Inline]>, fact: Localized<[Inline]>, source: String = "guide",
    isSensitive: Bool = false, isReviewed: Bool = false
  ) -> Item {
    Item(
      id: ID(id), type: .statement, prompt: claim, interaction: .verdict(verdict), fact: fact,
      why: flow("Les films montrent autre chose.", "Films show something else."),
      replies: [flow("D’où vient cette idée?", "Where does that idea come from?")],
      beliefs: [flow("Une personne sur deux le croit.", "One person in two believes it.")],
      debriefs: [flow("Qu’est-ce qui surprend?", "What is surprising?")],
      suitability: Suitability(isSensitive: isSensitive), sources: [ID(source)],
      review: isReviewed ? CalendarDate("2026-11-20").map { Review(date: $0, role: "survivor-consultant") } : nil)
  }

  private static func item(
    _ id: String, _ type: String, _ prompt: Localized<[Inline]>, _ interaction: Interaction
  ) -> Item {
    Item(
      id: ID(id), type: QuestionTypeName(type), prompt: prompt, interaction: interaction,
      fact: text("L’écoute aide à parler.", "Listening helps people talk."),
      why: flow("Un conseil rapide coupe la parole.", "Quick advice cuts people short."), sources: [ID("guide")])
  }

  private static func choice(_ id: String, _ words: Localized<[Inline]>, feedback: Bool = false) -> Choice {
    Choice(
      id: ID(id), text: words,
      feedback: feedback ? text("Voici ce que cela fait.", "Here is what it does.") : nil)
  }
}
