import CourseDocument
import CourseModel
import Glibc
import PDFExport
import Wording

/// The press of the tests, or nothing where HarfBuzz or the font is not installed.
enum TestPress {
  static let press = try? make()
  static var isThere: Bool { press != nil }

  static let help = Phrase("Besoin d’aide?", "Need help?")
  static let mark = Phrase("Pour la personne qui anime", "For the facilitator")

  static func make() throws -> PDFPress {
    try PDFPress(
      fontFolders: ["/usr/share/fonts/truetype/noto"], words: PDFWords(help: help, facilitator: mark),
      isFile: { access($0, R_OK) == 0 })
  }

  /// A page of blocks for participants.
  static func document(
    _ blocks: [Block], style: PageStyle = PageStyle(),
    footer: [String] = ["Numéro 911", "Ligne 1\u{A0}833\u{A0}900-1010"],
    title: String = "Essai"
  ) -> Document {
    Document(
      name: "essai", title: title, language: .french, edition: .participant, style: style,
      footer: footer.map { [.text($0)] }, blocks: blocks)
  }

  static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}
