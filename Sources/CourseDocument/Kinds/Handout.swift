import CourseModel
import Wording

extension DocumentKind {
  /// The sheet to take along: facts only.
  package static let handout = DocumentKind(
    name: "handout",
    purpose: Phrase("Feuille à emporter : on l’offre, sans insister", "Sheet to take along: offer, never insist"),
    copies: .offered, composer: .participant(composeHandout))

  /// A file name that says nothing, the same in both languages, for rooms where a page may be seen by others.
  package static let discreetFileName = "relations"

  private static func composeHandout(_ view: ParticipantView) -> Page? {
    let handouts = view.handouts.filter { !$0.parts.isEmpty }
    guard !handouts.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Relations saines", "Healthy relationships")
    var said: Set<[Inline]> = []
    let inside = handouts.flatMap { handout in
      [.heading(level: 2, handout.title)] + blocks(of: handout, said: &said)
    }
    let lines = help(view, say)
    guard view.isDiscreet else {
      let sources =
        view.sources.isEmpty
        ? []
        : [
          say.heading(2, Words.sources), .list(ordered: false, items: view.sources.map { [SourceLine.block($0, say)] }),
        ]
      return Page(title: title, blocks: [say.heading(1, title)] + inside + lines + sources)
    }
    // Titles of sources name the topic on every line; whoever wants them finds them in the session plan.
    return Page(
      title: title, fileName: discreetFileName, foot: .none,
      blocks: [say.heading(1, title), .paragraph(say(opening))] + lines + [.pageBreak] + inside)
  }

  /// The words on the outside; they name no topic.
  private static let opening = Phrase(
    "Dans une relation saine, on peut dire non, changer d’avis et demander de l’aide.",
    "In a healthy relationship, you can say no, change your mind and ask for help.")

  /// The parts of a handout; facts that follow each other make one list, and a fact stands once on the sheet.
  private static func blocks(of handout: ParticipantHandout, said: inout Set<[Inline]>) -> [Block] {
    var blocks: [Block] = []
    var facts: [[Block]] = []
    func flush() {
      if !facts.isEmpty { blocks.append(.list(ordered: false, items: facts)) }
      facts = []
    }
    for part in handout.parts {
      switch part {
      case .fact(let words): if said.insert(words).inserted { facts.append([.paragraph(words)]) }
      case .text(let flow):
        flush()
        blocks += [Block](flow, caption: handout.title)
      case .figure(let figure):
        flush()
        blocks.append(.figure(figure))
      }
    }
    flush()
    return blocks
  }

  /// General lines first; on a discreet page a line on one topic has a neutral name and stands last.
  private static func help(_ view: ParticipantView, _ say: Voice) -> [Block] {
    guard !view.services.isEmpty else { return [] }
    let lines = view.services.generalFirst
    let items = lines.map { line -> [Block] in
      return [.paragraph(view.isDiscreet ? line.discreet : line.full)]
    }
    let legend =
      lines.contains(where: \.isUnverified) ? [Block.paragraph([.text("* " + Words.checkBefore[view.language])])] : []
    return [
      .callout(
        Callout(
          kind: .services, title: say("Des gens à qui parler", "People to talk to"),
          blocks: [.list(ordered: false, items: items)] + legend))
    ]
  }
}
