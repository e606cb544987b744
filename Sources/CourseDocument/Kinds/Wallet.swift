import CourseModel
import Wording

extension DocumentKind {
  /// Numbers to carry: printed on one side and folded inwards, so that the outside is blank.
  package static let wallet = DocumentKind(
    name: "wallet", purpose: Phrase("Numéros utiles, à plier et à garder", "Useful numbers, to fold and keep"),
    copies: .offered, composer: .participant(composeWallet))

  /// A file name that says nothing, the same in both languages.
  package static let walletFileName = "numbers"

  private static func composeWallet(_ view: ParticipantView) -> Page? {
    guard !view.services.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Numéros utiles", "Useful numbers")
    let lines = view.services.generalFirst.map(\.pocket)
    let half = (lines.count + 1) / 2
    let legend: [Block] =
      view.services.contains(where: \.isUnverified)
      ? [.paragraph([.text("* " + Words.checkBefore[view.language])])] : []
    func panel(_ lines: ArraySlice<[Inline]>, _ rest: [Block]) -> Card {
      Card(
        faces: [
          Card.Face(
            language: view.language, title: [],
            blocks: [.list(ordered: false, items: lines.map { [.paragraph($0)] })] + rest)
        ])
    }
    let panels = [
      panel(lines.prefix(half), []),
      panel(
        lines.dropFirst(half), [.paragraph(say("On choisit ce qu’on dit.", "You choose what you share."))] + legend),
    ]
    let rows = view.size == .usual ? 4 : 1
    return Page(
      title: title, fileName: walletFileName, foot: .none,
      blocks: [
        say.heading(1, title),
        .paragraph(
          say(
            "Découper chaque carte, puis la plier au milieu, l’impression à l’intérieur : le dehors reste blanc. L’offrir, sans insister.",
            "Cut out each card, then fold it in the middle with the print inside: the outside stays blank. Offer it, never insist."
          )),
        .cards(
          CardSheet(
            caption: say(title), columns: 2, rows: rows, isFolded: true,
            cards: (0..<rows).flatMap { _ in panels })),
      ])
  }
}
