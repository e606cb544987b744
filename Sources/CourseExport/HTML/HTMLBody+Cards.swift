import CourseDocument
import CourseModel
import Wording

extension HTMLBody {
  /// Cards as a list in a grid, with lines to cut along.
  mutating func add(_ sheet: CardSheet) {
    let classes = "cards c\(sheet.columns) r\(sheet.rows)" + (sheet.isFolded ? " folded" : "")
    wrap(.ul, [.class(classes), HTMLAttribute("role", "list"), HTMLAttribute("aria-label", sheet.caption.plainText)]) {
      list in
      for card in sheet.cards { list.add(card) }
    }
  }

  private mutating func add(_ card: Card) {
    wrap(.li, card.isLarge ? [.class("large")] : []) { body in
      if let mark = card.mark { body.add(mark) }
      for face in card.faces {
        body.wrap(.div, [.class("face"), HTMLAttribute("lang", face.language.code)]) { side in
          if !face.title.isEmpty { side.wrap(.p, [.class("title")]) { $0.add(face.title) } }
          for block in face.blocks { side.add(block) }
        }
      }
    }
  }

  /// The form of a card; its word says the same.
  private mutating func add(_ mark: CardMark) {
    html.element(
      .svg, [.class("form"), HTMLAttribute("viewBox", "0 0 100 100"), HTMLAttribute("aria-hidden", "true")]
    ) { drawing in
      for outline in mark.outlines {
        switch outline {
        case .polygon(let points):
          drawing.element(
            .polygon, [HTMLAttribute("points", points.map(String.init).joined(separator: " "))])
        case .circle(let x, let y, let radius):
          drawing.element(
            .circle, [HTMLAttribute("cx", "\(x)"), HTMLAttribute("cy", "\(y)"), HTMLAttribute("r", "\(radius)")])
        }
      }
    }
  }

  /// Two languages beside each other, or one language alone between blocks of another.
  mutating func add(_ parallel: Parallel) {
    wrap(.div, [.class(parallel.columns.count == 1 ? "parallel one" : "parallel")]) { body in
      for column in parallel.columns {
        body.wrap(.div, [HTMLAttribute("lang", column.language.code)]) { side in
          for block in column.blocks { side.add(block) }
        }
      }
    }
  }
}
