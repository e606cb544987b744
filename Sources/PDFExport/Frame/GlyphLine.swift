/// The operators that show glyphs on a line, with kerning and raised marks.
struct GlyphLine {
  private let face: FontFace
  private let size: Double
  private var bytes: [UInt8] = []
  private var isOpen = false
  private var isInString = false
  private var rise = 0
  /// What the next glyph has to be moved by, in font units to the left.
  private var shift = 0

  init(face: FontFace, size: Double) {
    self.face = face
    self.size = size
  }

  mutating func add(_ glyph: ShapedGlyph, number: UInt16) {
    if glyph.yOffset != rise { raise(to: glyph.yOffset) }
    shift -= glyph.xOffset
    if shift != 0 { move() }
    if !isOpen {
      bytes.append(0x5B)
      isOpen = true
    }
    if !isInString {
      bytes.append(0x3C)
      isInString = true
    }
    for place in [12, 8, 4, 0] { bytes.append(Hexadecimal.digits[Int(number) >> place & 15]) }
    // TJ moves left by a positive number: what the font gives too much, and back from the offset.
    shift = glyph.nominal - glyph.advance + glyph.xOffset
  }

  mutating func finished() -> [UInt8] {
    close()
    if rise != 0 { bytes += Array(" 0 Ts".utf8) }
    return bytes
  }

  private mutating func move() {
    if isInString {
      bytes.append(0x3E)
      isInString = false
    }
    if !isOpen {
      bytes.append(0x5B)
      isOpen = true
    }
    PDFNumber.append(face.thousandths(shift), to: &bytes)
    shift = 0
  }

  private mutating func raise(to offset: Int) {
    // The move that is due belongs before the next glyph; a new TJ takes it over.
    close()
    bytes.append(0x20)
    PDFNumber.append(Double(offset) * size / Double(face.unitsPerEm), to: &bytes)
    bytes += Array(" Ts".utf8)
    rise = offset
  }

  private mutating func close() {
    if isInString { bytes.append(0x3E) }
    if isOpen { bytes += Array("]TJ".utf8) }
    isInString = false
    isOpen = false
  }
}
