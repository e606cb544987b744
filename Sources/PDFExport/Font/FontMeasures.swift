import CHarfBuzz

/// What a PDF says of a font, in thousandths of the type size.
struct FontMeasures {
  private(set) var ascent = 0
  private(set) var descent = 0
  private(set) var capHeight = 0
  private(set) var box = [0, 0, 0, 0]
  private(set) var italicAngle = 0

  init(face: OpaquePointer, font: OpaquePointer, library: HarfBuzz) {
    let upem = max(1, Int(library.api.face_get_upem(face)))
    func scaled(_ units: Int) -> Int { units * 1000 / upem }
    var extents = chb_font_extents()
    _ = library.api.font_get_h_extents(font, &extents)
    ascent = scaled(Int(extents.ascender))
    descent = scaled(Int(extents.descender))
    let head = Table(library.bytes(of: library.api.face_reference_table(face, HarfBuzz.tag("head"))))
    box = [36, 38, 40, 42].map { scaled(head.signed($0)) }
    let metrics = Table(library.bytes(of: library.api.face_reference_table(face, HarfBuzz.tag("OS/2"))))
    capHeight = scaled(metrics.signed(88))
    if capHeight <= 0 { capHeight = ascent * 7 / 10 }
    italicAngle = Table(library.bytes(of: library.api.face_reference_table(face, HarfBuzz.tag("post")))).signed(4)
  }

  /// Big-endian numbers of a table of a font file; 0 past its end.
  private struct Table {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func signed(_ offset: Int) -> Int {
      guard offset + 1 < bytes.count else { return 0 }
      return Int(Int16(bitPattern: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])))
    }
  }
}
