/// The content of one page; everything painted is inside marked content.
struct PageCanvas {
  /// What is being marked.
  private enum Marking: Equatable {
    case none
    case decoration
    case slot(TagSlot)
  }

  private let page: Int
  private let height: Double
  private let tags: TagTree
  private(set) var bytes: [UInt8] = []
  private(set) var pictures: Set<Int> = []
  private(set) var links: [(mark: LinkMark, box: TagTree.PageBox)] = []
  private(set) var anchors: [(mark: AnchorMark, y: Double)] = []
  private var marking = Marking.none
  private var sequences = 0
  private var fill: Ink?

  init(page: Int, height: Double, tags: TagTree) {
    self.page = page
    self.height = height
    self.tags = tags
  }

  /// Draws marks moved down by `y`.
  mutating func draw(_ marks: [Mark], down y: Double = 0, fonts: inout [FontUse?]) {
    for mark in marks {
      switch mark {
      case .text(let text): draw(text, down: y, fonts: &fonts)
      case .shape(let shape): draw(shape, down: y)
      case .picture(let picture): draw(picture, down: y)
      case .link(let link):
        links.append(
          (link, box(left: link.x, top: link.y + y, right: link.x + link.width, bottom: link.y + y + link.height)))
      case .anchor(let anchor): anchors.append((anchor, height - (anchor.y + y)))
      }
    }
  }

  /// Ends the last marked content.
  mutating func finish() { mark(Marking.none) }

  private func box(left: Double, top: Double, right: Double, bottom: Double) -> TagTree.PageBox {
    TagTree.PageBox(page: page, left: left, bottom: height - bottom, right: right, top: height - top)
  }

  private mutating func mark(_ slot: TagSlot?) { mark(slot.map(Marking.slot) ?? .decoration) }

  private mutating func mark(_ next: Marking) {
    guard next != marking else { return }
    if marking != .none { put("EMC\n") }
    marking = next
    switch next {
    case .none: break
    case .decoration: put("/Artifact BMC\n")
    case .slot(let slot):
      let kind = tags.nodes[tags.owner(of: slot).index].kind
      put("/\(kind.rawValue)<</MCID \(sequences)>>BDC\n")
      tags.painted(slot, as: TagTree.Sequence(page: page, number: sequences))
      sequences += 1
    }
  }

  private mutating func put(_ text: String) { bytes += Array(text.utf8) }
  private mutating func put(_ number: Double) {
    PDFNumber.append(number, to: &bytes)
    bytes.append(0x20)
  }

  private mutating func use(_ ink: Ink) {
    guard ink != fill else { return }
    fill = ink
    put(ink.components + " rg\n")
  }

  private mutating func draw(_ text: TextMark, down y: Double, fonts: inout [FontUse?]) {
    guard text.words.contains(where: { !$0.glyphs.isEmpty }) else { return }
    mark(text.slot)
    use(text.ink)
    put("BT/\(text.face.role.resourceName) ")
    put(text.size)
    put("Tf ")
    put(text.x)
    put(height - (text.y + y))
    put("Td")
    let role = text.face.role.rawValue
    var use = fonts[role] ?? FontUse(face: text.face)
    var line = GlyphLine(face: text.face, size: text.size)
    for word in text.words {
      for glyph in word.glyphs { line.add(glyph, number: use.number(of: glyph.identity)) }
    }
    fonts[role] = use
    bytes += line.finished()
    put(" ET\n")
  }

  private mutating func draw(_ shape: ShapeMark, down y: Double) {
    mark(shape.slot)
    let path = shape.path.moved(right: 0, down: y)
    put("q ")
    put(shape.width)
    put("w \(shape.ink.components) RG ")
    if !shape.dash.isEmpty {
      put("[")
      for length in shape.dash { put(length) }
      put("]0 d ")
    }
    put(shape.hasRoundCaps ? "1 J " : "")
    put("0 j ")
    draw(path)
    put("Q\n")
    guard let slot = shape.slot, tags.nodes[tags.owner(of: slot).index].kind == .figure else { return }
    let bounds = path.bounds
    let half = shape.width / 2
    tags.place(
      tags.owner(of: slot),
      in: box(
        left: bounds.left - half, top: bounds.top - half, right: bounds.right + half, bottom: bounds.bottom + half))
  }

  private mutating func draw(_ path: ShapePath) {
    switch path {
    case .line(let x1, let y1, let x2, let y2):
      put(x1)
      put(height - y1)
      put("m ")
      put(x2)
      put(height - y2)
      put("l S ")
    case .rectangle(let x, let y, let width, let rise):
      put(x)
      put(height - y - rise)
      put(width)
      put(rise)
      put("re S ")
    case .polygon(let points):
      for (index, point) in points.enumerated() {
        put(point.x)
        put(height - point.y)
        put(index == 0 ? "m " : "l ")
      }
      put("s ")
    case .circle(let x, let y, let radius):
      // Four curves; the handles are 0.5523 of the radius.
      let handle = radius * 0.5523
      let middle = height - y
      func curve(_ numbers: Double...) {
        for number in numbers { put(number) }
        put("c ")
      }
      put(x + radius)
      put(middle)
      put("m ")
      curve(x + radius, middle + handle, x + handle, middle + radius, x, middle + radius)
      curve(x - handle, middle + radius, x - radius, middle + handle, x - radius, middle)
      curve(x - radius, middle - handle, x - handle, middle - radius, x, middle - radius)
      curve(x + handle, middle - radius, x + radius, middle - handle, x + radius, middle)
      put("s ")
    }
  }

  private mutating func draw(_ picture: PictureMark, down y: Double) {
    mark(picture.slot)
    pictures.insert(picture.picture)
    put("q ")
    put(picture.width)
    put("0 0 ")
    put(picture.height)
    put(picture.x)
    put(height - (picture.y + y + picture.height))
    put("cm/P\(picture.picture + 1) Do Q\n")
    tags.place(
      tags.owner(of: picture.slot),
      in: box(
        left: picture.x, top: picture.y + y, right: picture.x + picture.width, bottom: picture.y + y + picture.height))
  }
}
