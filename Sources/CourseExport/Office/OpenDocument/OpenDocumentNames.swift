/// The namespaces and kinds of an OpenDocument file.
enum OpenDocumentNames {
  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"
  static let mediaType = "application/vnd.oasis.opendocument.text"

  /// What the root of a part declares.
  static let spaces = [
    XMLAttribute("xmlns:office", oasis + "office:1.0"), XMLAttribute("xmlns:style", oasis + "style:1.0"),
    XMLAttribute("xmlns:text", oasis + "text:1.0"), XMLAttribute("xmlns:table", oasis + "table:1.0"),
    XMLAttribute("xmlns:draw", oasis + "drawing:1.0"), XMLAttribute("xmlns:meta", oasis + "meta:1.0"),
    XMLAttribute("xmlns:fo", oasis + "xsl-fo-compatible:1.0"), XMLAttribute("xmlns:svg", oasis + "svg-compatible:1.0"),
    XMLAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    XMLAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/"), XMLAttribute("office:version", "1.3"),
  ]

  /// What the manifest declares.
  static let manifest = [
    XMLAttribute("xmlns:manifest", oasis + "manifest:1.0"), XMLAttribute("manifest:version", "1.3"),
  ]

  /// A length in points from twentieths of a point.
  static func points(_ twentieths: Int) -> String {
    let size = abs(twentieths)
    let cents = size % 20 * 5
    return (twentieths < 0 ? "-" : "") + "\(size / 20)" + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
      + "pt"
  }
}
