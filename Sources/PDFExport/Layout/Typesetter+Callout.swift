import CourseDocument
import CourseModel

extension Typesetter {
  /// A box that stands out; divided only if it is taller than a page.
  func callout(_ callout: Callout, _ measure: Measure, _ parent: TagID) -> [Strip] {
    let node = tags.add(.section, to: parent)
    let inner = measure.inset(theme.padding.x)
    var title = style(theme.label)
    title.isBold = true
    switch callout.kind {
    case .draft, .warning: title.ink = .rust
    case .say, .act, .note, .ask, .show, .safety, .services: title.ink = .accent
    }
    var content: [Strip] = []
    if !callout.title.plainText.isEmpty {
      let label = tags.add(.paragraph, to: node)
      content += lines(callout.title, title, inner, label).glued(.hard).gluedToNext(.hard)
        .spaced(after: theme.gap * 0.5)
    }
    content += strips(callout.blocks, in: inner, under: node)
    guard !content.isEmpty else { return [] }
    content = content.spaced(before: 0, after: 0)
    let edge = Strip(height: theme.padding.y, glue: .hard)
    content[content.count - 1].glue = .hard
    let frame = add(BoxFrame(kind: callout.kind, x: measure.x, width: measure.width, unit: theme.body))
    return ([edge] + content + [Strip(height: theme.padding.y)]).glued(.soft).framed(frame)
      .spaced(before: theme.body * 0.6, after: theme.body * 0.6)
  }
}
