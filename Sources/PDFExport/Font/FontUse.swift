/// The glyphs of one face that one document uses, numbered in the order of their first use.
///
/// The numbers are the document's own (CIDs), so its bytes do not depend on what was written before it.
struct FontUse {
  let face: FontFace
  /// Identity (its place in the face) to number; 0 where it is not used.
  private var numbers: [UInt16] = []
  /// The identities used; number 1 comes first.
  private(set) var used: [Int] = []

  init(face: FontFace) { self.face = face }

  /// The number of a glyph in this document.
  mutating func number(of identity: Int) -> UInt16 {
    if identity >= numbers.count {
      numbers += Array(repeating: 0, count: identity + 64 - numbers.count)
    }
    if numbers[identity] == 0 {
      used.append(identity)
      numbers[identity] = UInt16(truncatingIfNeeded: used.count)
    }
    return numbers[identity]
  }
}
