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
      language: language, region: RegionCode("QC"), participants: 28, start: ClockTime("13:30"), minutes: 60)
  }

  @Test(arguments: languages, DocumentKind.all.map(\.name))
  func writesWhatItWrote(language: Language, kindName: String) throws {
    let assembly = try Assembly(course: SampleCourse.course, options: Self.options(language))
    let kind = try #require(DocumentKind.all.first { $0.name == kindName })
    let document = try #require(kind.document(for: assembly))
    for writer in documentWriters {
      let file = try writer.write(document)
      Golden(language.code + "-" + file.path).expect(file.bytes)
    }
  }
}
