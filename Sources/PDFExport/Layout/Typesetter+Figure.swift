import CourseDocument
import CourseModel

extension Typesetter {
  /// A picture as wide as the column at most, with its caption; its words where there is no picture.
  func figure(_ figure: DocumentFigure, _ measure: Measure, _ parent: TagID) -> [Strip] {
    let node = tags.add(.division, to: parent)
    var out: [Strip]
    if figure.bytes.isEmpty {
      let words = tags.add(.paragraph, to: node)
      let frame = add(BoxFrame(kind: .show, x: measure.x, width: measure.width, unit: theme.body))
      let text = lines(
        [.text(figure.alternative)], style(theme.body), measure.inset(theme.padding.x), words)
      out = ([Strip(height: theme.padding.y)] + text + [Strip(height: theme.padding.y)]).framed(frame)
    } else {
      guard let picture = DocumentPicture(path: figure.path, png: figure.bytes) else {
        note(.unreadablePicture(path: figure.path, document: ""))
        return []
      }
      let element = tags.add(.figure, to: node, alternative: figure.alternative)
      let ratio = Double(picture.height) / Double(picture.width)
      // At most half a page, so that a picture stays beside what is said of it; on a slide, seen from afar, as wide
      // as it can be.
      var width = isSlide ? measure.width : min(measure.width, Double(picture.width) * 72 / 110)
      width = min(width, pageHeight * (isSlide ? 0.62 : 0.5) / ratio)
      let height = width * ratio
      out = [
        Strip(
          height: height,
          marks: [
            .picture(
              PictureMark(
                slot: tags.slot(in: element), x: measure.x, y: 0, width: width, height: height, picture: add(picture)))
          ])
      ]
    }
    if !figure.caption.plainText.isEmpty {
      let caption = tags.add(.caption, to: node)
      out = out.gluedToNext(.hard)
      out += lines(figure.caption, style(theme.label), measure, caption).spaced(before: theme.gap)
    }
    return out.glued(.soft).spaced(before: theme.body, after: theme.body)
  }
}
