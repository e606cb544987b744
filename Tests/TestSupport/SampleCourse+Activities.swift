package import CourseModel
import Wording

extension SampleCourse {
  /// The sample course with what cards, posters, sheets and slides are made of: something to sort, to match, to show.
  package static let fullCourse: Course = {
    let modules = course.modules.map { module in
      switch module.id.rawValue {
      case "ouverture": adding([poster], to: module)
      case "faits": adding([sorting, matching], to: module)
      case _: module
      }
    }
    return Course(
      kit: course.kit, modules: modules, quizzes: course.quizzes, services: course.services, regions: course.regions,
      sources: course.sources)
  }()

  /// Pictures of the full course; the bytes are not read by writers.
  package static let pictures: [String: [UInt8]] = ["dessin.png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]

  private static func adding(_ activities: [Activity], to module: Module) -> Module {
    Module(
      id: module.id, step: module.step, intensity: module.intensity, suitability: module.suitability,
      title: module.title, summary: module.summary, objectives: module.objectives,
      prerequisites: module.prerequisites,
      materials: module.materials
        + activities.filter { $0.priority == .extra }.map {
          Material(name: text("cartes", "cards"), per: .pair, count: 1, activities: [$0.id])
        }, room: module.room, safety: module.safety, parts: module.parts + activities.map(ModulePart.activity),
      handouts: module.handouts, rehearsals: module.rehearsals, adaptations: module.adaptations,
      hardQuestions: module.hardQuestions, covers: module.covers, sources: module.sources)
  }

  private static let poster = Activity(
    id: ID("affiche"), title: text("Ce qu’on se dit", "What we agree"), duration: Duration(minutes: 2),
    steps: [
      .figure(
        Figure(
          path: "dessin.png", alternative: text("Deux cercles qui se touchent.", "Two circles that touch."),
          caption: text("Deux cercles.", "Two circles."))),
      .show(list(["Écouter", "Passer, si on veut"], ["Listen", "Pass, if we like"])),
      .note(flow("La lire sans se presser.", "Read it without hurry.")),
    ])

  private static let sorting = Activity(
    id: ID("tri"), title: text("Libre ou pas?", "Free or not?"), duration: Duration(minutes: 3), priority: .extra,
    kind: .sort,
    steps: [
      .say(flow("Triez les cartes.", "Sort the cards.")),
      .show(list(["Prends ton temps.", "Réponds tout de suite."], ["Take your time.", "Answer right now."])),
      .act(flow("La première laisse libre.", "The first one leaves people free.")),
    ])

  private static let matching = Activity(
    id: ID("paires-a-relier"), title: text("À relier", "To match"), duration: Duration(minutes: 3), priority: .extra,
    kind: .match, steps: [.show(Localized([.french: needs, .english: englishNeeds]))])

  private static let needs: Flow = [
    pairs([["Un besoin", "Un appui (à relier)"], ["Dormir", "Un club"], ["Jouer", "Un toit"]])
  ]
  private static let englishNeeds: Flow = [
    pairs([["A need", "A support (to match)"], ["Sleep", "A club"], ["Play", "A home"]])
  ]

  private static func pairs(_ rows: [[String]]) -> ContentBlock {
    .table(
      ContentTable(
        rows: rows.enumerated().map { index, row in
          row.map { .init(isHeader: index == 0, content: [.paragraph([.text($0)])]) }
        }))
  }
}
