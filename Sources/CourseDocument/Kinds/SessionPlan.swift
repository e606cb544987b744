import CourseModel
import Wording

extension DocumentKind {
  /// What the facilitator says and does, minute by minute.
  package static let sessionPlan = DocumentKind(
    name: "session-plan",
    purpose: Phrase("Plan de séance, avec l’horaire et la page sécurité", "Session plan, with agenda and safety page"),
    copies: .one, composer: .facilitator(composeSessionPlan))

  private static func composeSessionPlan(_ assembly: Assembly) -> Page? {
    let say = Voice(language: assembly.language)
    let title = Phrase("Plan de séance", "Session plan")
    let plan = SessionPlan(assembly: assembly)
    let blocks: [Block] =
      [say.heading(1, title), .paragraph([.strong(assembly.text(assembly.kit.title))])]
      + draftNotice(assembly, say) + plan.overview + plan.preparation + [.pageBreak] + plan.safety + [.pageBreak]
      + plan.disclosure + [.pageBreak] + plan.script + plan.hardQuestions + plan.adaptations + plan.services
      + plan.provenance
    return Page(title: title, blocks: blocks)
  }
}

/// The sections of a session plan; each is in a file of its own.
struct SessionPlan {
  let assembly: Assembly
  var say: Voice { Voice(language: assembly.language) }

  func flow(_ text: Localized<Flow>, caption: [Inline]) -> [Block] { [Block](assembly.flow(text), caption: caption) }

  func callout(_ kind: Callout.Kind, _ title: Phrase, _ blocks: [Block]) -> Block {
    .callout(Callout(kind: kind, title: say(title), blocks: blocks))
  }

  func bullets(_ lines: [[Inline]]) -> Block { .list(ordered: false, items: lines.map { [.paragraph($0)] }) }

  /// The values in order, each once.
  func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
