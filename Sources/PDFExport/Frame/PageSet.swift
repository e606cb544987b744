import CourseModel
import Wording

/// Paints broken pages and writes the whole file.
struct PageSet {
  /// A page before it is painted.
  struct Page {
    var strips: [PageBreaker.Placed]
    /// Where the body begins.
    let top: Double
    /// Header and footer.
    let frame: [Mark]
  }

  let setter: Typesetter
  let geometry: PageGeometry
  let title: String
  let language: Language
  let pages: [Page]

  func bytes() throws -> [UInt8] {
    var fonts: [FontUse?] = FaceRole.allCases.map { _ in nil }
    let canvases = pages.enumerated().map { index, page in canvas(page, number: index, fonts: &fonts) }
    var file = ObjectFile()
    let catalog = file.reserve()
    let tree = file.reserve()
    let references = pages.map { _ in file.reserve() }
    let resources = try self.resources(fonts, in: &file)
    var links: [TagID] = []
    var entries: [Outline.Entry] = []
    for (index, canvas) in canvases.enumerated() {
      let content = file.addStream("", canvas.bytes)
      var annotations: [ObjectReference] = []
      for link in canvas.links {
        let annotation = file.add(text(of: link, key: pages.count + links.count))
        setter.tags.attach(annotation, page: index, to: link.mark.node)
        annotations.append(annotation)
        links.append(link.mark.node)
      }
      entries += canvas.anchors.map {
        Outline.Entry(title: $0.mark.title, level: $0.mark.level, page: references[index], y: $0.y)
      }
      let list = annotations.isEmpty ? "" : "/Annots[\(annotations.map(\.description).joined(separator: " "))]"
      file.set(
        references[index],
        "<</Type/Page/Parent \(tree)/MediaBox[0 0 \(PDFNumber.text(geometry.width)) \(PDFNumber.text(geometry.height))]"
          + "/Resources \(resources)/Contents \(content)/StructParents \(index)/Tabs/S\(list)>>")
    }
    file.set(
      tree,
      "<</Type/Pages/Count \(pages.count)/Kids[\(references.map(\.description).joined(separator: " "))]>>")
    let structure = TagWriter(setter.tags, pages: references).write(to: &file, links: links)
    let metadata = file.addStream(
      "/Type/Metadata/Subtype/XML", Metadata.packet(title: title, language: language.code), isEncoded: true)
    let outline = Outline(entries).write(to: &file)
    file.set(
      catalog,
      "<</Type/Catalog/Pages \(tree)/Lang\(PDFString.text(language.code))/MarkInfo<</Marked true>>"
        + "/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot \(structure)/Metadata \(metadata)"
        + (outline.map { "/Outlines \($0)" } ?? "") + ">>")
    let info = file.add("<</Title\(PDFString.text(title))/Producer(\(Metadata.program))>>")
    return file.bytes(root: catalog, info: info)
  }

  private func canvas(_ page: Page, number: Int, fonts: inout [FontUse?]) -> PageCanvas {
    var canvas = PageCanvas(page: number, height: geometry.height, tags: setter.tags)
    // Edges first, so that words are never behind them.
    var spans: [(frame: Int, top: Double, bottom: Double)] = []
    for strip in page.strips {
      for frame in strip.frames {
        if let known = spans.firstIndex(where: { $0.frame == frame }) {
          spans[known].bottom = strip.y + strip.height
        } else {
          spans.append((frame, strip.y, strip.y + strip.height))
        }
      }
    }
    for span in spans {
      let edges = setter.frames[span.frame].marks(from: span.top, to: span.bottom)
      canvas.draw(edges.map(Mark.shape), down: page.top, fonts: &fonts)
    }
    for strip in page.strips { canvas.draw(strip.marks, down: page.top + strip.y, fonts: &fonts) }
    canvas.draw(page.frame, fonts: &fonts)
    canvas.finish()
    return canvas
  }

  private func resources(_ fonts: [FontUse?], in file: inout ObjectFile) throws -> ObjectReference {
    var names = ""
    for use in fonts {
      guard let use else { continue }
      names += "/\(use.face.role.resourceName) \(try FontEmbedding(use).write(to: &file))"
    }
    var images = ""
    for (index, picture) in setter.pictures.enumerated() {
      let reference = file.addStream(
        "/Type/XObject/Subtype/Image/Width \(picture.width)/Height \(picture.height)\(picture.dictionary)",
        picture.bytes, isEncoded: true)
      images += "/P\(index + 1) \(reference)"
    }
    return file.add("<</Font<<\(names)>>" + (images.isEmpty ? "" : "/XObject<<\(images)>>") + ">>")
  }

  private func text(of link: (mark: LinkMark, box: TagTree.PageBox), key: Int) -> String {
    let sides = [link.box.left, link.box.bottom, link.box.right, link.box.top].map(PDFNumber.text)
    return "<</Type/Annot/Subtype/Link/Rect[\(sides.joined(separator: " "))]/Border[0 0 0]/F 4"
      + "/Contents\(PDFString.text(link.mark.words))/StructParent \(key)"
      + "/A<</S/URI/URI\(PDFString.address(link.mark.address))>>>>"
  }
}
