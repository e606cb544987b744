/// A glyph where HarfBuzz put it, in font units.
struct ShapedGlyph {
  /// Which glyph and which text: a place in the identities of the face.
  let identity: Int
  /// How far the next glyph stands.
  let advance: Int
  /// What the font says of its width: the difference is kerning.
  let nominal: Int
  let xOffset: Int
  let yOffset: Int
  /// True if a line may be cut before it when nothing else helps.
  let startsCharacter: Bool
}

/// A run of glyphs that stays on one line.
struct ShapedWord {
  var glyphs: [ShapedGlyph]
  /// The width in font units.
  var width: Int

  init(_ glyphs: [ShapedGlyph]) {
    self.glyphs = glyphs
    width = glyphs.reduce(0) { $0 + $1.advance }
  }
}
