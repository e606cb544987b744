/// Spreads strips over pages.
struct PageBreaker {
  /// A strip, or a repeated table head, at its place on a page.
  struct Placed {
    let y: Double
    let height: Double
    let marks: [Mark]
    let frames: [Int]
    /// True for what is drawn again and must not be read again.
    var isRepeated = false
  }

  private let height: Double
  private let heads: [TableHead]
  private var pages: [[Placed]] = []
  private var page: [Placed] = []
  private var y = 0.0
  private var roomBelow = 0.0

  private init(height: Double, heads: [TableHead]) {
    self.height = height
    self.heads = heads
  }

  /// The pages, none of them empty but the only one.
  static func pages(of strips: [Strip], height: Double, heads: [TableHead]) -> [[Placed]] {
    var breaker = PageBreaker(height: height, heads: heads)
    for chunk in chunks(of: strips[...], below: .soft) { breaker.place(chunk, glue: .soft) }
    if !breaker.page.isEmpty || breaker.pages.isEmpty { breaker.pages.append(breaker.page) }
    return breaker.pages
  }

  /// Runs of strips that hold together with at least this glue.
  static func chunks(of strips: ArraySlice<Strip>, below glue: Glue) -> [ArraySlice<Strip>] {
    var out: [ArraySlice<Strip>] = []
    var start = strips.startIndex
    for index in strips.indices {
      let next = index + 1
      let ends =
        next == strips.endIndex || strips[index].glue < glue || strips[next].startsPage
      if ends {
        out.append(strips[start..<next])
        start = next
      }
    }
    return out
  }

  private mutating func place(_ chunk: ArraySlice<Strip>, glue: Glue) {
    guard let first = chunk.first else { return }
    if first.startsPage { endPage() }
    let strips = Array(chunk)
    let needed = strips.totalHeight
    let headHeight = first.head.map { heads[$0].height } ?? 0
    let repeated = page.isEmpty && !pages.isEmpty ? headHeight : 0
    if y + gap(before: first) + needed + repeated <= height + 0.01 {
      for strip in strips { put(strip) }
      return
    }
    if needed + headHeight <= height + 0.01 {
      endPage()
      for strip in strips { put(strip) }
      return
    }
    // More than a page: hold together less.
    switch glue {
    case .soft:
      let parts = Self.chunks(of: chunk, below: .hard)
      // What opens the whole does not stay alone at the foot of a page.
      if !page.isEmpty, let opening = parts.first, y + gap(before: first) + Array(opening).totalHeight > height * 0.8 {
        endPage()
      }
      for part in parts { place(part, glue: .hard) }
    case .hard, .free:
      for strip in strips {
        if !page.isEmpty, y + gap(before: strip) + strip.height > height + 0.01 { endPage() }
        put(strip)
      }
    }
  }

  private func gap(before strip: Strip) -> Double { page.isEmpty ? 0 : max(roomBelow, strip.before) }

  private mutating func put(_ strip: Strip) {
    if page.isEmpty, let head = strip.head, !pages.isEmpty {
      let repeated = heads[head]
      page.append(
        Placed(y: 0, height: repeated.height, marks: repeated.marks, frames: strip.frames, isRepeated: true))
      y = repeated.height
      roomBelow = 0
    }
    y += gap(before: strip)
    page.append(Placed(y: y, height: strip.height, marks: strip.marks, frames: strip.frames))
    y += strip.height
    roomBelow = strip.after
  }

  private mutating func endPage() {
    guard !page.isEmpty else { return }
    pages.append(page)
    page = []
    y = 0
    roomBelow = 0
  }
}
