/// Writes a font of a document: the subset, the widths, the way from numbers to glyphs and to Unicode.
struct FontEmbedding {
  private let use: FontUse
  private let subset: FontSubset

  init(_ use: FontUse) throws {
    self.use = use
    subset = try FontSubset(of: use.face, glyphs: Set(use.used.map { use.face.identities[$0].glyph }).sorted())
  }

  /// Adds the objects of the font.
  func write(to file: inout ObjectFile) -> ObjectReference {
    let face = use.face
    let name = tag + "+" + face.role.postScriptName
    let data = file.addStream("/Length1 \(subset.bytes.count)", subset.bytes)
    let measures = face.measures
    let flags = 4 + 32 + (face.role.isItalic ? 64 : 0)
    let descriptor = file.add(
      "<</Type/FontDescriptor/FontName/\(name)/Flags \(flags)/FontBBox[\(measures.box.map(String.init).joined(separator: " "))]"
        + "/ItalicAngle \(measures.italicAngle)/Ascent \(measures.ascent)/Descent \(measures.descent)"
        + "/CapHeight \(measures.capHeight)/StemV \(face.role.isBold ? 140 : 80)/FontFile2 \(data)>>")
    let map = file.addStream("", glyphMap)
    let unicode = file.addStream("", Array(unicodeMap.utf8))
    let widths = use.used.map { PDFNumber.text(face.thousandths(face.advance(of: face.identities[$0].glyph))) }
    let descendant = file.add(
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        + "/FontDescriptor \(descriptor)/DW 0/W[1[\(widths.joined(separator: " "))]]/CIDToGIDMap \(map)>>")
    return file.add(
      "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[\(descendant)]/ToUnicode \(unicode)>>"
    )
  }

  /// Six letters that tell this subset from others of the same face.
  private var tag: String {
    var hash = Fingerprint()
    hash.add(subset.bytes)
    var value = hash.value
    var letters = ""
    for _ in 0..<6 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(65 + value % 26)))
      value /= 26
    }
    return letters
  }

  private var glyphMap: [UInt8] {
    var bytes: [UInt8] = [0, 0]
    for identity in use.used {
      let glyph = subset.glyphs[use.face.identities[identity].glyph] ?? 0
      bytes += [UInt8(truncatingIfNeeded: glyph >> 8), UInt8(truncatingIfNeeded: glyph)]
    }
    return bytes
  }

  private var unicodeMap: String {
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    var index = 0
    while index < use.used.count {
      let end = min(use.used.count, index + 100)
      text += "\(end - index) beginbfchar\n"
      for number in index..<end {
        let characters = use.face.identities[use.used[number]].text
        text += "<" + Hexadecimal.four(number + 1) + "> <"
        text += characters.utf16.map { Hexadecimal.four(Int($0)) }.joined() + ">\n"
      }
      text += "endbfchar\n"
      index = end
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }
}
