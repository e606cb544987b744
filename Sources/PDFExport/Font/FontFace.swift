import CHarfBuzz

/// One face: its measures, its shaped words, and the pairs of glyph and text that were met.
final class FontFace {
  /// A glyph together with the characters it stands for: the space and the no-break space may share a glyph, and a reader
  /// who copies text must get back the one that was written.
  struct Identity: Hashable {
    let glyph: UInt32
    let text: String
  }

  let role: FaceRole
  let library: HarfBuzz
  let face: OpaquePointer
  let font: OpaquePointer
  let unitsPerEm: Int
  let measures: FontMeasures

  private(set) var identities: [Identity] = []
  private var indices: [Identity: Int] = [:]
  private var words: [String: [String: ShapedWord]] = [:]

  init(role: FaceRole, path: String, library: HarfBuzz) throws {
    let api = library.api
    guard let blob = api.blob_create_from_file_or_fail(path) else {
      throw PDFFailure.missingFont(file: role.fileName, folders: [])
    }
    let face = api.face_create(blob, 0)
    api.blob_destroy(blob)
    self.role = role
    self.library = library
    self.face = face
    font = api.font_create(face)
    unitsPerEm = Int(api.face_get_upem(face))
    measures = FontMeasures(face: face, font: font, library: library)
    guard unitsPerEm > 0, api.face_get_glyph_count(face) > 1 else { throw PDFFailure.refused(path) }
  }

  deinit {
    library.api.font_destroy(font)
    library.api.face_destroy(face)
  }

  /// The glyphs of a word; shaped once for all documents.
  func shaped(_ text: String, language: String, with shaper: Shaper) -> ShapedWord {
    if let known = words[language]?[text] { return known }
    let word = shaper.shape(text, language: language, face: self)
    words[language, default: [:]][text] = word
    return word
  }

  /// The place of a glyph and its text among ``identities``.
  func index(of identity: Identity) -> Int {
    if let known = indices[identity] { return known }
    identities.append(identity)
    indices[identity] = identities.count - 1
    return identities.count - 1
  }

  /// The width that the font itself gives a glyph, in font units.
  func advance(of glyph: UInt32) -> Int { Int(library.api.font_get_glyph_h_advance(font, glyph)) }

  /// A measure in thousandths of the type size, as PDF counts.
  func thousandths(_ units: Int) -> Double { Double(units) * 1000 / Double(unitsPerEm) }
}
