import CHarfBuzz

/// Turns words into glyphs, and remembers which characters the family cannot show.
final class Shaper {
  private let library: HarfBuzz
  private let buffer: OpaquePointer
  private(set) var missing: [String] = []

  /// Ligatures are off: a reader who copies « fi » gets two letters in every program.
  private let features: [chb_feature] = [
    chb_feature(tag: HarfBuzz.tag("liga"), value: 0, start: 0, end: .max),
    chb_feature(tag: HarfBuzz.tag("clig"), value: 0, start: 0, end: .max),
  ]

  init(library: HarfBuzz) {
    self.library = library
    buffer = library.api.buffer_create()
  }

  deinit { library.api.buffer_destroy(buffer) }

  /// Forgets what was missing in the document before.
  func forgetMissing() { missing = [] }

  /// HB_DIRECTION_LTR and HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS.
  private static let leftToRight: Int32 = 4
  private static let characters: Int32 = 1

  func shape(_ text: String, language: String, face: FontFace) -> ShapedWord {
    let api = library.api
    var copy = text
    return copy.withUTF8 { bytes in
      api.buffer_clear_contents(buffer)
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        api.buffer_add_utf8(buffer, start, Int32(characters.count), 0, Int32(characters.count))
      }
      api.buffer_set_cluster_level(buffer, Self.characters)
      api.buffer_set_direction(buffer, Self.leftToRight)
      if let code = api.language_from_string(language, -1) { api.buffer_set_language(buffer, code) }
      api.buffer_guess_segment_properties(buffer)
      api.shape(face.font, buffer, features, UInt32(features.count))
      var count: UInt32 = 0
      guard let infos = api.buffer_get_glyph_infos(buffer, &count), count > 0,
        let positions = api.buffer_get_glyph_positions(buffer, &count)
      else { return ShapedWord([]) }
      return ShapedWord(
        glyphs(
          UnsafeBufferPointer(start: infos, count: Int(count)),
          UnsafeBufferPointer(start: positions, count: Int(count)), bytes, face))
    }
  }

  private func glyphs(
    _ infos: UnsafeBufferPointer<chb_glyph_info>, _ positions: UnsafeBufferPointer<chb_glyph_position>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ face: FontFace
  ) -> [ShapedGlyph] {
    var out: [ShapedGlyph] = []
    out.reserveCapacity(infos.count)
    var index = 0
    while index < infos.count {
      let cluster = infos[index].cluster
      var end = index + 1
      while end < infos.count, infos[end].cluster == cluster { end += 1 }
      let stop = end < infos.count ? Int(infos[end].cluster) : bytes.count
      let text = String(decoding: bytes[Int(cluster)..<max(Int(cluster), stop)], as: UTF8.self)
      let parts = Self.shares(of: text, among: end - index)
      for glyph in index..<end {
        let number = infos[glyph].glyph
        if number == 0 { note(missing: text) }
        out.append(
          ShapedGlyph(
            identity: face.index(of: FontFace.Identity(glyph: number, text: parts[glyph - index])),
            advance: Int(positions[glyph].x_advance), nominal: face.advance(of: number),
            xOffset: Int(positions[glyph].x_offset), yOffset: Int(positions[glyph].y_offset),
            startsCharacter: glyph == index && positions[glyph].x_advance != 0))
      }
      index = end
    }
    return out
  }

  /// The characters of a cluster among its glyphs; every glyph has some, for a reader that asks what it stands for.
  private static func shares(of text: String, among count: Int) -> [String] {
    guard count > 1 else { return [text] }
    let scalars = text.unicodeScalars.map { String($0) }
    if scalars.count == count { return scalars }
    return [text] + Array(repeating: "\u{2060}", count: count - 1)
  }

  private func note(missing text: String) {
    if !missing.contains(text) { missing.append(text) }
  }
}
