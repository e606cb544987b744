import CourseModel
import Wording

/// Cuts words into pieces with the places where a line may end.
///
/// Only spaces, dashes and hyphens inside ordinary words end a line; no-break spaces never do, so that a phone number or
/// a French sign stays with its word.
enum TextSplitter {
  struct Piece: Equatable {
    let text: String
    let isSpace: Bool
    let mayBreakAfter: Bool
  }

  static func pieces(of text: String, isLink: Bool) -> [Piece] {
    var out: [Piece] = []
    var word = String.UnicodeScalarView()
    func finish(mayBreak: Bool) {
      guard !word.isEmpty else { return }
      out.append(Piece(text: String(word), isSpace: false, mayBreakAfter: mayBreak))
      word = String.UnicodeScalarView()
    }
    let scalars = Array(SafeText.printable(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == " " || scalar == "\u{2003}" {
        finish(mayBreak: false)
        // Several spaces in a row are one, as on a web page.
        if out.last?.isSpace != true { out.append(Piece(text: " ", isSpace: true, mayBreakAfter: true)) }
        continue
      }
      word.append(scalar)
      guard !isLink, index > 0, index + 1 < scalars.count else { continue }
      let isBetweenLetters = scalars[index - 1].properties.isAlphabetic && scalars[index + 1].properties.isAlphabetic
      switch scalar {
      case "-", "/", "\u{2013}": if isBetweenLetters { finish(mayBreak: true) }
      case "\u{2014}": if scalars[index + 1] != "\u{A0}" { finish(mayBreak: true) }
      default: break
      }
    }
    finish(mayBreak: false)
    return out
  }

  /// True for a sign after which a long address may go on in the next line.
  static func endsAddressPart(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return "./@-_?&=#:,;".unicodeScalars.contains(last)
  }
}
