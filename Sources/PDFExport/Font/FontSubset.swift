import CHarfBuzz

/// The part of a face that a document uses, as a font file.
struct FontSubset {
  let bytes: [UInt8]
  /// The number in the subset of each glyph asked for.
  let glyphs: [UInt32: UInt32]

  /// HB_SUBSET_FLAGS_NO_HINTING: paper and today's screens do without, and it is a third of the file.
  private static let flags: UInt32 = 1
  /// HB_SUBSET_SETS_DROP_TABLE_TAG.
  private static let droppedTables: Int32 = 3
  /// Tables that a PDF has in its own words (names, widths, Unicode) or that only shaping needs.
  private static let tables: [StaticString] = [
    "GSUB", "GPOS", "GDEF", "BASE", "kern", "name", "OS/2", "post", "cmap", "DSIG", "gasp", "STAT", "MATH", "hdmx",
    "VDMX", "LTSH",
  ]

  init(of face: FontFace, glyphs used: [UInt32]) throws {
    let api = face.library.api
    guard let input = api.subset_input_create_or_fail() else { throw PDFFailure.refused("hb_subset_input") }
    defer { api.subset_input_destroy(input) }
    let wanted = api.subset_input_glyph_set(input)
    for glyph in used { api.set_add(wanted, glyph) }
    let dropped = api.subset_input_set(input, Self.droppedTables)
    for table in Self.tables { api.set_add(dropped, HarfBuzz.tag(table)) }
    api.subset_input_set_flags(input, Self.flags)
    guard let plan = api.subset_plan_create_or_fail(face.face, input) else {
      throw PDFFailure.refused("hb_subset_plan")
    }
    defer { api.subset_plan_destroy(plan) }
    guard let result = api.subset_plan_execute_or_fail(plan) else { throw PDFFailure.refused("hb_subset") }
    defer { api.face_destroy(result) }
    bytes = face.library.bytes(of: api.face_reference_blob(result))
    let map = api.subset_plan_old_to_new_glyph_mapping(plan)
    var glyphs: [UInt32: UInt32] = [:]
    for glyph in used { glyphs[glyph] = api.map_get(map, glyph) }
    self.glyphs = glyphs
    guard !bytes.isEmpty else { throw PDFFailure.refused("hb_subset") }
  }
}
