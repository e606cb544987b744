/// One answer of one item as a character of a packed sheet.
///
/// Codes 0 to 78 are the ASCII characters from `0` to `~`; later ones are letters from U+0100, so that a session with
/// very many different answers still fits.
enum CodeSymbol {
  static let notPresented: Character = "0"
  static let blank: Character = "1"
  static let pass: Character = "2"
  /// The code of the first answer seen.
  static let firstAnswer = 3

  private static let asciiCount = 0x7F - 0x30
  private static let most = asciiCount + 0x1000

  /// The character of a code, or nil if there are too many.
  static func character(_ code: Int) -> Character? {
    guard code >= 0, code < most else { return nil }
    let value = code < asciiCount ? 0x30 + code : 0x100 + code - asciiCount
    return Unicode.Scalar(UInt32(value)).map(Character.init)
  }

  /// The code of a character, or nil if it is none.
  static func code(_ character: Character) -> Int? {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return nil }
    let value = Int(scalar.value)
    switch value {
    case 0x30..<0x7F: return value - 0x30
    case 0x100..<0x1100: return value - 0x100 + asciiCount
    default: return nil
    }
  }
}
