/// The four faces of the one family that pages are set in.
///
/// One family and no fallback: what a page looks like must not depend on the fonts of the machine, and a character that
/// the family lacks is an error, never an empty box.
enum FaceRole: Int, CaseIterable, Hashable {
  case regular, bold, italic, boldItalic

  init(isBold: Bool, isItalic: Bool) {
    self = isBold ? (isItalic ? .boldItalic : .bold) : (isItalic ? .italic : .regular)
  }

  /// The name in font files and in a PDF.
  var postScriptName: String {
    switch self {
    case .regular: "NotoSans-Regular"
    case .bold: "NotoSans-Bold"
    case .italic: "NotoSans-Italic"
    case .boldItalic: "NotoSans-BoldItalic"
    }
  }

  var fileName: String { postScriptName + ".ttf" }

  /// The name in the resources of a page.
  var resourceName: String { "F\(rawValue + 1)" }

  var isBold: Bool { self == .bold || self == .boldItalic }
  var isItalic: Bool { self == .italic || self == .boldItalic }
}
