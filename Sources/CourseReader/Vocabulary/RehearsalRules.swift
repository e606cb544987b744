import CourseModel
import Diagnostics
import Wording

/// `<rehearsal>`: a branching conversation inside a module.
enum RehearsalRules {
  static let rehearsal = ElementRule(
    "rehearsal",
    [
      .required("id", .declares(.rehearsal)),
      .required("supporter", .keyword(Rehearsal.Supporter.allCases.map(\.rawValue))),
      .required("other", .keyword(Rehearsal.Other.allCases.map(\.rawValue))), Vocabulary.audience,
      Vocabulary.sensitive, Vocabulary.covers, Vocabulary.sources, .optional("reviewed", .date),
      .optional("by", .words),
    ],
    .elements([
      .one(.inline("title")), .one(.flow("setting")), .some(turn), .some(end), .any(Vocabulary.gap),
      .any(Vocabulary.exception),
    ]),
    checks: [QuizRules.checkReview, checkPaths, checkEnds])

  static let turn = ElementRule(
    "turn", [.required("id", .localIdentifier)], .elements([.one(.flow("line")), .some(reply)]),
    checks: [
      { element, findings in
        QuizRules.checkLocalIDs("reply", in: element, &findings)
        QuizRules.checkCount("reply", atLeast: 2, in: element, &findings)
        guard !element.children("reply").contains(where: { $0.boolean("good") }) else { return }
        findings.report(
          "missing-correct", at: element.nameRange,
          Phrase("Aucune réplique de ce tour n’aide.", "No reply of this turn helps."),
          advice: Phrase("Écrire good=\"true\" sur une réplique.", "Write good=\"true\" on a reply."))
      }
    ])

  static let reply = ElementRule(
    "reply",
    [.required("id", .localIdentifier), .required("to", .localReference), .optional("good", .boolean)],
    .elements([.one(.inline("text")), .one(.inline("feedback"))]))

  static let end = ElementRule(
    "end",
    [
      .required("id", .localIdentifier),
      .required("kind", .keyword(RehearsalEnd.Kind.allCases.map(\.rawValue))),
    ],
    .elements([.one(.flow("text"))]))

  /// Every reply leads somewhere, every turn and end is reached, and no path comes back.
  @Sendable
  private static func checkPaths(_ element: ElementView, _ findings: inout Findings) {
    var places: [String: ElementView] = [:]
    for place in element.children("turn") + element.children("end") {
      guard let id = place.attribute("id") else { continue }
      if let earlier = places[id] {
        findings.reportDuplicate(id, at: place.valueRange("id"), first: earlier.valueRange("id"))
      }
      places[id] = places[id] ?? place
    }
    var graph = PathGraph(places: places)
    if let start = element.child("turn")?.attribute("id") { graph.walk(from: start, &findings) }
    for place in element.children("turn") + element.children("end") {
      guard let id = place.attribute("id"), !graph.reached.contains(id) else { continue }
      findings.report(
        "unreachable", at: place.nameRange,
        Phrase("Aucune réplique ne mène à « \(id) ».", "No reply leads to \"\(id)\"."),
        advice: Phrase("Y mener une réplique, ou l’enlever.", "Lead a reply there, or remove it."))
    }
  }

  /// Where paths may end depends on who speaks with whom (care.md section 3).
  @Sendable
  private static func checkEnds(_ element: ElementView, _ findings: inout Findings) {
    let isAdultWithMinor = element.attribute("supporter") == "adult" && element.attribute("other") == "minor"
    let isTeen = element.attribute("supporter") == "teen"
    for end in element.children("end") {
      let kind = end.attribute("kind").flatMap(RehearsalEnd.Kind.init(rawValue:))
      if isAdultWithMinor, kind != .reporting {
        findings.report(
          "rehearsal-end", at: end.valueRange("kind"),
          Phrase(
            "Un adulte qui parle avec une personne mineure finit à la page de signalement.",
            "An adult who speaks with a minor ends at the reporting page."),
          advice: Phrase("Écrire kind=\"reporting\".", "Write kind=\"reporting\"."))
      } else if isTeen, kind == .reporting {
        findings.report(
          "rehearsal-end", at: end.valueRange("kind"),
          Phrase(
            "Une jeune personne finit auprès d’un adulte ou d’une ligne d’aide.",
            "A teen ends with an adult or a help line."),
          advice: Phrase("Écrire kind=\"adult\" ou \"line\".", "Write kind=\"adult\" or \"line\"."))
      }
    }
  }
}

/// Walks the paths of a rehearsal from its first turn.
private struct PathGraph {
  let places: [String: ElementView]
  private(set) var reached: Set<String> = []
  private var open: [String] = []
  private var done: Set<String> = []

  init(places: [String: ElementView]) { self.places = places }

  mutating func walk(from id: String, _ findings: inout Findings) {
    reached.insert(id)
    guard let place = places[id], !done.contains(id) else { return }
    open.append(id)
    for reply in place.children("reply") {
      guard let next = reply.attribute("to") else { continue }
      if places[next] == nil {
        findings.reportUnknown(
          "unknown-ref", next, at: reply.valueRange("to"), among: places.keys.sorted(),
          Phrase(
            "Il n’y a pas de tour « \(SafeText.excerpt(next)) » ici.",
            "There is no turn \"\(SafeText.excerpt(next))\" here."))
      } else if open.contains(next) {
        findings.report(
          "endless-path", at: reply.valueRange("to"),
          Phrase(
            "Cette réplique revient à « \(next) » : le chemin ne finit pas.",
            "This reply goes back to \"\(next)\": the path does not end."),
          advice: Phrase("Mener à un autre tour, ou à une fin.", "Lead to another turn, or to an end."))
      } else {
        walk(from: next, &findings)
      }
    }
    open.removeLast()
    done.insert(id)
  }
}
