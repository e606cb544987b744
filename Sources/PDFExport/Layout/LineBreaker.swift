/// Fills lines from the left, without hyphens and without stretching spaces.
struct LineBreaker {
  struct Line {
    var words: [TextWord] = []
    /// The width without spaces at the end.
    var width: Double = 0
  }

  private let limit: Double
  private var lines: [Line] = []
  private var line = Line()
  private var pendingSpace: Double = 0

  private init(limit: Double) { self.limit = limit }

  /// The lines of words within a width.
  static func lines(of words: [TextWord], width: Double) -> [Line] {
    var breaker = LineBreaker(limit: width + 0.01)
    for group in groups(of: words) {
      if group.count == 1, group[0].isSpace {
        breaker.add(space: group[0])
      } else {
        breaker.add(group: group)
      }
    }
    breaker.finishLine()
    return breaker.lines
  }

  /// The width that the widest part without a break needs; long addresses count by their parts.
  static func leastWidth(of words: [TextWord], limit: Double) -> Double {
    groups(of: words).reduce(0) { widest, group in
      let width = group.reduce(0) { $0 + $1.width }
      guard width > limit else { return max(widest, width) }
      return max(widest, group.map { widestPart(of: $0) }.max() ?? 0)
    }
  }

  private static func widestPart(of word: TextWord) -> Double {
    var widest = 0
    var part = 0
    for glyph in word.glyphs.glyphs {
      part += glyph.advance
      widest = max(widest, part)
      if TextSplitter.endsAddressPart(word.face.identities[glyph.identity].text) { part = 0 }
    }
    return Double(widest) * word.size / Double(word.face.unitsPerEm)
  }

  /// Words between which no line may end.
  private static func groups(of words: [TextWord]) -> [[TextWord]] {
    var out: [[TextWord]] = []
    var group: [TextWord] = []
    for word in words {
      if word.isSpace {
        if !group.isEmpty { out.append(group) }
        group = []
        out.append([word])
        continue
      }
      group.append(word)
      if word.mayBreakAfter {
        out.append(group)
        group = []
      }
    }
    if !group.isEmpty { out.append(group) }
    return out
  }

  private mutating func add(space: TextWord) {
    // A line never begins with a space; the one at its end is kept, so that words do not grow together when copied.
    guard !line.words.isEmpty else { return }
    line.words.append(space)
    pendingSpace += space.width
  }

  private mutating func add(group: [TextWord]) {
    let width = group.reduce(0) { $0 + $1.width }
    if line.width + pendingSpace + width <= limit {
      append(group, width)
      return
    }
    if !line.words.isEmpty { finishLine() }
    if width <= limit {
      append(group, width)
    } else {
      for word in group { addInParts(word) }
    }
  }

  /// The emergency: after a sign of an address, else wherever the line is full.
  private mutating func addInParts(_ word: TextWord) {
    var rest = word
    while line.width + rest.width > limit {
      let room = limit - line.width
      let cut = Self.cut(rest, within: room)
      if cut == 0 {
        if line.words.isEmpty { break }
        finishLine()
        continue
      }
      var part = rest
      part.glyphs = ShapedWord(Array(rest.glyphs.glyphs[..<cut]))
      rest.glyphs = ShapedWord(Array(rest.glyphs.glyphs[cut...]))
      append([part], part.width)
      finishLine()
    }
    if !rest.glyphs.glyphs.isEmpty { append([rest], rest.width) }
  }

  private static func cut(_ word: TextWord, within room: Double) -> Int {
    let scale = word.size / Double(word.face.unitsPerEm)
    var width = 0.0
    var best = 0
    var fallback = 0
    for (index, glyph) in word.glyphs.glyphs.enumerated() {
      if index > 0, glyph.startsCharacter { fallback = index }
      if index > 0, TextSplitter.endsAddressPart(word.face.identities[word.glyphs.glyphs[index - 1].identity].text) {
        best = index
      }
      width += Double(glyph.advance) * scale
      if width > room { break }
    }
    // At least one character, or nothing would ever fit.
    return best > 0 ? best : max(fallback, word.glyphs.glyphs.count > 1 && room > word.size * 2 ? 1 : fallback)
  }

  private mutating func append(_ words: [TextWord], _ width: Double) {
    line.words += words
    line.width += pendingSpace + width
    pendingSpace = 0
  }

  private mutating func finishLine() {
    pendingSpace = 0
    guard !line.words.isEmpty else { return }
    lines.append(line)
    line = Line()
  }
}
