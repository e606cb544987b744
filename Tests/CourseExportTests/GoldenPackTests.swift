import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

/// Every kind of page in every format, for the sample course: what a person sees when something changes.
struct GoldenPackTests {
  static let languages: [Language] = [.french, .english]

  static func options(_ language: Language) -> PackOptions {
    PackOptions(
      language: language, region: RegionCode("QC"), participants: 28, start: ClockTime("13:30"), minutes: 70,
      hasCertificate: true)
  }

  static func assembly(_ language: Language, size: PageStyle.Size = .usual) throws -> Assembly {
    var options = options(language)
    options.size = size
    return try Assembly(course: SampleCourse.fullCourse, options: options, pictures: SampleCourse.pictures)
  }

  @Test(arguments: languages, DocumentKind.all.map(\.name))
  func writesWhatItWrote(language: Language, kindName: String) throws {
    let assembly = try Self.assembly(language)
    let kind = try #require(DocumentKind.all.first { $0.name == kindName })
    if let deck = kind.deck(for: assembly) {
      for writer in [HTMLSlides.self] as [any SlideDeckWriter.Type] {
        let file = try writer.write(deck)
        Golden(language.code + "-" + file.path).expect(file.bytes)
      }
      return
    }
    let document = try #require(kind.document(for: assembly))
    for writer in [HTMLWriter.self, MarkdownWriter.self, PlainTextWriter.self] as [any DocumentWriter.Type] {
      let file = try writer.write(document)
      Golden(language.code + "-" + file.path).expect(file.bytes)
    }
  }

  @Test(arguments: ["quiz-sheet", "cards", "answer-key"])
  func writesTwoLanguagesAsItWroteThem(kindName: String) throws {
    let kind = try #require(DocumentKind.all.first { $0.name == kindName })
    let page = try #require(kind.document(for: try Self.assembly(.french), beside: try Self.assembly(.english)))
    for writer in [HTMLWriter.self, MarkdownWriter.self, PlainTextWriter.self] as [any DocumentWriter.Type] {
      let file = try writer.write(page)
      Golden("fr-en-" + file.path).expect(file.bytes)
    }
  }

  @Test func writesLargePrintAsItWroteIt() throws {
    let page = try #require(DocumentKind.quizSheet.document(for: try Self.assembly(.french, size: .large)))
    Golden("fr-large-quiz-sheet.html").expect(HTMLWriter.write(page).bytes)
  }
}
