import CourseModel
import Wording

extension DocumentKind {
  /// Cards to cut out for sorting and matching; no card has a number or a place unless its author gave it one.
  package static let activityCards = DocumentKind(
    name: "activity-cards",
    purpose: Phrase("Cartes à trier ou à relier, à découper", "Cards to sort or match, to cut out"),
    copies: .perPair, composer: .participant(composeActivityCards))

  private static func composeActivityCards(_ view: ParticipantView) -> Page? {
    let activities = view.activities.filter(\.isCards)
    guard !activities.isEmpty else { return nil }
    let say = Voice(language: view.language)
    let title = Phrase("Cartes d’activité", "Activity cards")
    var blocks: [Block] = [
      say.heading(1, title),
      .paragraph(
        say(
          "Découper et mêler les cartes, un jeu par équipe. On peut passer une carte en la retournant.",
          "Cut out and mix the cards, one set a team. Anyone can pass a card by turning it over.")),
    ]
    for (index, activity) in activities.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks.append(.heading(level: 2, activity.title))
      for flow in activity.shown {
        blocks += flow.flatMap { cards(of: $0, title: activity.title, view) }
      }
    }
    return Page(title: title, blocks: blocks)
  }

  private static func cards(of block: ContentBlock, title: [Inline], _ view: ParticipantView) -> [Block] {
    func sheet(_ caption: [Inline], _ faces: [Card.Face]) -> [Block] {
      let isLarge = view.size != .usual
      return faces.isEmpty
        ? []
        : [
          .cards(CardSheet(caption: caption, columns: 2, rows: isLarge ? 3 : 6, cards: faces.map { Card(faces: [$0]) }))
        ]
    }
    switch block {
    case .paragraph: return [Block]([block], caption: title)
    case .list(let ordered, let items):
      return sheet(
        title,
        items.enumerated().map { index, item in
          // A numbered list is one that the plan speaks of by its numbers.
          Card.Face(
            language: view.language, title: ordered ? [.text("\(index + 1)")] : [],
            blocks: [Block](item, caption: title))
        })
    case .table(let table):
      let heads =
        table.rows.first.map { row in row.allSatisfy(\.isHeader) ? row.map(\.content.plainInlines) : [] } ?? []
      return (0..<2).flatMap { column -> [Block] in
        let head = column < heads.count ? withoutRemark(heads[column]) : []
        let rows = heads.isEmpty ? table.rows[...] : table.rows.dropFirst()
        return sheet(
          head.isEmpty ? title : head,
          rows.map {
            Card.Face(language: view.language, title: head, blocks: [Block]($0[column].content, caption: title))
          })
      }
    }
  }

  /// A heading without its remark in parentheses, such as "(to match)".
  private static func withoutRemark(_ words: [Inline]) -> [Inline] {
    guard words.count == 1, case .text(let text) = words[0], text.hasSuffix(")"), let start = text.lastIndex(of: "(")
    else { return words }
    var rest = text[..<start]
    while rest.last == " " || rest.last == "\u{A0}" { rest.removeLast() }
    return [.text(String(rest))]
  }
}
