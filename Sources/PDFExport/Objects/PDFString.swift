import Wording

/// Text strings: titles, languages, addresses, words for those who do not see.
enum PDFString {
  /// A string in parentheses where it is plain ASCII, else in UTF-16; authored text cannot end it early.
  static func text(_ text: String) -> String {
    let text = SafeText.printable(text)
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      var out = "("
      for character in text.unicodeScalars {
        if character == "(" || character == ")" || character == "\\" { out += "\\" }
        out.unicodeScalars.append(character)
      }
      return out + ")"
    }
    return "<FEFF" + text.utf16.map { Hexadecimal.four(Int($0)) }.joined() + ">"
  }

  /// An address of a link: seven bits, the rest written in percent.
  static func address(_ address: String) -> String {
    var out = ""
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        out += "%" + String(Hexadecimal.four(Int(byte)).suffix(2))
      }
    }
    return text(out)
  }
}
